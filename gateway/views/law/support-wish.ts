import { registerEnumType } from 'type-graphql';

/** The register owns this list; composition fails where a copy differs from its own. */
export const SupportWish = {
  PREFERENTIAL_LOAN: 'PREFERENTIAL_LOAN',
  PRODUCTION_LAND: 'PRODUCTION_LAND',
  PRODUCTION_MEANS: 'PRODUCTION_MEANS',
  VOCATIONAL_TRAINING: 'VOCATIONAL_TRAINING',
  JOB_INTRODUCTION: 'JOB_INTRODUCTION',
  PRODUCTION_GUIDANCE: 'PRODUCTION_GUIDANCE',
  LABOUR_EXPORT: 'LABOUR_EXPORT',
  SOCIAL_ASSISTANCE: 'SOCIAL_ASSISTANCE',
} as const;
export type SupportWish = keyof typeof SupportWish;
registerEnumType(SupportWish, {
  name: 'SupportWish',
  description: 'Nguyện vọng hỗ trợ. What support the household wishes for.',
  valuesConfig: {
    PREFERENTIAL_LOAN: { description: 'Vay vốn ưu đãi. Preferential loan.' },
    PRODUCTION_LAND: { description: 'Hỗ trợ đất sản xuất. Land.' },
    PRODUCTION_MEANS: { description: 'Hỗ trợ phương tiện sản xuất. Means of production.' },
    VOCATIONAL_TRAINING: { description: 'Đào tạo nghề. Vocational training.' },
    JOB_INTRODUCTION: { description: 'Giới thiệu việc làm. Introduction to a job.' },
    PRODUCTION_GUIDANCE: { description: 'Hướng dẫn sản xuất. Guidance in production.' },
    LABOUR_EXPORT: { description: 'Đi làm việc ở nước ngoài. Work abroad.' },
    SOCIAL_ASSISTANCE: { description: 'Trợ giúp xã hội. Social assistance.' },
  },
});
