import type { FeeCategory, FeeRegime, FeeReliefKind, StudyCostCategory } from './fee-regime.ts';

type Certainty = 'certain' | 'likely';

function relief(kind: FeeReliefKind, groupVi: string, groupEn: string, certainty: Certainty): FeeCategory {
  return { kind, groupVi, groupEn, certain: certainty === 'certain' };
}

function support(groupVi: string, groupEn: string, certainty: Certainty): StudyCostCategory {
  return { groupVi, groupEn, certain: certainty === 'certain' };
}

const MERIT = ['Người có công với cách mạng và con của họ', 'Persons with merit and their children'] as const;
const SMALL_GROUPS = [
  'Người dân tộc thiểu số rất ít người ở vùng khó khăn',
  'Very small ethnic groups in difficult areas',
] as const;
const MINORITY_STUDENTS = [
  'Học sinh, sinh viên dân tộc thiểu số thuộc hộ nghèo, cận nghèo học nghề, cao đẳng, đại học',
  'Ethnic-minority vocational and university students of poor or near-poor households',
] as const;
const MINORITY_PUPILS = [
  'Học sinh dân tộc thiểu số ở vùng đặc biệt khó khăn; ngành nghệ thuật truyền thống, nghề nặng nhọc',
  'Ethnic-minority pupils in special-hardship areas; traditional arts; heavy trades',
] as const;
const INJURED_WORKERS = [
  'Con của người lao động bị tai nạn lao động, bệnh nghề nghiệp',
  'Children of workers with a labour accident or occupational disease',
] as const;
const NEAR_POOR_PUPILS = [
  'Trẻ mẫu giáo và học sinh phổ thông thuộc hộ cận nghèo',
  'Preschool and general pupils of near-poor households',
] as const;
const ORPHANS = [
  'Trẻ mẫu giáo, học sinh mồ côi cả cha lẫn mẹ',
  'Orphans of both parents, preschool and general',
] as const;
const POOR_PARENTS = [
  'Cha mẹ hoặc người nuôi dưỡng thuộc hộ nghèo',
  'Parents or guardians in a poor household',
] as const;

const DECREE_86: FeeRegime = {
  code: 'ND86',
  basis: 'Nghị định 86/2015/NĐ-CP (sửa đổi 145/2018/NĐ-CP)',
  validFrom: '2015-12-01',
  validTo: '2021-10-14',
  studyCostPerMonth: 100_000n,
  studyCostCertain: true,
  monthsPerYear: 9,
  publicSchoolsFree: false,
  feeCategories: [
    relief('EXEMPT', ...MERIT, 'likely'),
    relief(
      'EXEMPT',
      'Học sinh, sinh viên khuyết tật thuộc hộ nghèo, cận nghèo',
      'Disabled pupils and students of poor or near-poor households',
      'likely',
    ),
    relief(
      'EXEMPT',
      'Trẻ mẫu giáo và học sinh phổ thông có cha mẹ thuộc hộ nghèo',
      'Preschool and general pupils whose parents are in a poor household',
      'likely',
    ),
    relief('EXEMPT', ...MINORITY_STUDENTS, 'likely'),
    relief('EXEMPT', ...SMALL_GROUPS, 'likely'),
    relief('REDUCE_70', ...MINORITY_PUPILS, 'likely'),
    relief('REDUCE_50', ...INJURED_WORKERS, 'likely'),
    relief('REDUCE_50', ...NEAR_POOR_PUPILS, 'likely'),
  ],
  studyCostCategories: [
    support(...ORPHANS, 'likely'),
    support('Học sinh khuyết tật có khó khăn về kinh tế', 'Disabled pupils in economic difficulty', 'likely'),
    support(...POOR_PARENTS, 'likely'),
  ],
};

const STUDY_COST_FROM_2021: readonly StudyCostCategory[] = [
  support(...ORPHANS, 'certain'),
  support('Học sinh khuyết tật', 'Disabled pupils', 'certain'),
  support(...POOR_PARENTS, 'certain'),
  support(
    'Học sinh ở thôn đặc biệt khó khăn, xã khu vực III, xã đặc biệt khó khăn vùng bãi ngang, hải đảo',
    'Living in a special-hardship village, a region III commune or a special-hardship coastal or island commune',
    'certain',
  ),
];

