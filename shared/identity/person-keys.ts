import { createHmac } from 'node:crypto';
import { personKey } from './person-key.ts';

interface OfPerson {
  readonly citizenNumber: string;
}

/** Pseudonyms of the people of one loading, each computed once, and the ids of their facts. */
export class PersonKeys {
  readonly #secret: string;
  readonly #keys = new Map<string, string | null>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** `null` where the citizen number is not usable. */
  of({ citizenNumber }: OfPerson): string | null {
    const known = this.#keys.get(citizenNumber);
    if (known !== undefined) return known;
    const key = personKey(this.#secret, citizenNumber);
    this.#keys.set(citizenNumber, key);
    return key;
  }

  /** Every pseudonym met so far. */
  all(): readonly string[] {
    return [...this.#keys.values()].filter((key) => key !== null);
  }

  /**
   * An id for clients: the same for the same fact each time it is loaded, and nobody without the secret can compute it.
   * @param prefix kind of fact, such as `enr`
   * @param parts what makes the fact one of its kind, beside the person
   */
  idOf(prefix: string, person: OfPerson, parts: readonly (string | number)[]): string {
    const naturalKey = JSON.stringify([prefix, this.of(person) ?? person.citizenNumber, ...parts]);
    return `${prefix}_${createHmac('sha256', this.#secret).update(naturalKey).digest('hex').slice(0, 16)}`;
  }
}
