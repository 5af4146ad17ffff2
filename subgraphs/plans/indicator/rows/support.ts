import type { IndicatorRow } from '../indicator-row.ts';

export const SUPPORT_INDICATORS: readonly IndicatorRow[] = [
  {
    version: 1,
    code: 'HELPED_BY_ANY_AGENCY',
    nameVi: 'Hộ nghèo, cận nghèo được ít nhất một cơ quan hỗ trợ trong kỳ',
    nameEn: 'Poor and near-poor households that some agency supported in the period',
    fragment:
      'fragment HelpedByAnyAgency on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { count supported(is: false, from: $from) { borrowed(is: false, from: $from) { cardIssued(is: false, from: $from) { placed(is: false, from: $from) { enrolledInTraining(is: false, from: $from) { count } } } } } } } }',
    numerator:
      'cohort.class.count - cohort.class.supported.borrowed.cardIssued.placed.enrolledInTraining.count',
    denominator: 'cohort.class.count',
    unit: 'FRACTION',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.class.supported.borrowed.cardIssued.placed.enrolledInTraining',
  },
  {
    version: 1,
    code: 'WITH_CARD_AND_TUITION_POLICIES',
    nameVi: 'Hộ nghèo, cận nghèo không thiếu thẻ BHYT và không có học sinh thiếu miễn, giảm học phí',
    nameEn: 'Poor and near-poor households that lack neither cards nor tuition support',
    fragment:
      'fragment WithCardAndTuitionPolicies on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { count insured { count notExempt: pupilWithoutBenefit(kind: TUITION_EXEMPTION) { norReduced: pupilWithoutBenefit(kind: TUITION_REDUCTION) { count } } } uninsured: insured(is: false) { count } } } }',
    numerator: 'cohort.class.insured.count - cohort.class.insured.notExempt.norReduced.count',
    denominator: 'cohort.class.count',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.uninsured',
  },
  {
    version: 1,
    code: 'HOUSING_SUPPORTED',
    nameVi: 'Hộ nghèo được hỗ trợ nhà ở trong kỳ',
    nameEn: 'Poor households given housing support in the period',
    fragment:
      'fragment HousingSupported on AreaCohort { cohort { class(in: [POOR]) { supported(kinds: [HOUSING], from: $from) { count } left: deprivedOf(indicator: HOUSING_QUALITY) { supported(is: false, kinds: [HOUSING], from: $from) { count } } } } }',
    numerator: 'cohort.class.supported.count',
    denominator: null,
    unit: 'HOUSEHOLD',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.class.left.supported',
  },
  {
    version: 1,
    code: 'LISTED_GIVEN_CLEAN_WATER',
    nameVi: 'Hộ trong danh sách cần nước sạch đã được hỗ trợ',
    nameEn: 'Households on the list for clean water that got it',
    fragment:
      'fragment ListedGivenCleanWater on AreaCohort { cohort { onNeedList(code: "TV2020-CLEAN_WATER") { served: supported(kinds: [WATER], from: $from) { count } left: supported(is: false, kinds: [WATER], from: $from) { count } } } }',
    numerator: 'cohort.onNeedList.served.count',
    denominator: null,
    unit: 'HOUSEHOLD',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.onNeedList.left',
  },
  {
    version: 1,
    code: 'LISTED_GIVEN_LATRINE',
    nameVi: 'Hộ trong danh sách cần nhà tiêu đã được hỗ trợ',
    nameEn: 'Households on the list for a latrine that got it',
    fragment:
      'fragment ListedGivenLatrine on AreaCohort { cohort { onNeedList(code: "TV2020-LATRINE") { served: supported(kinds: [SANITATION], from: $from) { count } left: supported(is: false, kinds: [SANITATION], from: $from) { count } } } }',
    numerator: 'cohort.onNeedList.served.count',
    denominator: null,
    unit: 'HOUSEHOLD',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.onNeedList.left',
  },
  {
    version: 1,
    code: 'LISTED_GIVEN_INCOME_SUPPORT',
    nameVi: 'Hộ trong danh sách cần hỗ trợ thu nhập đã được hỗ trợ',
    nameEn: 'Households on the list for income support that got it',
    fragment:
      'fragment ListedGivenIncomeSupport on AreaCohort { cohort { onNeedList(code: "TV2020-INCOME_SUPPORT") { served: supported(kinds: [INCOME_SUPPLEMENT], from: $from) { count } left: supported(is: false, kinds: [INCOME_SUPPLEMENT], from: $from) { count } } } }',
    numerator: 'cohort.onNeedList.served.count',
    denominator: null,
    unit: 'HOUSEHOLD',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.onNeedList.left',
  },
];
