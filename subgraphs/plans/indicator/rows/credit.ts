import type { IndicatorRow } from '../indicator-row.ts';

export const CREDIT_INDICATORS: readonly IndicatorRow[] = [
  {
    version: 1,
    code: 'NEED_SERVED',
    nameVi: 'Hộ nghèo, cận nghèo, mới thoát nghèo có nhu cầu và đủ điều kiện đã được vay',
    nameEn: 'Poor, near-poor and newly escaped households in need and eligible that got a loan',
    fragment:
      'fragment NeedServed on AreaCohort { cohort { class(in: [POOR, NEAR_POOR, NEWLY_ESCAPED]) { creditNeed(from: $from) { served eligible undecided } waiting: applied(from: $from, decision: [ELIGIBLE]) { borrowed(is: false, from: $from) { count } } } } }',
    numerator: 'cohort.class.creditNeed.served',
    denominator: 'cohort.class.creditNeed.eligible',
    unit: 'FRACTION',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.class.waiting.borrowed',
  },
  {
    version: 1,
    code: 'STUDENT_NEED_SERVED',
    nameVi: 'Hộ nghèo, cận nghèo có nhu cầu vay cho học sinh, sinh viên, đủ điều kiện, đã được vay',
    nameEn: 'Poor and near-poor households in need of a student loan and eligible that got one',
    fragment:
      'fragment StudentNeedServed on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { creditNeed(from: $from, programme: [STUDENT]) { served eligible undecided } waiting: applied(from: $from, programme: [STUDENT], decision: [ELIGIBLE]) { borrowed(is: false, from: $from, programme: [STUDENT]) { count } } } } }',
    numerator: 'cohort.class.creditNeed.served',
    denominator: 'cohort.class.creditNeed.eligible',
    unit: 'FRACTION',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.class.waiting.borrowed',
  },
  {
    version: 1,
    code: 'LISTED_GIVEN_LIVELIHOOD_LOAN',
    nameVi: 'Hộ trong danh sách cần vay sinh kế đã được vay',
    nameEn: 'Households on the list for livelihood loans that got one',
    fragment:
      'fragment ListedGivenLivelihoodLoan on AreaCohort { cohort { onNeedList(code: "TV2020-LOAN_LIVELIHOOD") { served: borrowed(from: $from) { count } left: borrowed(is: false, from: $from) { count } } } }',
    numerator: 'cohort.onNeedList.served.count',
    denominator: null,
    unit: 'HOUSEHOLD',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.onNeedList.left',
  },
  {
    version: 1,
    code: 'LISTED_GIVEN_HOUSING_LOAN',
    nameVi: 'Hộ trong danh sách cần vay nhà ở đã được vay nhà ở',
    nameEn: 'Households on the list for housing loans that got one',
    fragment:
      'fragment ListedGivenHousingLoan on AreaCohort { cohort { onNeedList(code: "TV2020-HOUSING_LOAN") { served: borrowed(from: $from, programme: [HOUSING_D33, HOUSING_OUTSIDE_D33]) { count } left: borrowed(is: false, from: $from, programme: [HOUSING_D33, HOUSING_OUTSIDE_D33]) { count } } } }',
    numerator: 'cohort.onNeedList.served.count',
    denominator: null,
    unit: 'HOUSEHOLD',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.onNeedList.left',
  },
];
