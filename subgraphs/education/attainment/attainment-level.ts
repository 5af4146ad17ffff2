import { registerEnumType } from 'type-graphql';

/** The highest education that an adult has completed. */
export enum AttainmentLevel {
  NONE = 'NONE',
  PRIMARY = 'PRIMARY',
  LOWER_SECONDARY = 'LOWER_SECONDARY',
  UPPER_SECONDARY = 'UPPER_SECONDARY',
  VOCATIONAL = 'VOCATIONAL',
  COLLEGE_UNIVERSITY = 'COLLEGE_UNIVERSITY',
}

export const ATTAINMENT_LEVELS = Object.values(AttainmentLevel);

registerEnumType(AttainmentLevel, {
  name: 'AttainmentLevel',
  description: 'Trình độ cao nhất đã hoàn thành. Highest education completed.',
  valuesConfig: {
    NONE: { description: 'Chưa tốt nghiệp tiểu học. No level completed.' },
    PRIMARY: { description: 'Tốt nghiệp tiểu học. Primary.' },
    LOWER_SECONDARY: { description: 'Tốt nghiệp trung học cơ sở. Lower secondary.' },
    UPPER_SECONDARY: { description: 'Tốt nghiệp trung học phổ thông. Upper secondary.' },
    VOCATIONAL: { description: 'Có bằng, chứng chỉ nghề. Vocational.' },
    COLLEGE_UNIVERSITY: { description: 'Cao đẳng, đại học trở lên. College, university or more.' },
  },
});