const DECREE_81: FeeRegime = {
  code: 'ND81',
  basis: 'Nghị định 81/2021/NĐ-CP (sửa đổi 97/2023/NĐ-CP), Điều 15, 16 và 18',
  validFrom: '2021-10-15',
  validTo: '2025-09-02',
  studyCostPerMonth: 150_000n,
  studyCostCertain: true,
  monthsPerYear: 9,
  publicSchoolsFree: false,
  feeCategories: [
    relief('EXEMPT', ...MERIT, 'certain'),
    relief('EXEMPT', 'Học sinh, sinh viên khuyết tật', 'Disabled pupils and students', 'certain'),
    relief(
      'EXEMPT',
      'Trẻ 5 tuổi và học sinh, sinh viên 16–22 tuổi hưởng trợ cấp xã hội hằng tháng',
      'Five-year-olds and pupils or students of 16–22 on a monthly social allowance',
      'likely',
    ),
    relief(
      'EXEMPT',
      'Trẻ mẫu giáo và học sinh phổ thông có cha mẹ hoặc ông bà thuộc hộ nghèo',
      'Preschool and general pupils whose parents or grandparents are in a poor household',
      'certain',
    ),
    relief(
      'EXEMPT',
      'Trẻ 5 tuổi và học sinh trung học cơ sở ở thôn, xã đặc biệt khó khăn (theo lộ trình 2022–2025)',
      'Five-year-olds and lower-secondary pupils in special-hardship villages and communes, step by step 2022–2025',
      'certain',
    ),
    relief('EXEMPT', ...MINORITY_STUDENTS, 'certain'),
    relief('EXEMPT', ...SMALL_GROUPS, 'certain'),
    relief('REDUCE_70', ...MINORITY_PUPILS, 'likely'),
    relief('REDUCE_50', ...INJURED_WORKERS, 'certain'),
    relief('REDUCE_50', ...NEAR_POOR_PUPILS, 'certain'),
  ],
  studyCostCategories: STUDY_COST_FROM_2021,
};

const DECREE_238: FeeRegime = {
  code: 'ND238',
  basis: 'Nghị định 238/2025/NĐ-CP; Nghị quyết 217/2025/QH15',
  validFrom: '2025-09-03',
  validTo: null,
  studyCostPerMonth: 150_000n,
  studyCostCertain: false,
  monthsPerYear: 9,
  publicSchoolsFree: true,
  feeCategories: [
    relief(
      'EXEMPT',
      'Trẻ mầm non và học sinh phổ thông trường công lập',
      'Everybody in public preschool and general education',
      'certain',
    ),
    relief(
      'EXEMPT',
      'Người học khuyết tật trong giáo dục nghề nghiệp, đại học',
      'Disabled learners in vocational and higher education',
      'certain',
    ),
    relief(
      'EXEMPT',
      'Người 16–22 tuổi hưởng trợ cấp xã hội hằng tháng học văn bằng thứ nhất',
      'Aged 16–22 on a monthly allowance in a first degree',
      'certain',
    ),
    relief(
      'EXEMPT',
      'Người học trung cấp, cao đẳng mồ côi cả cha lẫn mẹ',
      'Orphans in intermediate and college courses',
      'certain',
    ),
    relief('EXEMPT', 'Học sinh, sinh viên cử tuyển, dự bị', 'Quota and preparatory students', 'certain'),
    relief('EXEMPT', ...MINORITY_STUDENTS, 'certain'),
    relief('EXEMPT', ...SMALL_GROUPS, 'certain'),
    relief('EXEMPT', 'Người học các ngành chuyên môn đặc thù', 'Students of special majors', 'certain'),
  ],
  studyCostCategories: STUDY_COST_FROM_2021,
};

/** Oldest first; their periods follow each other without a gap. Source: the `basis` of each. */
export const FEE_REGIMES: readonly FeeRegime[] = [DECREE_86, DECREE_81, DECREE_238];

/** @returns `null` on a day before the oldest regime that is kept here */
export function findFeeRegime(day: string): FeeRegime | null {
  const regime = FEE_REGIMES.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  return regime ?? null;
}
