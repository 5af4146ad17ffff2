import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import { presentCourse, type TrainingCourseRow } from './list-training-courses.ts';
import type { TrainingEnrolmentType } from './training-enrolment.type.ts';

export interface TrainingEnrolmentRow extends PersonFact {
  readonly id: string;
  readonly enrolledOn: string;
  readonly completedOn: string | null;
  readonly certificateOn: string | null;
  readonly jobAfterTraining: boolean | null;
  readonly course: TrainingCourseRow;
}

/** Enrolments of the range with their courses, latest first, in one statement. */
export function trainingEnrolmentsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly TrainingEnrolmentRow[]> {
  return factsByPerson(context, {
    name: 'trainings',
    table: 'training_enrolment',
    columns: `f.id, f.enrolled_on as "enrolledOn", f.completed_on as "completedOn", f.certificate_on as "certificateOn",
      f.job_after_training as "jobAfterTraining",
      (select json_build_object('code', c.code, 'nameVi', c.name_vi, 'occupation', c.occupation, 'provider', c.provider,
         'areaCode', c.area_code, 'areaValidFrom', c.area_valid_from, 'from', c.valid_from, 'to', c.valid_to)
         from training_course c where c.code = f.course_code) as course`,
    condition:
      '($3::date is null or f.enrolled_on >= $3::date) and ($4::date is null or f.enrolled_on <= $4::date)',
    values: [from, to],
    order: 'f.enrolled_on desc, f.id',
    first,
  });
}

export function presentEnrolment({ course, ...enrolment }: TrainingEnrolmentRow): TrainingEnrolmentType {
  return { ...enrolment, course: presentCourse(course) };
}
