import 'reflect-metadata';
import { dataVersionOf } from '../../shared/bootstrap/data-version.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { requireRight } from '../../shared/viewer/require-right.ts';
import { PersonAttainmentResolver } from './attainment/adult-attainment.resolver.ts';
import {
  EducationBenefitResolver,
  PersonEducationBenefitResolver,
} from './benefit/education-benefit.resolver.ts';
import { PersonCareerCounsellingResolver } from './career-counselling/career-counselling.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import { OUT_OF_SCHOOL, PUPILS } from './cohort/schooling.facts.ts';
import { SchoolingBucketsResolver } from './cohort/schooling-buckets.resolver.ts';
import { SchoolingCohortsResolver } from './cohort/schooling-cohorts.resolver.ts';
import { SchoolingDeprivationsResolver } from './cohort/schooling-deprivations.resolver.ts';
import {
  CohortEducationBenefitsResolver,
  CohortGuidanceResolver,
  CohortSchoolingResolver,
  SchoolingOfCohortResolver,
} from './cohort/schooling-figures.resolver.ts';
import { SchoolingFlowsResolver } from './cohort/schooling-flows.resolver.ts';
import { SchoolingListsResolver } from './cohort/schooling-lists.resolver.ts';
import { educationDatabase } from './database.ts';
import { EnrolmentResolver, PersonEnrolmentResolver } from './enrolment/enrolment.resolver.ts';
import { FeeRegimeResolver } from './law/fee-regime.resolver.ts';
import { SchoolAgeResolver } from './law/school-age.resolver.ts';
import { PersonOutOfSchoolResolver } from './out-of-school/out-of-school-period.resolver.ts';
import { SchoolResolver } from './school/school.resolver.ts';
import { lessonDayOf } from './school-year/school-year.ts';
import { HouseholdSchoolingResolver } from './schooling/household-schooling.resolver.ts';
import { AreaStub, HouseholdStub, PersonStub } from './stubs/stubs.ts';
import { PersonStudyGrantResolver } from './study-grant/study-grant.resolver.ts';

/** The education agency: schools, enrolment, attendance, benefits to pupils, attainment of adults. */
export const educationSubgraph: SubgraphDefinition = {
  name: 'education',
  resolvers: [
    dataVersionOf('education'),
    PersonEnrolmentResolver,
    EnrolmentResolver,
    PersonEducationBenefitResolver,
    EducationBenefitResolver,
    PersonOutOfSchoolResolver,
    PersonAttainmentResolver,
    PersonCareerCounsellingResolver,
    PersonStudyGrantResolver,
    HouseholdSchoolingResolver,
    SchoolResolver,
    FeeRegimeResolver,
    SchoolAgeResolver,
    SchoolingCohortsResolver,
    SchoolingFlowsResolver,
    SchoolingOfCohortResolver,
    CohortSchoolingResolver,
    CohortEducationBenefitsResolver,
    CohortGuidanceResolver,
    SchoolingBucketsResolver,
    SchoolingListsResolver,
    SchoolingDeprivationsResolver,
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
    { fact: PUPILS, values: [today, lessonDayOf(today), null] },
    { fact: OUT_OF_SCHOOL, values: [today, null] },
  ],
  database: educationDatabase,
};
