import { registerEnumType } from 'type-graphql';

/** Levels of education at which somebody is enrolled. */
export enum SchoolLevel {
  PRESCHOOL = 'PRESCHOOL',
  PRIMARY = 'PRIMARY',
  LOWER_SECONDARY = 'LOWER_SECONDARY',
  UPPER_SECONDARY = 'UPPER_SECONDARY',
  VOCATIONAL = 'VOCATIONAL',
  COLLEGE_UNIVERSITY = 'COLLEGE_UNIVERSITY',
}

export const SCHOOL_LEVELS = Object.values(SchoolLevel);

registerEnumType(SchoolLevel, {
  name: 'SchoolLevel',
  description: 'Cấp học. Level of education.',
  valuesConfig: {
    PRESCHOOL: { description: 'Mầm non (nhà trẻ, mẫu giáo). Preschool.' },
    PRIMARY: { description: 'Tiểu học, lớp 1–5. Primary, grades 1–5.' },
    LOWER_SECONDARY: { description: 'Trung học cơ sở, lớp 6–9. Lower secondary, grades 6–9.' },
    UPPER_SECONDARY: { description: 'Trung học phổ thông, lớp 10–12. Upper secondary, grades 10–12.' },
    VOCATIONAL: { description: 'Giáo dục nghề nghiệp (sơ cấp, trung cấp). Vocational.' },
    COLLEGE_UNIVERSITY: { description: 'Cao đẳng, đại học. College or university.' },
  },
});
