import type { TargetTrackingRow } from '../indicator-row.ts';

type Tracking = Omit<TargetTrackingRow, 'plan' | 'target'>;

/** Computed by the indicator, and by another one where the sentence can be read in two ways. */
const by = (indicator: string, alternativeIndicator: string | null = null): Tracking => ({
  indicator,
  alternativeIndicator,
  reasonVi: null,
  reasonEn: null,
});

/** Reported by offices: why no agency's data can answer. */
const reported = (reasonVi: string, reasonEn: string): Tracking => ({ indicator: null, reasonVi, reasonEn });

function ofPlan(plan: string, targets: Readonly<Record<string, Tracking>>): readonly TargetTrackingRow[] {
  return Object.entries(targets).map(([target, tracking]) => ({ plan, target, ...tracking }));
}

/** By what each target of the five plans is tracked. */
export const TARGET_TRACKING: readonly TargetTrackingRow[] = [
  ...ofPlan('tra-cu-2020', {
    POVERTY_RATE_REDUCTION: by('POVERTY_RATE_DECREASE', 'POVERTY_RATE'),
    KHMER_POVERTY_REDUCTION: by('KHMER_POVERTY_DECREASE', 'KHMER_POVERTY_DECREASE_AMONG_KHMER'),
    NEAR_POVERTY_REDUCTION: by('NEAR_POVERTY_RATE_DECREASE', 'NEAR_POVERTY_RATE'),
    HEALTH_CARD_COVERAGE: by('ENTITLED_GROUPS_COVERED'),
    TUITION_EXEMPTION_COVERAGE: by('PUPILS_WITH_BOTH_BENEFITS'),
    STUDENT_LOAN_COVERAGE: by('STUDENT_NEED_SERVED'),
    HOUSEHOLD_LOAN_COVERAGE: by('NEED_SERVED'),
    HOUSING_SUPPORT_QUOTA: reported(
      'Chỉ tiêu phân bổ không in trong văn bản; đơn vị nhận phân bổ báo cáo.',
      'The quota that it is a share of is not printed; the office that holds it reports.',
    ),
    SELF_MANAGED_GROUPS_MAINTAINED: reported(
      'Chất lượng hoạt động của tổ tự quản không có trong dữ liệu của cơ quan nào.',
      'How well self-managed groups work stands in no agency’s data.',
    ),
    JOBS_CREATED: by('PERSONS_PLACED'),
    WORKERS_SENT_ABROAD: by('PERSONS_DEPARTED_ABROAD'),
  }),
  ...ofPlan('cam-lo-2019', {
    JOBS_CREATED: by('PERSONS_IN_NEW_JOBS'),
    JOBS_CREATED_ASSIGNED: by('PERSONS_IN_NEW_JOBS'),
    VOCATIONAL_TRAINING: by('PERSONS_ENROLLED_IN_TRAINING'),
    LABOUR_EXPORT_COUNSELLING: by('PERSONS_COUNSELLED_ABROAD', 'PERSONS_DEPARTED_ABROAD'),
    CERTIFICATE_TEST: by('PERSONS_CERTIFIED_BY_TEST'),
    POVERTY_RATE_REDUCTION: by('POVERTY_RATE_DECREASE'),
    POOR_HOUSEHOLDS_REDUCED: by('POOR_HOUSEHOLDS_DECREASE'),
    POOR_HOUSEHOLDS_END_2019: by('POOR_HOUSEHOLDS'),
    POVERTY_RATE_END_2019: by('POVERTY_RATE'),
    POOR_NEAR_POOR_HELPED: by('HELPED_BY_ANY_AGENCY'),
    POOR_NEAR_POOR_POLICIES: by('WITH_CARD_AND_TUITION_POLICIES'),
    ASSOC_FARMERS: by('ESCAPED_WITH_FARMERS'),
    ASSOC_WOMEN: by('ESCAPED_WITH_WOMEN'),
    ASSOC_YOUTH: by('ESCAPED_WITH_YOUTH'),
    ASSOC_VETERANS: by('ESCAPED_WITH_VETERANS'),
    ASSOC_ELDERLY_OTHER: by('ESCAPED_WITH_ELDERLY_OTHER'),
    NO_POOR_MERIT_HOUSEHOLD: by('COMMUNES_WITHOUT_POOR_MERIT'),
    CHILD_FRIENDLY_COMMUNES: reported(
      'Việc công nhận xã phù hợp với trẻ em do UBND quyết định, không có trong dữ liệu của cơ quan nào.',
      'Whether a commune is recognised as child-friendly is decided by the People’s Committee and stands in no agency’s data.',
    ),
  }),
  ...ofPlan('hong-ngu-2022', {
    POVERTY_RATE_REDUCTION: by('POVERTY_RATE_DECREASE'),
    HEALTH_CARD_PURCHASE_SUPPORT: by('POOR_AND_NEAR_POOR_COVERED'),
    HEALTH_CARD_ISSUED_Q1: by('POOR_AND_NEAR_POOR_CARDS_ISSUED'),
    NEAR_POOR_INSURANCE_Q1: by('NEAR_POOR_FULLY_INSURED'),
    HOUSEHOLD_LOAN_COVERAGE: by('NEED_SERVED'),
    VOCATIONAL_SUPPORT_COVERAGE: by('POOR_TRAINING_DEMAND_MET'),
    JOB_PRIORITY: by('POOR_PERSONS_PLACED'),
    CHILD_ENROLMENT: by('PUPILS_AT_RIGHT_AGE'),
    TUITION_EXEMPTION: by('DEPRIVED_PUPILS_EXEMPTED'),
    COMMUNE_POVERTY_TARGETS: reported(
      'Xã đã giao chỉ tiêu hay chưa là văn bản của xã, không có trong dữ liệu của cơ quan nào.',
      'Whether communes have set their targets stands in their documents, in no agency’s data.',
    ),
  }),
  ...ofPlan('tra-vinh-2020-covid', {
    LOAN_LIVELIHOOD: by('LISTED_GIVEN_LIVELIHOOD_LOAN'),
    VOCATIONAL_TRAINING: by('LISTED_TRAINED'),
    JOB_CONNECTION: by('LISTED_CONNECTED_TO_JOBS'),
    EDUCATION_SUPPORT: by('LISTED_CHILDREN_BACK_AT_SCHOOL'),
    HOUSING_LOAN: by('LISTED_GIVEN_HOUSING_LOAN'),
    CLEAN_WATER: by('LISTED_GIVEN_CLEAN_WATER'),
    LATRINE: by('LISTED_GIVEN_LATRINE'),
    INCOME_SUPPORT: by('LISTED_GIVEN_INCOME_SUPPORT'),
    MONTHLY_ALLOWANCE: reported(
      'Sổ hộ đếm được hộ có người nhận trợ cấp, không đếm được người.',
      'The register can count households in which somebody gets the allowance, not the persons.',
    ),
    COVID_PACKAGE_MAY: by('COVID_PACKAGE_PAID'),
    UNEMPLOYMENT_BENEFIT: by('UNEMPLOYMENT_BENEFIT_PAID'),
    COVID_WORKER_GROUPS: by('COVID_WORKERS_PAID'),
    FOREIGN_WORKERS_MONITORED: reported(
      'Số lao động nước ngoài do doanh nghiệp báo cáo, không gắn với hộ.',
      'Foreign workers are reported by enterprises and belong to no household.',
    ),
    POVERTY_SURVEY_2020: reported(
      'Chưa hộ nào được rà soát theo hai chuẩn trong cùng năm; tiến độ rà soát do xã báo cáo.',
      'No household was reviewed under two standards in one year; communes report how far the survey is.',
    ),
  }),
  ...ofPlan('cao-thuong-2024', {
    POVERTY_RATE: by('POVERTY_RATE'),
    POVERTY_RATE_REDUCTION: by('POVERTY_RATE_DECREASE'),
    POOR_HOUSEHOLDS_REDUCED: by('POOR_HOUSEHOLDS_DECREASE'),
    POOR_HOUSEHOLDS_2024: by('POOR_HOUSEHOLDS'),
    NEAR_POVERTY_RATE: by('NEAR_POVERTY_RATE'),
    NEAR_POOR_HOUSEHOLDS_2024: by('NEAR_POOR_HOUSEHOLDS'),
    TRAINED_WORKERS: by('TRAINED_OF_WORKING_AGE'),
    TRAINED_RATE: by('TRAINED_RATE'),
    NEW_JOBS: by('PERSONS_IN_NEW_JOBS'),
    LABOUR_EXPORT: by('PERSONS_DEPARTED_ABROAD'),
    LABOUR_EXPORT_INTRODUCED: by('INTRODUCED_ABROAD_PER_GROUP'),
    HEALTH_CARD_POOR: by('POOR_COVERED'),
    HEALTH_CARD_NEAR_POOR: by('NEAR_POOR_COVERED'),
    ASSOCIATION_HELP: by('HOUSEHOLDS_HELPED_PER_ASSOCIATION'),
    HOUSING_SUPPORT: by('HOUSING_SUPPORTED'),
  }),
];
