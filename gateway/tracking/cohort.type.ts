import { Directive, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey, cohortOf } from '../../shared/cohort/cohort.ts';
import { numberingOf } from '../../shared/cohort/wire.ts';

/** A group of households; the register owns it, here it is what a target still lacks. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

/** A cohort as a room gave it. @throws CodedError MALFORMED_COHORT, COHORT_TOO_LARGE */
export function anyCohort(given: Readonly<Record<string, unknown>>): Cohort {
  return cohortOf(Cohort, given, numberingOf(given.members));
}
