import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import { lessonDayOf, type SchoolYear } from '../school-year/school-year.ts';
import type { EnrolmentType } from './enrolment.type.ts';

export interface EnrolmentRow {
  readonly personNo: number;
  readonly id: string;
  readonly schoolCode: string;
  readonly schoolYear: string;
  readonly level: string;
  readonly grade: number | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly rightAge: boolean;
  readonly status: string;
  readonly attendanceBasisPoints: number | null;
}

type Enrolments = DataLoader<number, readonly EnrolmentRow[]>;

const COLUMNS = `f.id, f.school_code as "schoolCode", f.school_year as "schoolYear", f.level, f.grade,
  f.valid_from as "validFrom", f.valid_to as "validTo", f.right_age as "rightAge", f.status,
  f.attendance_basis_points as "attendanceBasisPoints"`;
const LATEST = 'f.valid_from desc, f.id';

/** The enrolment in force on the day, the latest where there are several; in the summer holidays the one before them. */
export function enrolmentByPerson(context: RoomContext, day: string): Enrolments {
  return factsByPerson(context, {
    name: 'enrolment',
    table: 'enrolment',
    columns: COLUMNS,
    condition: 'f.valid_from <= $3::date and f.valid_to >= $4::date',
    values: [day, lessonDayOf(day)],
    order: LATEST,
    first: 1,
  });
}

/** Enrolments of the school years `from` to `to`, both included, `null` is unbounded; latest first. */
export function enrolmentsByPerson(
  context: RoomContext,
  from: SchoolYear | null,
  to: SchoolYear | null,
  first: number,
): Enrolments {
  return factsByPerson(context, {
    name: 'enrolments',
    table: 'enrolment',
    columns: COLUMNS,
    condition: '($3::text is null or f.school_year >= $3) and ($4::text is null or f.school_year <= $4)',
    values: [from?.code ?? null, to?.code ?? null],
    order: LATEST,
    first,
  });
}

/** The row in the shape of the graph. */
export function presentEnrolment({ attendanceBasisPoints, ...row }: EnrolmentRow): EnrolmentType {
  return { ...row, attendance: attendanceBasisPoints === null ? null : attendanceBasisPoints / 10_000 };
}
