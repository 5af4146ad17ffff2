import { registerEnumType } from 'type-graphql';

/** What a certificate of skill was given for. */
export enum CertificateSource {
  COURSE = 'COURSE',
  SKILL_TEST = 'SKILL_TEST',
}

registerEnumType(CertificateSource, {
  name: 'CertificateSource',
  description: 'Chứng chỉ nghề do đâu mà có. What a certificate of skill was given for.',
  valuesConfig: {
    COURSE: { description: 'Lớp đào tạo nghề. A course of vocational training.' },
    SKILL_TEST: { description: 'Kỳ sát hạch nghề, đạt. A skill test passed.' },
  },
});
