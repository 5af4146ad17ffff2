import { defineEntity, p } from '@mikro-orm/core';
import { TrainingCourseSchema } from './training-course.entity.ts';

export const TrainingEnrolmentSchema = defineEntity({
  name: 'TrainingEnrolment',
  tableName: 'training_enrolment',
  comment: 'Học viên đào tạo nghề: a person in a course',
  indexes: [
    { name: 'training_enrolment_person', properties: ['personKey', 'enrolledOn'] },
    { name: 'training_enrolment_course', properties: ['course'] },
  ],
  checks: [
    {
      name: 'training_enrolment_order',
      expression:
        '(completed_on is null or completed_on >= enrolled_on) and (certificate_on is null or certificate_on >= enrolled_on)',
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: trn_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    course: () => p.manyToOne(TrainingCourseSchema).fieldName('course_code').comment('Mã lớp'),
    enrolledOn: p.date().comment('Ngày nhập học'),
    completedOn: p.date().nullable().comment('Ngày hoàn thành'),
    certificateOn: p.date().nullable().comment('Ngày cấp chứng chỉ'),
    jobAfterTraining: p.boolean().nullable().comment('Có việc sau học nghề; null chưa khảo sát'),
  },
});
