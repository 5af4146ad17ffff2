import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { EducationRecords } from '../../../shared/demo/world.ts';
import type { Crosswalk } from '../../../shared/identity/crosswalk.ts';
import { linkPersons } from '../../../shared/identity/link-persons.ts';
import { copyMemberships, type MembershipFeed } from '../../../shared/identity/memberships.ts';
import { PersonKeys } from '../../../shared/identity/person-keys.ts';
import {
  attainmentColumns,
  benefitColumns,
  counsellingColumns,
  enrolmentColumns,
  grantColumns,
  outOfSchoolColumns,
  SCHOOL_COLUMNS,
} from './record-columns.ts';

export interface EducationLoadRuntime {
  readonly crosswalk: Crosswalk;
  readonly memberships: MembershipFeed;
  readonly personKeySecret: string;
}

/**
 * Fills the room: pseudonyms are computed here, facts of unknown people stay without a link. Citizen numbers are not kept.
 * @throws Error when a record names something that is not a school year
 */
export async function loadEducation(
  sql: Sql,
  records: EducationRecords,
  { crosswalk, memberships, personKeySecret }: EducationLoadRuntime,
): Promise<void> {
  const keys = new PersonKeys(personKeySecret);
  await insertRows(sql, 'school', SCHOOL_COLUMNS, records.schools);
  await insertRows(sql, 'enrolment', enrolmentColumns(keys), records.enrolments);
  await insertRows(sql, 'education_benefit', benefitColumns(keys), records.benefits);
  await insertRows(sql, 'out_of_school_period', outOfSchoolColumns(keys), records.outOfSchool);
  await insertRows(sql, 'adult_attainment', attainmentColumns(keys), records.attainments);
  await insertRows(sql, 'career_counselling', counsellingColumns(keys), records.careerCounsellings);
  await insertRows(sql, 'study_grant', grantColumns(keys), records.grants);
  await linkPersons(sql, crosswalk, keys.all());
  await copyMemberships(sql, memberships);
}
