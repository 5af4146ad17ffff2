import { Directive, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey, cohortOf, startCohort } from '../../shared/cohort/cohort.ts';
import type { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { numberingOf } from '../../shared/cohort/wire.ts';

/** A group of households; the register owns it, here the agencies' answers about it are put side by side. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

/**
 * A cohort as a room gave it: the gateway keeps no facts about households, so any numbering will do.
 * @throws CodedError MALFORMED_COHORT, COHORT_TOO_LARGE
 */
export function anyCohort(given: Readonly<Record<string, unknown>>): Cohort {
  return cohortOf(Cohort, given, numberingOf(given.members));
}

/** Some households of a cohort as the first of a chain of their own. */
export function partOf(cohort: CohortKey, set: HouseholdSet): Cohort {
  return startCohort(Cohort, set, cohort.asOf, cohort.numbering);
}
