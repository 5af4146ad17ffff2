import { createHash } from 'node:crypto';
import type { Column } from '../../../shared/data/insert-rows.ts';
import type {
  AreaKey,
  ForeignWorkerReportRecord,
  JobExchangeSessionRecord,
  TrainingCourseRecord,
} from '../../../shared/demo/world.ts';

export const TRAINING_COURSE_COLUMNS: readonly Column<TrainingCourseRecord>[] = [
  { name: 'code', type: 'text', value: (row) => row.code },
  { name: 'name_vi', type: 'text', value: (row) => row.nameVi.normalize('NFC') },
  { name: 'occupation', type: 'text', value: (row) => row.occupation },
  { name: 'provider', type: 'text', value: (row) => row.provider },
  ...areaColumns<TrainingCourseRecord>((row) => row.registeredBy),
  { name: 'valid_from', type: 'date', value: (row) => row.from },
  { name: 'valid_to', type: 'date', value: (row) => row.to },
];

export const JOB_EXCHANGE_SESSION_COLUMNS: readonly Column<JobExchangeSessionRecord>[] = [
  { name: 'code', type: 'text', value: (row) => row.code },
  { name: 'held_on', type: 'date', value: (row) => row.heldOn },
  { name: 'place', type: 'text', value: (row) => row.place },
  { name: 'mobile', type: 'boolean', value: (row) => row.mobile },
  ...areaColumns<JobExchangeSessionRecord>((row) => row.area),
];

export const FOREIGN_WORKER_REPORT_COLUMNS: readonly Column<ForeignWorkerReportRecord>[] = [
  { name: 'id', type: 'text', value: reportId },
  { name: 'enterprise', type: 'text', value: (row) => row.enterprise },
  { name: 'reported_on', type: 'date', value: (row) => row.reportedOn },
  { name: 'count', type: 'int', value: (row) => row.count },
  ...areaColumns<ForeignWorkerReportRecord>((row) => row.area),
];

function areaColumns<Record>(areaOf: (row: Record) => AreaKey): readonly Column<Record>[] {
  return [
    { name: 'area_code', type: 'text', value: (row) => areaOf(row).code },
    { name: 'area_valid_from', type: 'date', value: (row) => areaOf(row).validFrom },
  ];
}

function reportId({ area, enterprise, reportedOn }: ForeignWorkerReportRecord): string {
  const naturalKey = JSON.stringify([area.code, area.validFrom, enterprise, reportedOn]);
  return `fwr_${createHash('sha256').update(naturalKey).digest('hex').slice(0, 16)}`;
}
