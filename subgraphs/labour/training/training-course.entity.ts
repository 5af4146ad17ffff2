import { defineEntity, p } from '@mikro-orm/core';

export const TrainingCourseSchema = defineEntity({
  name: 'TrainingCourse',
  tableName: 'training_course',
  comment: 'Lớp đào tạo nghề: a course of vocational training that an area registered',
  indexes: [{ name: 'training_course_from', properties: ['validFrom', 'code'] }],
  checks: [{ name: 'training_course_period', expression: 'valid_to >= valid_from' }],
  properties: {
    code: p.text().primary().comment('Mã lớp'),
    nameVi: p.text().comment('Tên lớp, NFC'),
    occupation: p.text().comment('Nghề'),
    provider: p.text().comment('Cơ sở đào tạo'),
    areaCode: p.text().comment('Official code of the area that registered the demand'),
    areaValidFrom: p.date().comment('First day on which the code meant this area'),
    validFrom: p.date().comment('Khai giảng'),
    validTo: p.date().comment('Bế giảng'),
  },
});
