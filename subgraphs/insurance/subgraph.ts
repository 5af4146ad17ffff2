import 'reflect-metadata';
import { dataVersionOf } from '../../shared/bootstrap/data-version.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { requireRight } from '../../shared/viewer/require-right.ts';
import { HealthCardResolver, PersonHealthCardResolver } from './card/health-card.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import { COVERED, MEMBERS, UNINSURED } from './cohort/coverage.facts.ts';
import { CoveredCohortsResolver } from './cohort/covered-cohorts.resolver.ts';
import {
  CohortCardsIssuedResolver,
  CohortInsuranceResolver,
  CohortUnemploymentPaymentsResolver,
  InsuranceOfCohortResolver,
} from './cohort/insurance-figures.resolver.ts';
import { InsuranceListsResolver } from './cohort/insurance-lists.resolver.ts';
import { UninsuredMemberResolver } from './cohort/uninsured-member.resolver.ts';
import {
  HouseholdCoverageOfHouseholdResolver,
  HouseholdCoverageResolver,
} from './coverage/household-coverage.resolver.ts';
import { insuranceDatabase } from './database.ts';
import { CardIssueBatchResolver } from './issue-batch/card-issue-batch.resolver.ts';
import { CardObjectGroupResolver } from './law/card-object-group.resolver.ts';
import { AreaStub, HouseholdStub, PersonStub } from './stubs/stubs.ts';
import { PersonUnemploymentPaymentResolver } from './unemployment-payment/unemployment-payment.resolver.ts';

/** The social-insurance agency (BHXH): health cards, their coverage, unemployment benefits paid. */
export const insuranceSubgraph: SubgraphDefinition = {
  name: 'insurance',
  resolvers: [
    dataVersionOf('insurance'),
    PersonHealthCardResolver,
    HealthCardResolver,
    HouseholdCoverageOfHouseholdResolver,
    HouseholdCoverageResolver,
    PersonUnemploymentPaymentResolver,
    CardObjectGroupResolver,
    CardIssueBatchResolver,
    CoveredCohortsResolver,
    InsuranceOfCohortResolver,
    CohortInsuranceResolver,
    CohortCardsIssuedResolver,
    CohortUnemploymentPaymentsResolver,
    InsuranceListsResolver,
    UninsuredMemberResolver,
  ],
  orphanedTypes: [PersonStub, HouseholdStub, AreaStub, Cohort],
  references: {
    // Asynchronous, so that a refusal costs its own entity and not the whole batch.
    Person: async (person, { viewer }) => {
      requireRight(viewer, 'person.read');
      return { no: person.no };
    },
    Household: async (household, { viewer }) => {
      requireRight(viewer, 'household.read');
      return { no: household.no };
    },
    Cohort: (cohort, context) => readCohort(Cohort, cohort, context),
  },
  warmFacts: (today) => [MEMBERS, UNINSURED, COVERED].map((fact) => ({ fact, values: [today] })),
  database: insuranceDatabase,
};
