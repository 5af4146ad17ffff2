import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { SchoolSchema } from '../school/school.entity.ts';
import { SCHOOL_LEVELS } from '../school/school-level.ts';
import { ENROLMENT_STATUSES } from './enrolment-status.ts';

export const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  tableName: 'enrolment',
  comment: 'Đi học: a pupil at a school in a school year; a change of school is a row of its own',
  indexes: [
    { name: 'enrolment_person', properties: ['personKey', 'validFrom'] },
    { name: 'enrolment_school', properties: ['school'] },
  ],
  uniques: [
    { name: 'enrolment_natural_key', properties: ['personKey', 'schoolYear', 'school', 'validFrom'] },
  ],
  checks: [
    { name: 'enrolment_level', expression: isOneOf('level', SCHOOL_LEVELS) },
    { name: 'enrolment_status', expression: isOneOf('status', ENROLMENT_STATUSES) },
    { name: 'enrolment_school_year', expression: "school_year ~ '^[0-9]{4}-[0-9]{4}$'" },
    { name: 'enrolment_period', expression: 'valid_to >= valid_from' },
    { name: 'enrolment_grade', expression: 'grade is null or grade >= 1 and grade <= 12' },
    {
      name: 'enrolment_attendance',
      expression:
        'attendance_basis_points is null or attendance_basis_points >= 0 and attendance_basis_points <= 10000',
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: enr_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the pupil; null where the agency holds no usable citizen number'),
    school: () => p.manyToOne(SchoolSchema).fieldName('school_code').comment('Mã trường'),
    schoolYear: p.string().length(9).comment('Năm học: two years, such as 2019-2020'),
    level: p.text().comment('Cấp học, see SchoolLevel'),
    grade: p.smallint().nullable().comment('Lớp, 1 to 12; null where the level has no numbered grades'),
    validFrom: p.date().comment('First day at the school in this school year'),
    validTo: p
      .date()
      .comment('Last day at the school in this school year; its last day of lessons unless told otherwise'),
    rightAge: p.boolean().comment('Đúng độ tuổi: of the age for the level, as the school recorded it'),
    status: p.text().comment('How the enrolment stands, or ended, see EnrolmentStatus'),
    attendanceBasisPoints: p
      .smallint()
      .nullable()
      .comment('Share of school days attended in the year, basis points: 10000 is every day'),
  },
});
