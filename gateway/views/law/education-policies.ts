import { type Policy, type PolicyIdentity, periodsOf } from './policy.ts';
import { PolicyCode } from './policy-code.ts';

const DECREE_86 = 'Nghị định 86/2015/NĐ-CP (sửa đổi 145/2018/NĐ-CP)';
const DECREE_81 = 'Nghị định 81/2021/NĐ-CP (sửa đổi 97/2023/NĐ-CP)';
const DECREE_238 = 'Nghị định 238/2025/NĐ-CP';

const UNDER_86 = ['2015-12-01', '2021-10-14'] as const;
const UNDER_81 = ['2021-10-15', '2025-09-02'] as const;
const UNDER_238 = ['2025-09-03', null] as const;

const GENERAL = '[PRESCHOOL, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY]';
const AFTER_SCHOOL = '[VOCATIONAL, COLLEGE_UNIVERSITY]';

const OF_PUPILS: Pick<PolicyIdentity, 'agency' | 'benefits' | 'undecided' | 'unrecorded'> = {
  agency: 'education',
  benefits: 'MEMBER',
  undecided: null,
  unrecorded: 'UNMET',
};

const EVERY_PUPIL =
  'Đã hưởng: mọi người đang học ở các cấp này trong hộ đều được ghi nhận. Received: it is on record for every pupil of these levels in the household.';

const EXEMPTION_OF_THE_POOR = periodsOf(
  {
    ...OF_PUPILS,
    code: PolicyCode.TUITION_EXEMPTION_POOR,
    nameVi: 'Miễn học phí trẻ mẫu giáo, học sinh phổ thông thuộc hộ nghèo',
    nameEn: 'Exemption from fees for preschool and general pupils of poor households',
    eligible: { all: ['class(in: [POOR])', `enrolled(level: ${GENERAL})`] },
    lacking: `pupilWithoutBenefit(kind: TUITION_EXEMPTION, level: ${GENERAL})`,
    note: EVERY_PUPIL,
  },
  {
    period: UNDER_86,
    legalBases: [DECREE_86],
    benefitVi: 'Miễn 100% học phí',
    benefitEn: 'No fees',
    certain: false,
  },
  {
    period: UNDER_81,
    legalBases: [`${DECREE_81}, Điều 15`],
    benefitVi: 'Miễn 100% học phí',
    benefitEn: 'No fees',
    certain: true,
  },
  {
    period: UNDER_238,
    legalBases: [DECREE_238, 'Nghị quyết 217/2025/QH15'],
    benefitVi: 'Miễn 100% học phí trường công lập; trường dân lập, tư thục theo mức của tỉnh',
    benefitEn: 'No fees in public schools; in private ones as far as the province sets',
    certain: true,
    rule: {
      unrecorded: 'UNKNOWN',
      note: 'Trường công lập miễn học phí cho mọi học sinh, không cần quyết định riêng: chưa ghi nhận không có nghĩa là chưa hưởng. Public schools are free for all without a decision for each pupil: no record does not mean that it was not received.',
    },
  },
);

const EXEMPTION_OF_MINORITY_STUDENTS = periodsOf(
  {
    ...OF_PUPILS,
    code: PolicyCode.TUITION_EXEMPTION_MINORITY_STUDENT,
    nameVi:
      'Miễn học phí học sinh, sinh viên dân tộc thiểu số hộ nghèo, cận nghèo học nghề, cao đẳng, đại học',
    nameEn:
      'Exemption from fees for ethnic-minority vocational and university students of poor and near-poor households',
    eligible: {
      all: [
        'class(in: [POOR, NEAR_POOR])',
        'ethnicity(in: ["01"], is: false)',
        `enrolled(level: ${AFTER_SCHOOL})`,
      ],
    },
    lacking: `pupilWithoutBenefit(kind: TUITION_EXEMPTION, level: ${AFTER_SCHOOL})`,
    note: `${EVERY_PUPIL} Theo dân tộc của chủ hộ. By the ethnic group of the head.`,
  },
  {
    period: UNDER_86,
    legalBases: [DECREE_86],
    benefitVi: 'Miễn 100% học phí',
    benefitEn: 'No fees',
    certain: false,
  },
  {
    period: UNDER_81,
    legalBases: [`${DECREE_81}, Điều 15`],
    benefitVi: 'Miễn 100% học phí',
    benefitEn: 'No fees',
    certain: true,
  },
  {
    period: UNDER_238,
    legalBases: [DECREE_238],
    benefitVi: 'Miễn 100% học phí',
    benefitEn: 'No fees',
    certain: true,
  },
);

