import type { DatabaseModel } from '../../shared/data/database.ts';
import { HouseholdMemberSchema } from '../../shared/identity/household-member.entity.ts';
import { PersonLinkSchema } from '../../shared/identity/person-link.entity.ts';
import { AdultAttainmentSchema } from './attainment/adult-attainment.entity.ts';
import { EducationBenefitSchema } from './benefit/education-benefit.entity.ts';
import { CareerCounsellingSchema } from './career-counselling/career-counselling.entity.ts';
import { EnrolmentSchema } from './enrolment/enrolment.entity.ts';
import { Migration20261121Initial } from './migrations/migration-20261121-initial.ts';
import { Migration20261121Members } from './migrations/migration-20261121-members.ts';
import { OutOfSchoolPeriodSchema } from './out-of-school/out-of-school-period.entity.ts';
import { SchoolSchema } from './school/school.entity.ts';
import { StudyGrantSchema } from './study-grant/study-grant.entity.ts';

/** The tables of the education agency. */
export const educationDatabase: DatabaseModel = {
  room: 'education',
  entities: [
    PersonLinkSchema,
    HouseholdMemberSchema,
    SchoolSchema,
    EnrolmentSchema,
    EducationBenefitSchema,
    OutOfSchoolPeriodSchema,
    AdultAttainmentSchema,
    CareerCounsellingSchema,
    StudyGrantSchema,
  ],
  migrations: [
    { name: 'migration-20261121-initial', class: Migration20261121Initial },
    { name: 'migration-20261121-members', class: Migration20261121Members },
  ],
};
