import type { Column } from '../../../shared/data/insert-rows.ts';
import type {
  AdultAttainmentRecord,
  CareerCounsellingRecord,
  EducationBenefitRecord,
  EnrolmentRecord,
  OutOfSchoolRecord,
  SchoolRecord,
  StudyGrantRecord,
} from '../../../shared/demo/world.ts';
import type { PersonKeys } from '../../../shared/identity/person-keys.ts';
import { findSchoolYear } from '../school-year/school-year.ts';

export const SCHOOL_COLUMNS: readonly Column<SchoolRecord>[] = [
  { name: 'code', type: 'text', value: (school) => school.code },
  { name: 'name_vi', type: 'text', value: (school) => school.nameVi.normalize('NFC') },
  { name: 'level', type: 'text', value: (school) => school.level },
  { name: 'area_code', type: 'text', value: ({ area }) => area.code },
  { name: 'area_valid_from', type: 'date', value: ({ area }) => area.validFrom },
];

export function enrolmentColumns(keys: PersonKeys): readonly Column<EnrolmentRecord>[] {
  return [
    {
      name: 'id',
      type: 'text',
      value: (row) => keys.idOf('enr', row, [row.schoolYear, row.schoolCode, row.from]),
    },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'school_code', type: 'text', value: (row) => row.schoolCode },
    { name: 'school_year', type: 'text', value: (row) => row.schoolYear },
    { name: 'level', type: 'text', value: (row) => row.level },
    { name: 'grade', type: 'int', value: (row) => row.grade },
    { name: 'valid_from', type: 'date', value: (row) => row.from },
    { name: 'valid_to', type: 'date', value: lastDayOf },
    { name: 'right_age', type: 'boolean', value: (row) => row.rightAge },
    { name: 'status', type: 'text', value: (row) => row.status },
    { name: 'attendance_basis_points', type: 'int', value: (row) => row.attendanceBasisPoints },
  ];
}

export function benefitColumns(keys: PersonKeys): readonly Column<EducationBenefitRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('edb', row, [row.schoolYear, row.kind, row.from]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'school_year', type: 'text', value: (row) => row.schoolYear },
    { name: 'kind', type: 'text', value: (row) => row.kind },
    { name: 'decision_no', type: 'text', value: (row) => row.decisionNo },
    { name: 'amount', type: 'bigint', value: (row) => row.amount },
    { name: 'valid_from', type: 'date', value: (row) => row.from },
    { name: 'valid_to', type: 'date', value: lastDayOf },
  ];
}

export function outOfSchoolColumns(keys: PersonKeys): readonly Column<OutOfSchoolRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('oos', row, [row.since]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'since', type: 'date', value: (row) => row.since },
    { name: 'reason', type: 'text', value: (row) => row.reason },
    { name: 'returned_on', type: 'date', value: (row) => row.returnedOn },
  ];
}

export function attainmentColumns(keys: PersonKeys): readonly Column<AdultAttainmentRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('att', row, [row.asOf]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'recorded_on', type: 'date', value: (row) => row.asOf },
    { name: 'level', type: 'text', value: (row) => row.level },
  ];
}

export function counsellingColumns(keys: PersonKeys): readonly Column<CareerCounsellingRecord>[] {
  return [
    { name: 'id', type: 'text', value: (row) => keys.idOf('cac', row, [row.happenedOn]) },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'happened_on', type: 'date', value: (row) => row.happenedOn },
    { name: 'choice', type: 'text', value: (row) => row.choice },
  ];
}

export function grantColumns(keys: PersonKeys): readonly Column<StudyGrantRecord>[] {
  return [
    {
      name: 'id',
      type: 'text',
      value: (row) => keys.idOf('stg', row, [row.grantor, row.grantedOn, row.amount.toString()]),
    },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'grantor', type: 'text', value: (row) => row.grantor },
    { name: 'amount', type: 'bigint', value: (row) => row.amount },
    { name: 'granted_on', type: 'date', value: (row) => row.grantedOn },
  ];
}

/** The last day told, else the last day of lessons of the school year: an enrolment or benefit ends with it. */
function lastDayOf(row: {
  readonly schoolYear: string;
  readonly from: string;
  readonly to: string | null;
}): string {
  if (row.to !== null) return row.to;
  const year = findSchoolYear(row.schoolYear);
  if (year === null) throw new Error(`${row.schoolYear} is not a school year.`);
  if (row.from > year.lastDay) return row.from;
  return year.lastDay;
}
