import { defineEntity, p } from '@mikro-orm/core';

export const SkillTestSchema = defineEntity({
  name: 'SkillTest',
  tableName: 'skill_test',
  comment: 'Sát hạch nghề: a test for a certificate of skill',
  indexes: [{ name: 'skill_test_person', properties: ['personKey', 'testedOn'] }],
  checks: [],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: skt_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    testedOn: p.date().comment('Ngày sát hạch. Day of the test'),
    occupation: p.text().comment('Nghề. Occupation'),
    passed: p.boolean().comment('Đạt. Passed'),
    certificateNo: p.text().nullable().comment('Số chứng chỉ. Number of the certificate'),
  },
});
