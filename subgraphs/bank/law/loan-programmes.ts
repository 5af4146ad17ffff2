import type { LoanProgramme } from './loan-programme.ts';
import {
  ETHNIC_MINORITY,
  FORMER_PRISONERS,
  HOUSING,
  JOBS,
  NEAR_POOR,
  NEWLY_ESCAPED,
  POOR,
  PRODUCTION,
  type ProgrammeIdentity,
  SOCIAL_HOUSING,
  STEM_STUDENT,
  STUDENT,
  TRADERS,
  WATER,
  WORK_ABROAD,
} from './programme-identities.ts';

type Terms = Omit<LoanProgramme, keyof ProgrammeIdentity>;

/** Poor households pay 6.6 % a year since this day (750/QĐ-TTg); the rates of many programmes follow it. */
const POOR_RATE_FROM = '2015-06-01';
/** Decision 12/QĐ-HĐQT of 22/02/2019 raised the maximum from 50 to 100 million and the term to 120 months from this day. */
const HUNDRED_MILLION_FROM = '2019-03-01';
const BEFORE_HUNDRED_MILLION = '2019-02-28';

const certain = { certain: true } as const;
/** Terms, or the first or last day, known from practice and not from the text. */
const likely = { certain: false } as const;

function terms(
  [validFrom, validTo]: readonly [string, string | null],
  maximum: readonly [bigint | null, LoanProgramme['maximumPer']],
  rateBasisPoints: number | null,
  maximumTermMonths: number | null,
  legalBases: readonly string[],
): Omit<Terms, 'certain'> {
  const [maximumAmount, maximumPer] = maximum;
  return { validFrom, validTo, maximumAmount, maximumPer, rateBasisPoints, maximumTermMonths, legalBases };
}

/**
 * The bank's programmes by period, one row a programme on any day. Programmes of which even the terms are unsure
 * (codes 17 and 21) are no law here, nor are needs that only a plan names (LIVELIHOOD, HOUSING_OUTSIDE_D33 …).
 * Source: the `legalBases` of each row.
 */
