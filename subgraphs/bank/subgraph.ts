import 'reflect-metadata';
import { dataVersionOf } from '../../shared/bootstrap/data-version.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { requireRight } from '../../shared/viewer/require-right.ts';
import { BorrowingCohortResolver } from './cohort/borrowing.resolver.ts';
import { BorrowerBucketsResolver } from './cohort/buckets.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import {
  CohortCreditNeedResolver,
  CohortCreditResolver,
  CohortLendingResolver,
  CreditOfCohortResolver,
} from './cohort/credit.resolver.ts';
import { BORROWING, OUTSTANDING } from './cohort/debts.facts.ts';
import { HouseholdCreditResolver } from './credit/household-credit.resolver.ts';
import { PersonLoanResolver } from './credit/person-loans.resolver.ts';
import { bankDatabase } from './database.ts';
import { SavingsAndCreditGroupResolver } from './group/savings-and-credit-group.resolver.ts';
import { LoanResolver } from './loan/loan.resolver.ts';
import { LoanProgrammeResolver } from './programme/loan-programme.resolver.ts';
import { AreaStub, HouseholdStub, PersonStub } from './stubs/stubs.ts';

/** The policy bank (NHCSXH): programmes, applications, loans, repayments, savings-and-credit groups. */
export const bankSubgraph: SubgraphDefinition = {
  name: 'bank',
  resolvers: [
    dataVersionOf('bank'),
    HouseholdCreditResolver,
    PersonLoanResolver,
    LoanResolver,
    LoanProgrammeResolver,
    SavingsAndCreditGroupResolver,
    BorrowingCohortResolver,
    CreditOfCohortResolver,
    CohortCreditResolver,
    CohortLendingResolver,
    CohortCreditNeedResolver,
    BorrowerBucketsResolver,
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
  warmFacts: (today) => [
    { fact: BORROWING, values: [today, null, null] },
    { fact: OUTSTANDING, values: [today, null] },
  ],
  database: bankDatabase,
};
