import type { Sql } from '../../../shared/data/database.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { TrainingCourseType } from './training-course.type.ts';

export interface TrainingCourseRow {
  readonly code: string;
  readonly nameVi: string;
  readonly occupation: string;
  readonly provider: string;
  readonly areaCode: string;
  readonly areaValidFrom: string;
  readonly from: string;
  readonly to: string;
}

const TOUCHES = '($1::date is null or valid_to >= $1::date) and ($2::date is null or valid_from <= $2::date)';

/**
 * Courses that touch the range, by first day and code.
 * @param after first day and code behind which the page begins
 */
export async function listTrainingCourses(
  sql: Sql,
  { from, to }: DayRange,
  limit: number,
  after: readonly (string | number)[] | null,
): Promise<readonly TrainingCourseType[]> {
  const rows = await sql.query<TrainingCourseRow>(
    `select code, name_vi as "nameVi", occupation, provider, area_code as "areaCode",
            area_valid_from as "areaValidFrom", valid_from as "from", valid_to as "to"
       from training_course
      where ${TOUCHES} and ($3::date is null or (valid_from, code) > ($3::date, $4))
      order by valid_from, code limit $5`,
    [from, to, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(presentCourse);
}

export async function countTrainingCourses(sql: Sql, { from, to }: DayRange): Promise<number> {
  const [counted] = await sql.query<{ total: number }>(
    `select count(*)::int as total from training_course where ${TOUCHES}`,
    [from, to],
  );
  return counted?.total ?? 0;
}

/** The row in the shape of the graph. */
export function presentCourse({ areaCode, areaValidFrom, ...course }: TrainingCourseRow): TrainingCourseType {
  return { ...course, registeredBy: { code: areaCode, validFrom: areaValidFrom } };
}