export const LOAN_PROGRAMMES: readonly LoanProgramme[] = [
  {
    ...POOR,
    ...terms([POOR_RATE_FROM, BEFORE_HUNDRED_MILLION], [50_000_000n, 'HOUSEHOLD'], 660, null, [
      '78/2002/NĐ-CP',
      '750/QĐ-TTg (01/06/2015)',
    ]),
    ...certain,
  },
  {
    ...POOR,
    ...terms([HUNDRED_MILLION_FROM, null], [100_000_000n, 'HOUSEHOLD'], 660, 120, [
      '78/2002/NĐ-CP',
      '750/QĐ-TTg (01/06/2015)',
      '12/QĐ-HĐQT (22/02/2019)',
    ]),
    ...certain,
  },
  {
    ...NEAR_POOR,
    ...terms([POOR_RATE_FROM, BEFORE_HUNDRED_MILLION], [50_000_000n, 'HOUSEHOLD'], 792, null, [
      '15/2013/QĐ-TTg',
    ]),
    ...likely,
  },
  {
    ...NEAR_POOR,
    ...terms([HUNDRED_MILLION_FROM, null], [100_000_000n, 'HOUSEHOLD'], 792, 120, [
      '15/2013/QĐ-TTg',
      '12/QĐ-HĐQT (22/02/2019)',
    ]),
    ...certain,
  },
  {
    ...NEWLY_ESCAPED,
    ...terms(['2015-09-05', BEFORE_HUNDRED_MILLION], [50_000_000n, 'HOUSEHOLD'], 825, null, [
      '28/2015/QĐ-TTg',
    ]),
    ...likely,
  },
  {
    ...NEWLY_ESCAPED,
    ...terms([HUNDRED_MILLION_FROM, null], [100_000_000n, 'HOUSEHOLD'], 825, 120, [
      '28/2015/QĐ-TTg',
      '02/2021/QĐ-TTg',
      '12/QĐ-HĐQT (22/02/2019)',
    ]),
    ...certain,
  },
  {
    ...STUDENT,
    ...terms(['2017-06-15', '2019-11-30'], [1_500_000n, 'STUDENT_MONTH'], 660, null, [
      '157/2007/QĐ-TTg',
      '751/QĐ-TTg (2017)',
    ]),
    ...likely,
  },
  {
    ...STUDENT,
    ...terms(['2019-12-01', '2022-05-18'], [2_500_000n, 'STUDENT_MONTH'], 660, null, [
      '157/2007/QĐ-TTg',
      '1656/QĐ-TTg (2019)',
    ]),
    ...likely,
  },
  {
    ...STUDENT,
    eligibleClasses: ['POOR', 'NEAR_POOR', 'AVERAGE_LIVING'],
    ...terms(['2022-05-19', null], [4_000_000n, 'STUDENT_MONTH'], 660, null, [
      '157/2007/QĐ-TTg',
      '05/2022/QĐ-TTg',
    ]),
    ...certain,
  },
  {
    ...STEM_STUDENT,
    ...terms(['2025-09-01', null], [null, 'STUDENT_MONTH'], 480, null, ['29/2025/QĐ-TTg']),
    ...likely,
  },
  {
    ...JOBS,
    ...terms(['2015-09-01', '2019-11-07'], [50_000_000n, 'WORKER'], 660, 60, ['61/2015/NĐ-CP']),
    ...likely,
  },
  {
    ...JOBS,
    ...terms(['2019-11-08', '2025-12-31'], [100_000_000n, 'WORKER'], 792, 120, [
      '61/2015/NĐ-CP',
      '74/2019/NĐ-CP',
    ]),
    ...certain,
  },
  {
    ...JOBS,
    ...terms(['2026-01-01', null], [200_000_000n, 'WORKER'], 825, 120, ['74/2025/QH15', '338/2025/NĐ-CP']),
    ...likely,
  },
  {
    ...WORK_ABROAD,
    ...terms(['2015-09-01', null], [null, 'WORKER'], 660, null, ['61/2015/NĐ-CP', '74/2019/NĐ-CP']),
    ...likely,
  },
  {
    ...WATER,
    ...terms(['2018-09-19', '2024-09-01'], [10_000_000n, 'WORK'], 900, 60, [
      '62/2004/QĐ-TTg',
      '1205/QĐ-TTg (2018)',
    ]),
    ...likely,
  },
  {
    ...WATER,
    ...terms(['2024-09-02', null], [25_000_000n, 'WORK'], 900, 60, ['10/2024/QĐ-TTg']),
    ...likely,
  },
  {
    ...HOUSING,
    ...terms(['2015-10-01', null], [25_000_000n, 'HOUSEHOLD'], 300, 180, ['33/2015/QĐ-TTg']),
    ...certain,
  },
  {
    ...PRODUCTION,
    ...terms(['2016-02-18', '2023-06-04'], [50_000_000n, 'HOUSEHOLD'], 900, null, [
      '31/2007/QĐ-TTg',
      '306/QĐ-TTg (2016)',
    ]),
    ...likely,
  },
  {
    ...PRODUCTION,
    ...terms(['2023-06-05', null], [100_000_000n, 'HOUSEHOLD'], 900, null, ['17/2023/QĐ-TTg']),
    ...likely,
  },
  {
    ...SOCIAL_HOUSING,
    ...terms(['2021-04-01', '2024-07-31'], [null, 'HOUSEHOLD'], 480, 300, ['49/2021/NĐ-CP']),
    ...likely,
  },
  {
    ...SOCIAL_HOUSING,
    ...terms(['2024-08-01', '2025-10-09'], [null, 'HOUSEHOLD'], 660, 300, ['100/2024/NĐ-CP']),
    ...likely,
  },
  {
    ...SOCIAL_HOUSING,
    ...terms(['2025-10-10', null], [null, 'HOUSEHOLD'], 540, 300, ['261/2025/NĐ-CP']),
    ...likely,
  },
  {
    ...TRADERS,
    ...terms(['2023-06-05', null], [100_000_000n, 'HOUSEHOLD'], 900, null, ['17/2023/QĐ-TTg']),
    ...likely,
  },
  {
    ...ETHNIC_MINORITY,
    ...terms(['2022-04-26', null], [null, 'HOUSEHOLD'], null, null, ['28/2022/NĐ-CP']),
    ...likely,
  },
  {
    ...FORMER_PRISONERS,
    ...terms(['2023-10-10', null], [100_000_000n, 'WORKER'], 660, 120, ['22/2023/QĐ-TTg']),
    ...certain,
  },
];
