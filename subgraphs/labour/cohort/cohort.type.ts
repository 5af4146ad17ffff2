import { Directive, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey } from '../../../shared/cohort/cohort.ts';
import { householdPageOf } from '../../../shared/cohort/household-page.ts';
import { personPageOf } from '../../../shared/cohort/person-page.ts';
import { HouseholdStub, PersonStub } from '../stubs/stubs.ts';

/** A group of households of the register; here with what the labour agency knows of their members. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

export const HouseholdPage = householdPageOf(() => HouseholdStub);
export const PersonPage = personPageOf(() => PersonStub);
