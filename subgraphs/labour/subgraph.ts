import 'reflect-metadata';
import { dataVersionOf } from '../../shared/bootstrap/data-version.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { requireRight } from '../../shared/viewer/require-right.ts';
import { LabourBucketsResolver } from './cohort/buckets.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import { HappenedCohortsResolver } from './cohort/happened-cohorts.resolver.ts';
import { LabourFlowResolver } from './cohort/labour-flow.resolver.ts';
import { LabourListsResolver } from './cohort/labour-lists.resolver.ts';
import { CohortLabourResolver, LabourStateResolver } from './cohort/labour-state.resolver.ts';
import { ProfileCohortsResolver } from './cohort/profile-cohorts.resolver.ts';
import { labourWarmFacts } from './cohort/warm-facts.ts';
import { WithoutWorkResolver } from './cohort/without-work.resolver.ts';
import { PersonContractAbroadStepResolver } from './contract-abroad/contract-abroad-step.resolver.ts';
import { PersonJobCounsellingResolver } from './counselling/job-counselling.resolver.ts';
import { labourDatabase } from './database.ts';
import { PersonEmergencySupportResolver } from './emergency-support/emergency-support.resolver.ts';
import { ForeignWorkerReportResolver } from './foreign-worker/foreign-worker-report.resolver.ts';
import { HouseholdLabourResolver } from './household-labour/household-labour.resolver.ts';
import { JobExchangeSessionResolver } from './job-exchange/job-exchange-session.resolver.ts';
import { WorkingAgeResolver } from './law/working-age.resolver.ts';
import { PersonJobPlacementResolver } from './placement/job-placement.resolver.ts';
import { PersonLabourProfileResolver } from './profile/labour-profile.resolver.ts';
import { PersonSkillTestResolver } from './skill-test/skill-test.resolver.ts';
import { AreaStub, HouseholdStub, PersonStub } from './stubs/stubs.ts';
import { PersonTrainingResolver, TrainingCourseResolver } from './training/training.resolver.ts';
import { PersonUnemploymentClaimResolver } from './unemployment-claim/unemployment-claim.resolver.ts';

/** The labour agency: employment, placements, training, contracts abroad, unemployment claims, emergency support. */
export const labourSubgraph: SubgraphDefinition = {
  name: 'labour',
  resolvers: [
    dataVersionOf('labour'),
    PersonLabourProfileResolver,
    HouseholdLabourResolver,
    PersonJobPlacementResolver,
    PersonJobCounsellingResolver,
    PersonSkillTestResolver,
    PersonContractAbroadStepResolver,
    PersonUnemploymentClaimResolver,
    PersonEmergencySupportResolver,
    JobExchangeSessionResolver,
    ForeignWorkerReportResolver,
    PersonTrainingResolver,
    TrainingCourseResolver,
    WorkingAgeResolver,
    ProfileCohortsResolver,
    WithoutWorkResolver,
    HappenedCohortsResolver,
    CohortLabourResolver,
    LabourStateResolver,
    LabourFlowResolver,
    LabourBucketsResolver,
    LabourListsResolver,
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
  warmFacts: labourWarmFacts,
  database: labourDatabase,
};
