import { HouseholdSet } from '../../shared/cohort/household-set.ts';
import type { CohortField } from './cohort-fields.ts';
import { codesOf, entitiesOf, setOf, type Trial } from './trial.ts';

/** What the agency's data says of a deprivation, tried on a cohort, a half of it and no household at all. */
export async function checkObserved(trial: Trial, field: CohortField): Promise<void> {
  const whole = setOf(trial.numbers);
  const half = setOf(trial.numbers.filter((_no, at) => at % 2 === 0));
  const args = field.required.length === 0 ? '' : `(${field.required.join(', ')})`;
  const answer = await trial.askCohorts(
    `found: ${field.name}${args} { deprived unknown }`,
    [whole, half, HouseholdSet.EMPTY].map((set) => ({
      members: trial.write(set),
      scope: '',
      asOf: trial.asOf,
    })),
  );
  const entities = entitiesOf(answer);
  const faults =
    entities.length === 3 && codesOf(answer).length === 0
      ? observedFaults(
          entities.map((entity) => readFound(trial, entity?.found)),
          whole,
          half,
        )
      : [`answered with ${codesOf(answer).join() || 'nothing'}`];
  trial.report(
    `observed ${field.name}: two sets within the cohort without a household in common, household by household`,
    faults,
  );
}

interface Found {
  readonly deprived: HouseholdSet;
  readonly unknown: HouseholdSet;
}

function readFound(trial: Trial, found: unknown): Found | null {
  const { deprived, unknown } = (found ?? {}) as Readonly<Record<string, unknown>>;
  try {
    return { deprived: trial.read(deprived), unknown: trial.read(unknown) };
  } catch {
    return null;
  }
}

function observedFaults(
  [ofWhole, ofHalf, ofNone]: readonly (Found | null)[],
  whole: HouseholdSet,
  half: HouseholdSet,
): readonly string[] {
  if (!ofWhole || !ofHalf || !ofNone) return ['a set cannot be read'];
  const faults: string[] = [];
  const { deprived, unknown } = ofWhole;
  if (deprived.andSize(unknown) > 0) faults.push('a household is deprived and unknown');
  if (deprived.or(unknown).andSize(whole) !== deprived.size + unknown.size)
    faults.push('a set holds households that the cohort lacks');
  if (!deprived.and(half).equals(ofHalf.deprived) || !unknown.and(half).equals(ofHalf.unknown))
    faults.push('a household counts differently in another cohort');
  if (!ofNone.deprived.isEmpty || !ofNone.unknown.isEmpty) faults.push('an empty cohort grew');
  return faults;
}
