import { Directive, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey, cohortOf, startCohort } from '../../shared/cohort/cohort.ts';
import type { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { numberingOf, readSet } from '../../shared/cohort/wire.ts';
import type { CivilDay } from '../../shared/scalars/civil-day.ts';

@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

type Given = Readonly<Record<string, unknown>>;

/**
 * A cohort as a room gave it. The gateway keeps no facts about households, so that any numbering will do; that two sets
 * are of the same one is checked where they meet.
 * @throws CodedError MALFORMED_COHORT, COHORT_TOO_LARGE
 */
export function anyCohort(given: Given): Cohort {
  return cohortOf(Cohort, given, numberingOf(given.members));
}

/** The same as the first of a chain of its own. */
export function startOf(given: Given): Cohort {
  return anyCohort({ ...given, scope: '' });
}

/**
 * Members that were kept, where they are among the households given.
 * @throws CodedError COHORT_OF_OTHER_NUMBERING where households have been renumbered since
 */
export function keptAmong(members: string, among: Cohort, asOf: CivilDay): Cohort {
  const kept: HouseholdSet = readSet(members, among.numbering);
  return startCohort(Cohort, kept.and(among.set), asOf, among.numbering);
}
