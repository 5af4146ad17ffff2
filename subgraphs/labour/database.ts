import type { DatabaseModel } from '../../shared/data/database.ts';
import { PersonLinkSchema } from '../../shared/identity/person-link.entity.ts';
import { ContractAbroadStepSchema } from './contract-abroad/contract-abroad-step.entity.ts';
import { JobCounsellingSchema } from './counselling/job-counselling.entity.ts';
import { EmergencySupportSchema } from './emergency-support/emergency-support.entity.ts';
import { ForeignWorkerReportSchema } from './foreign-worker/foreign-worker-report.entity.ts';
import { JobExchangeSessionSchema } from './job-exchange/job-exchange-session.entity.ts';
import { Migration20261121Initial } from './migrations/migration-20261121-initial.ts';
import { JobPlacementSchema } from './placement/job-placement.entity.ts';
import { LabourProfileSchema } from './profile/labour-profile.entity.ts';
import { SkillTestSchema } from './skill-test/skill-test.entity.ts';
import { TrainingCourseSchema } from './training/training-course.entity.ts';
import { TrainingEnrolmentSchema } from './training/training-enrolment.entity.ts';
import { UnemploymentClaimSchema } from './unemployment-claim/unemployment-claim.entity.ts';

/** The tables of the labour agency. */
export const labourDatabase: DatabaseModel = {
  room: 'labour',
  entities: [
    PersonLinkSchema,
    LabourProfileSchema,
    TrainingCourseSchema,
    TrainingEnrolmentSchema,
    JobExchangeSessionSchema,
    ForeignWorkerReportSchema,
    JobPlacementSchema,
    JobCounsellingSchema,
    SkillTestSchema,
    ContractAbroadStepSchema,
    UnemploymentClaimSchema,
    EmergencySupportSchema,
  ],
  migrations: [{ name: 'migration-20261121-initial', class: Migration20261121Initial }],
};
