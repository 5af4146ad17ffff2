import { Directive, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey } from '../../../shared/cohort/cohort.ts';
import { householdPageOf } from '../../../shared/cohort/household-page.ts';
import { HouseholdStub } from '../stubs/stubs.ts';

/** A group of households; the register owns it, here it is asked about its loans. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

export const HouseholdPage = householdPageOf(() => HouseholdStub);
