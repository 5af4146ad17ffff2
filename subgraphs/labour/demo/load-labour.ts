import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { LabourRecords } from '../../../shared/demo/world.ts';
import type { Crosswalk } from '../../../shared/identity/crosswalk.ts';
import { linkPersons } from '../../../shared/identity/link-persons.ts';
import { PersonKeys } from '../../../shared/identity/person-keys.ts';
import {
  FOREIGN_WORKER_REPORT_COLUMNS,
  JOB_EXCHANGE_SESSION_COLUMNS,
  TRAINING_COURSE_COLUMNS,
} from './area-columns.ts';
import {
  contractAbroadStepColumns,
  emergencySupportColumns,
  jobCounsellingColumns,
  jobPlacementColumns,
  labourProfileColumns,
  skillTestColumns,
  trainingEnrolmentColumns,
  unemploymentClaimColumns,
} from './person-columns.ts';

export interface LabourLoadRuntime {
  readonly crosswalk: Crosswalk;
  readonly personKeySecret: string;
}

/** Fills the room: pseudonyms are computed here, facts of unknown people stay without a link. Citizen numbers are not kept. */
export async function loadLabour(
  sql: Sql,
  records: LabourRecords,
  { crosswalk, personKeySecret }: LabourLoadRuntime,
): Promise<void> {
  const keys = new PersonKeys(personKeySecret);
  await insertRows(sql, 'job_exchange_session', JOB_EXCHANGE_SESSION_COLUMNS, records.sessions);
  await insertRows(sql, 'training_course', TRAINING_COURSE_COLUMNS, records.courses);
  await insertRows(sql, 'foreign_worker_report', FOREIGN_WORKER_REPORT_COLUMNS, records.foreignWorkers);
  await insertRows(sql, 'labour_profile', labourProfileColumns(keys), records.profiles);
  await insertRows(sql, 'job_placement', jobPlacementColumns(keys), records.placements);
  await insertRows(sql, 'job_counselling', jobCounsellingColumns(keys), records.counsellings);
  await insertRows(sql, 'training_enrolment', trainingEnrolmentColumns(keys), records.trainings);
  await insertRows(sql, 'skill_test', skillTestColumns(keys), records.skillTests);
  await insertRows(sql, 'contract_abroad_step', contractAbroadStepColumns(keys), records.contractSteps);
  await insertRows(sql, 'unemployment_claim', unemploymentClaimColumns(keys), records.unemploymentClaims);
  await insertRows(sql, 'emergency_support', emergencySupportColumns(keys), records.emergencySupports);
  await linkPersons(sql, crosswalk, keys.all());
}