// From Decree 238 public schools are free for all: there is nothing left of which half could be paid.
const REDUCTION_OF_THE_NEAR_POOR = periodsOf(
  {
    ...OF_PUPILS,
    code: PolicyCode.TUITION_REDUCTION_NEAR_POOR,
    nameVi: 'Giảm học phí trẻ mẫu giáo, học sinh phổ thông thuộc hộ cận nghèo',
    nameEn: 'Reduced fees for preschool and general pupils of near-poor households',
    eligible: { all: ['class(in: [NEAR_POOR])', `enrolled(level: ${GENERAL})`] },
    lacking: `pupilWithoutBenefit(kind: TUITION_REDUCTION, level: ${GENERAL})`,
    note: EVERY_PUPIL,
  },
  {
    period: UNDER_86,
    legalBases: [DECREE_86],
    benefitVi: 'Giảm 50% học phí',
    benefitEn: 'Half the fees',
    certain: false,
  },
  {
    period: UNDER_81,
    legalBases: [`${DECREE_81}, Điều 16`],
    benefitVi: 'Giảm 50% học phí',
    benefitEn: 'Half the fees',
    certain: true,
  },
);

const SPECIAL_HARDSHIP = 'areaClass(in: [EXTREMELY_DIFFICULT_ETHNIC, EXTREMELY_DIFFICULT_COASTAL])';

const STUDY_COSTS = periodsOf(
  {
    ...OF_PUPILS,
    code: PolicyCode.STUDY_COST_SUPPORT,
    nameVi: 'Hỗ trợ chi phí học tập',
    nameEn: 'Support of study costs',
    eligible: {
      all: [{ any: ['class(in: [POOR])', SPECIAL_HARDSHIP] }, `enrolled(level: ${GENERAL})`],
    },
    lacking: `pupilWithoutBenefit(kind: STUDY_COST_SUPPORT, level: ${GENERAL})`,
    note: `${EVERY_PUPIL} Chưa tính học sinh mồ côi, khuyết tật ngoài các diện này. Orphans and disabled pupils outside these groups are not counted.`,
  },
  {
    period: UNDER_86,
    legalBases: [DECREE_86],
    benefitVi: '100.000 đồng/học sinh/tháng, không quá 9 tháng/năm học',
    benefitEn: '100,000 VND per pupil and month, at most 9 months a school year',
    certain: false,
    rule: { eligible: { all: ['class(in: [POOR])', `enrolled(level: ${GENERAL})`] } },
  },
  {
    period: UNDER_81,
    legalBases: [`${DECREE_81}, Điều 18`],
    benefitVi: '150.000 đồng/học sinh/tháng, không quá 9 tháng/năm học',
    benefitEn: '150,000 VND per pupil and month, at most 9 months a school year',
    certain: true,
  },
  {
    period: UNDER_238,
    legalBases: [DECREE_238],
    benefitVi: '150.000 đồng/học sinh/tháng, không quá 9 tháng/năm học',
    benefitEn: '150,000 VND per pupil and month, at most 9 months a school year',
    certain: false,
  },
);

/** Fees and study costs of pupils, by decree. Source: the `legalBases` of each row. */
export const EDUCATION_POLICIES: readonly Policy[] = [
  ...EXEMPTION_OF_THE_POOR,
  ...EXEMPTION_OF_MINORITY_STUDENTS,
  ...REDUCTION_OF_THE_NEAR_POOR,
  ...STUDY_COSTS,
];
