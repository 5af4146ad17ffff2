import { registerEnumType } from 'type-graphql';

/** What a pupil is helped with. Each is counted alone: exemption, reduction and cost support are three things. */
export enum EducationBenefitKind {
  TUITION_EXEMPTION = 'TUITION_EXEMPTION',
  TUITION_REDUCTION = 'TUITION_REDUCTION',
  STUDY_COST_SUPPORT = 'STUDY_COST_SUPPORT',
  BICYCLE = 'BICYCLE',
  BOOKS = 'BOOKS',
  STUDY_TOOLS = 'STUDY_TOOLS',
}

export const EDUCATION_BENEFIT_KINDS = Object.values(EducationBenefitKind);

/** Those that follow from the regime of fees in force, unlike gifts of things. */
export const REGULATED_KINDS: readonly string[] = [
  EducationBenefitKind.TUITION_EXEMPTION,
  EducationBenefitKind.TUITION_REDUCTION,
  EducationBenefitKind.STUDY_COST_SUPPORT,
];

registerEnumType(EducationBenefitKind, {
  name: 'EducationBenefitKind',
  description: 'Loại hỗ trợ giáo dục. What a pupil is helped with.',
  valuesConfig: {
    TUITION_EXEMPTION: { description: 'Miễn học phí. Exemption from fees.' },
    TUITION_REDUCTION: { description: 'Giảm học phí. Reduction of fees.' },
    STUDY_COST_SUPPORT: { description: 'Hỗ trợ chi phí học tập. Support of study costs.' },
    BICYCLE: { description: 'Xe đạp. A bicycle.' },
    BOOKS: { description: 'Sách vở. Books.' },
    STUDY_TOOLS: { description: 'Dụng cụ học tập. Things for study.' },
  },
});
