import type { HouseholdSet } from './household-set.ts';

/**
 * Sets made of two facts that do not change, kept as long as both are: every viewer of the nation's poor starts from the
 * same set, and need not meet a million households and write them as text again.
 */
export class Memo {
  readonly #made = new WeakMap<object, WeakMap<object, Map<string, HouseholdSet>>>();

  /** @param how tells apart what is made of the same two */
  of(one: object, other: object, how: string, make: () => HouseholdSet): HouseholdSet {
    const ofOne = this.#made.get(one) ?? new WeakMap<object, Map<string, HouseholdSet>>();
    this.#made.set(one, ofOne);
    const ofBoth = ofOne.get(other) ?? new Map<string, HouseholdSet>();
    ofOne.set(other, ofBoth);
    const known = ofBoth.get(how) ?? make();
    ofBoth.set(how, known);
    return known;
  }
}
