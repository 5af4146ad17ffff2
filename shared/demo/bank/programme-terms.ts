import type { CivilDay, HouseholdClass } from '../world.ts';

export type Programme =
  | 'POOR_HOUSEHOLD'
  | 'NEAR_POOR_HOUSEHOLD'
  | 'NEWLY_ESCAPED_HOUSEHOLD'
  | 'STUDENT'
  | 'JOB_CREATION_FUND'
  | 'LABOUR_EXPORT'
  | 'HOUSING_D33'
  | 'HOUSING_OUTSIDE_D33'
  | 'LIVELIHOOD'
  | 'CLEAN_WATER_SANITATION'
  | 'PRODUCTION';

export interface ProgrammeTerms {
  readonly rateBasisPoints: number;
  /** Smallest and largest usual amount, millions of VND; the largest never passes the programme's maximum. */
  readonly usualMillions: readonly [number, number];
  readonly termMonths: readonly number[];
  readonly purposes: readonly string[];
}

const HERDS = [
  'Chăn nuôi bò',
  'Chăn nuôi heo',
  'Trồng lúa',
  'Nuôi trồng thủy sản',
  'Buôn bán nhỏ',
  'Trồng cây ăn quả',
];

/**
 * Terms of the programmes. Rates and maximum amounts are those of the bank's programmes (Decrees 78/2002 and
 * 61/2015, Decisions 157/2007, 15/2013, 28/2015, 33/2015, 62/2004, 31/2007); LIVELIHOOD and HOUSING_OUTSIDE_D33 are
 * needs that a plan names without terms: they take those of poor households and of Decision 33. Usual amounts and
 * terms are invented.
 */
const TERMS: Readonly<Record<Programme, ProgrammeTerms>> = {
  POOR_HOUSEHOLD: {
    rateBasisPoints: 660,
    usualMillions: [15, 60],
    termMonths: [36, 48, 60],
    purposes: HERDS,
  },
  NEAR_POOR_HOUSEHOLD: {
    rateBasisPoints: 792,
    usualMillions: [20, 70],
    termMonths: [36, 48, 60],
    purposes: HERDS,
  },
  NEWLY_ESCAPED_HOUSEHOLD: {
    rateBasisPoints: 825,
    usualMillions: [30, 100],
    termMonths: [36, 48, 60],
    purposes: HERDS,
  },
  LIVELIHOOD: { rateBasisPoints: 660, usualMillions: [20, 60], termMonths: [36, 48], purposes: HERDS },
  PRODUCTION: { rateBasisPoints: 900, usualMillions: [20, 50], termMonths: [36, 60], purposes: HERDS },
  JOB_CREATION_FUND: {
    rateBasisPoints: 792,
    usualMillions: [30, 80],
    termMonths: [36, 48],
    purposes: ['Mở rộng xưởng may', 'Chăn nuôi gà', 'Cơ sở mộc'],
  },
  STUDENT: { rateBasisPoints: 660, usualMillions: [25, 25], termMonths: [84], purposes: ['Chi phí học tập'] },
  LABOUR_EXPORT: {
    rateBasisPoints: 660,
    usualMillions: [60, 100],
    termMonths: [36],
    purposes: ['Đi làm việc ở nước ngoài theo hợp đồng'],
  },
  HOUSING_D33: { rateBasisPoints: 300, usualMillions: [25, 25], termMonths: [180], purposes: ['Xây nhà ở'] },
  HOUSING_OUTSIDE_D33: {
    rateBasisPoints: 300,
    usualMillions: [20, 25],
    termMonths: [180],
    purposes: ['Sửa chữa, cải thiện nhà ở'],
  },
  CLEAN_WATER_SANITATION: {
    rateBasisPoints: 900,
    usualMillions: [8, 20],
    termMonths: [60],
    purposes: ['Công trình nước sạch', 'Nhà tiêu hợp vệ sinh', 'Nước sạch và nhà tiêu'],
  },
};

export function termsOf(programme: Programme): ProgrammeTerms {
  return TERMS[programme];
}

/** The largest loan for production, VND: raised from 50 to 100 million by Decision 12/QĐ-HĐQT, from 2019-03-01. */
export function largestAmount(on: CivilDay): bigint {
  return on < '2019-03-01' ? 50_000_000n : 100_000_000n;
}

/** A student's ten months a year: 4 million a month from 2022-05-19 (Decision 05/2022/QĐ-TTg), 2.5 million before. */
export function studentAmount(on: CivilDay): bigint {
  return (on >= '2022-05-19' ? 4_000_000n : 2_500_000n) * 10n;
}

/** The production programme of a class; null where the household belongs to none of the three. */
export function programmeOfClass(householdClass: HouseholdClass): Programme | null {
  switch (householdClass) {
    case 'POOR':
      return 'POOR_HOUSEHOLD';
    case 'NEAR_POOR':
      return 'NEAR_POOR_HOUSEHOLD';
    case 'NEWLY_ESCAPED':
      return 'NEWLY_ESCAPED_HOUSEHOLD';
    case 'AVERAGE_LIVING':
    case 'NON_POOR':
      return null;
  }
}
