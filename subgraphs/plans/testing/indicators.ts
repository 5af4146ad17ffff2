import type { IndicatorRow } from '../indicator/indicator-row.ts';

/** An indicator as it comes with the system, for tests. */
export const POOR_HOUSEHOLDS: IndicatorRow = {
  code: 'TEST_POOR_HOUSEHOLDS',
  version: 1,
  nameVi: 'Số hộ nghèo',
  nameEn: 'Poor households',
  fragment: 'fragment TestPoor on AreaCohort { poor: cohort { class(in: [POOR]) { count } } }',
  numerator: 'poor.class.count',
  denominator: null,
  unit: 'HOUSEHOLD',
  period: 'POINT',
  direction: 'DOWN',
  gap: 'poor.class',
};
