/**
 * Which targets of the plans answer a deprivation, by the codes of the targets: an indicator that none names is one that
 * a plan leaves alone, however many households are deprived of it.
 */
const ANSWERED_BY: Readonly<Record<string, RegExp>> = {
  EMPLOYMENT: /JOB|WORKERS_SENT|LABOUR_EXPORT/,
  HEALTH_INSURANCE: /HEALTH_CARD|INSURANCE/,
  CHILD_EDUCATION: /TUITION|EDUCATION_SUPPORT|CHILD_ENROLMENT/,
  HOUSING_QUALITY: /HOUSING/,
  HOUSING_AREA: /HOUSING/,
  WATER: /WATER/,
  SANITATION: /LATRINE|SANITATION/,
};

/** Whether one of the targets answers the deprivation. */
export function isTargeted(indicator: string, targetCodes: readonly string[]): boolean {
  const answered = ANSWERED_BY[indicator];
  return answered !== undefined && targetCodes.some((code) => answered.test(code));
}
