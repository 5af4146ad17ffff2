import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';

/**
 * The two days that a class is compared on.
 * @throws CodedError BAD_USER_INPUT when the earlier is after the cohort's own
 */
export function spanSince(since: CivilDay, { asOf }: CohortKey): readonly [CivilDay, CivilDay] {
  if (since <= asOf) return [since, asOf];
  throw new CodedError('BAD_USER_INPUT', `since: ${since} is after the cohort’s day, ${asOf}.`, {
    argument: 'since',
    given: since,
    allowed: `a day not after ${asOf}`,
  });
}
