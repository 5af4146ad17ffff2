import type { Column } from '../../../shared/data/insert-rows.ts';
import type {
  ContractAbroadStepRecord,
  EmergencySupportRecord,
  JobCounsellingRecord,
  JobPlacementRecord,
  LabourProfileRecord,
  SkillTestRecord,
  TrainingEnrolmentRecord,
  UnemploymentClaimRecord,
} from '../../../shared/demo/world.ts';
import type { PersonKeys } from '../../../shared/identity/person-keys.ts';

export function jobPlacementColumns(keys: PersonKeys): readonly Column<JobPlacementRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('jpl', row, [row.startedOn, row.employer]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'started_on', type: 'date', value: (row) => row.startedOn },
    { name: 'ended_on', type: 'date', value: (row) => row.endedOn },
    { name: 'employer', type: 'text', value: (row) => row.employer },
    { name: 'place', type: 'text', value: (row) => row.place },
    { name: 'is_new', type: 'boolean', value: (row) => row.isNew },
    { name: 'source', type: 'text', value: (row) => row.source },
    { name: 'monthly_wage', type: 'bigint', value: (row) => row.monthlyWage },
  ];
}

export function jobCounsellingColumns(keys: PersonKeys): readonly Column<JobCounsellingRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('jco', row, [row.happenedOn, row.kind]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'happened_on', type: 'date', value: (row) => row.happenedOn },
    { name: 'kind', type: 'text', value: (row) => row.kind },
    { name: 'session_code', type: 'text', value: (row) => row.sessionCode },
  ];
}

export function skillTestColumns(keys: PersonKeys): readonly Column<SkillTestRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('skt', row, [row.testedOn, row.occupation]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'tested_on', type: 'date', value: (row) => row.testedOn },
    { name: 'occupation', type: 'text', value: (row) => row.occupation },
    { name: 'passed', type: 'boolean', value: (row) => row.passed },
    { name: 'certificate_no', type: 'text', value: (row) => row.certificateNo },
  ];
}

export function contractAbroadStepColumns(keys: PersonKeys): readonly Column<ContractAbroadStepRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('cas', row, [row.happenedOn, row.step]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'step', type: 'text', value: (row) => row.step },
    { name: 'happened_on', type: 'date', value: (row) => row.happenedOn },
    { name: 'country', type: 'text', value: (row) => row.country },
  ];
}

export function unemploymentClaimColumns(keys: PersonKeys): readonly Column<UnemploymentClaimRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('ucl', row, [row.code]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'code', type: 'text', value: (row) => row.code },
    { name: 'registered_on', type: 'date', value: (row) => row.registeredOn },
    { name: 'submitted_on', type: 'date', value: (row) => row.submittedOn },
    { name: 'channel', type: 'text', value: (row) => row.channel },
    { name: 'declared_months', type: 'text[]', value: (row) => row.declaredMonths },
    { name: 'approved_on', type: 'date', value: (row) => row.approvedOn },
    { name: 'covid_related', type: 'boolean', value: (row) => row.covidRelated },
  ];
}

export function emergencySupportColumns(keys: PersonKeys): readonly Column<EmergencySupportRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('ems', row, [row.group, row.listedOn]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: '"group"', type: 'text', value: (row) => row.group },
    { name: 'listed_on', type: 'date', value: (row) => row.listedOn },
    { name: 'approved_on', type: 'date', value: (row) => row.approvedOn },
    { name: 'paid_on', type: 'date', value: (row) => row.paidOn },
    { name: 'amount', type: 'bigint', value: (row) => row.amount },
  ];
}

export function labourProfileColumns(keys: PersonKeys): readonly Column<LabourProfileRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('lpr', row, [row.asOf]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'as_of', type: 'date', value: (row) => row.asOf },
    { name: 'status', type: 'text', value: (row) => row.status },
    { name: 'training', type: 'text', value: (row) => row.training },
    { name: 'within_working_age', type: 'boolean', value: (row) => row.withinWorkingAge },
    { name: 'has_contract', type: 'boolean', value: (row) => row.hasContract },
    { name: 'orientation', type: 'text', value: (row) => row.orientation },
    { name: 'wants_training', type: 'boolean', value: (row) => row.wantsTraining },
    { name: 'wants_job', type: 'boolean', value: (row) => row.wantsJob },
    { name: 'wants_abroad', type: 'boolean', value: (row) => row.wantsAbroad },
    { name: 'occupation', type: 'text', value: (row) => row.occupation },
  ];
}

export function trainingEnrolmentColumns(keys: PersonKeys): readonly Column<TrainingEnrolmentRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('trn', row, [row.courseCode]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'course_code', type: 'text', value: (row) => row.courseCode },
    { name: 'enrolled_on', type: 'date', value: (row) => row.enrolledOn },
    { name: 'completed_on', type: 'date', value: (row) => row.completedOn },
    { name: 'certificate_on', type: 'date', value: (row) => row.certificateOn },
    { name: 'job_after_training', type: 'boolean', value: (row) => row.jobAfterTraining },
  ];
}
