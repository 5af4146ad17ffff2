import type { IndicatorRow } from '../indicator-row.ts';

export const INSURANCE_INDICATORS: readonly IndicatorRow[] = [
  {
    version: 1,
    code: 'POOR_COVERED',
    nameVi: 'Người thuộc hộ nghèo có thẻ BHYT còn giá trị',
    nameEn: 'Members of poor households with a valid card',
    fragment:
      'fragment PoorCovered on AreaCohort { cohort { class(in: [POOR]) { insurance { covered persons } lacking: insured(is: false) { count } } } }',
    numerator: 'cohort.class.insurance.covered',
    denominator: 'cohort.class.insurance.persons',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.lacking',
  },
  {
    version: 1,
    code: 'NEAR_POOR_COVERED',
    nameVi: 'Người thuộc hộ cận nghèo có thẻ BHYT còn giá trị',
    nameEn: 'Members of near-poor households with a valid card',
    fragment:
      'fragment NearPoorCovered on AreaCohort { cohort { class(in: [NEAR_POOR]) { insurance { covered persons } lacking: insured(is: false) { count } } } }',
    numerator: 'cohort.class.insurance.covered',
    denominator: 'cohort.class.insurance.persons',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.lacking',
  },
  {
    version: 1,
    code: 'POOR_AND_NEAR_POOR_COVERED',
    nameVi: 'Người thuộc hộ nghèo, cận nghèo có thẻ BHYT còn giá trị',
    nameEn: 'Members of poor and near-poor households with a valid card',
    fragment:
      'fragment PoorAndNearPoorCovered on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { insurance { covered persons } lacking: insured(is: false) { count } } } }',
    numerator: 'cohort.class.insurance.covered',
    denominator: 'cohort.class.insurance.persons',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.lacking',
  },
  {
    version: 1,
    code: 'NEAR_POOR_FULLY_INSURED',
    nameVi: 'Hộ cận nghèo mà mọi thành viên có thẻ BHYT',
    nameEn: 'Near-poor households of which every member has a valid card',
    fragment:
      'fragment NearPoorFullyInsured on AreaCohort { cohort { class(in: [NEAR_POOR]) { count insured { count } lacking: insured(is: false) { count } } } }',
    numerator: 'cohort.class.insured.count',
    denominator: 'cohort.class.count',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.lacking',
  },
  {
    version: 1,
    code: 'ENTITLED_GROUPS_COVERED',
    nameVi:
      'Người trong các hộ thuộc năm nhóm được cấp thẻ (nghèo, cận nghèo, vùng khó khăn, bảo trợ xã hội), tính cả hộ',
    nameEn:
      'Members of households of the five groups that are given cards (poor, near-poor, difficult areas, social protection), whole households',
    fragment:
      'fragment EntitledGroupsCovered on AreaCohort { cohort { class(is: false, in: [POOR, NEAR_POOR]) { areaClass(is: false, in: [EXTREMELY_DIFFICULT_ETHNIC, PROGRAMME_135]) { withSocialProtection(is: false) { complement { insurance { covered persons } lacking: insured(is: false) { count } } } } } } }',
    numerator: 'cohort.class.areaClass.withSocialProtection.complement.insurance.covered',
    denominator: 'cohort.class.areaClass.withSocialProtection.complement.insurance.persons',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.areaClass.withSocialProtection.complement.lacking',
  },
  {
    version: 1,
    code: 'POOR_AND_NEAR_POOR_CARDS_ISSUED',
    nameVi: 'Số thẻ BHYT cấp cho người nghèo, cận nghèo trong kỳ',
    nameEn: 'Cards issued to the poor and near-poor in the period',
    fragment:
      'fragment PoorAndNearPoorCardsIssued on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { cardsIssued(from: $from) { cards persons } lacking: insured(is: false) { count } } } }',
    numerator: 'cohort.class.cardsIssued.persons',
    denominator: null,
    unit: 'PERSON',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.class.lacking',
  },
];
