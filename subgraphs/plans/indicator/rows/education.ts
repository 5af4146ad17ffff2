import type { IndicatorRow } from '../indicator-row.ts';

export const EDUCATION_INDICATORS: readonly IndicatorRow[] = [
  {
    version: 1,
    code: 'PUPILS_WITH_BOTH_BENEFITS',
    nameVi: 'Học sinh hộ nghèo, cận nghèo vừa được miễn hoặc giảm học phí vừa được hỗ trợ chi phí học tập',
    nameEn:
      'Pupils of poor and near-poor households with both tuition exemption or reduction and study-cost support',
    fragment:
      'fragment PupilsWithBothBenefits on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { educationBenefits { exempt: beneficiariesOfAll(kind: [TUITION_EXEMPTION, STUDY_COST_SUPPORT]) reduced: beneficiariesOfAll(kind: [TUITION_REDUCTION, STUDY_COST_SUPPORT]) twice: beneficiariesOfAll(kind: [TUITION_EXEMPTION, TUITION_REDUCTION, STUDY_COST_SUPPORT]) } schooling { pupils } without: pupilWithoutBenefit(kind: STUDY_COST_SUPPORT) { count } } } }',
    numerator:
      'cohort.class.educationBenefits.exempt + cohort.class.educationBenefits.reduced - cohort.class.educationBenefits.twice',
    denominator: 'cohort.class.schooling.pupils',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.without',
  },
  {
    version: 1,
    code: 'PUPILS_AT_RIGHT_AGE',
    nameVi: 'Học sinh hộ nghèo, cận nghèo học đúng độ tuổi',
    nameEn: 'Pupils of poor and near-poor households at the right age for their level',
    fragment:
      'fragment PupilsAtRightAge on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { schooling { pupilsAtRightAge pupils } out: withOutOfSchoolChild { count } } } }',
    numerator: 'cohort.class.schooling.pupilsAtRightAge',
    denominator: 'cohort.class.schooling.pupils',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.out',
  },
  {
    version: 1,
    code: 'DEPRIVED_PUPILS_EXEMPTED',
    nameVi: 'Học sinh hộ nghèo, cận nghèo thiếu hụt giáo dục được miễn hoặc giảm học phí',
    nameEn:
      'Pupils of poor and near-poor households deprived in education whose tuition is exempt or reduced',
    fragment:
      'fragment DeprivedPupilsExempted on AreaCohort { cohort { class(in: [POOR, NEAR_POOR]) { deprivedOf(indicator: CHILD_EDUCATION) { schooling { pupils notExempt: pupilsWithout(kind: TUITION_EXEMPTION) notReduced: pupilsWithout(kind: TUITION_REDUCTION) } notExempt: pupilWithoutBenefit(kind: TUITION_EXEMPTION) { norReduced: pupilWithoutBenefit(kind: TUITION_REDUCTION) { count } } } } } }',
    // A pupil’s fees are exempt or reduced, never both at once.
    numerator:
      '2 * cohort.class.deprivedOf.schooling.pupils - cohort.class.deprivedOf.schooling.notExempt - cohort.class.deprivedOf.schooling.notReduced',
    denominator: 'cohort.class.deprivedOf.schooling.pupils',
    unit: 'FRACTION',
    period: 'POINT',
    direction: 'UP',
    gap: 'cohort.class.deprivedOf.notExempt.norReduced',
  },
  // The list names children out of school. Benefits are counted over whole households, brothers and sisters who were at
  // school all along among them, and come to more than are listed: what can be counted is who is out of school no more.
  {
    version: 1,
    code: 'LISTED_CHILDREN_BACK_AT_SCHOOL',
    nameVi: 'Số trẻ không đi học của các hộ trong danh sách cần hỗ trợ học tập đã giảm từ đầu kỳ',
    nameEn:
      'Fall, since the start of the plan, of children out of school in households on the list for education support',
    fragment:
      'fragment ListedChildrenBackAtSchool on AreaCohort { area { then: cohort(asOf: $from) { cohort { onNeedList(code: "TV2020-EDUCATION_SUPPORT") { schooling { outOfSchoolChildren } } } } } cohort { onNeedList(code: "TV2020-EDUCATION_SUPPORT") { schooling { outOfSchoolChildren } left: withOutOfSchoolChild { count } } } }',
    numerator:
      'area.then.cohort.onNeedList.schooling.outOfSchoolChildren - cohort.onNeedList.schooling.outOfSchoolChildren',
    denominator: null,
    unit: 'PERSON',
    period: 'FLOW',
    direction: 'UP',
    gap: 'cohort.onNeedList.left',
  },
];
