import type { StandardCode } from '../world.ts';

export interface IncomeLines {
  /** VND per person per month; all lines inclusive. */
  readonly poverty: number;
  readonly nearPoverty: number;
  readonly averageLiving: number;
  /** Scores of Form B1: up to `poor`, and up to `upper`. */
  readonly scorePoor: number;
  readonly scoreUpper: number;
}

/**
 * The lines by which the reviews of the demonstration were made.
 *
 * Source: Decision 59/2015/QĐ-TTg with the scores of Circular 17/2016/TT-BLĐTBXH; Decree 07/2021/NĐ-CP
 * with those of Circular 07/2021/TT-BLĐTBXH, where near-poor and poor share one line.
 */
export const INCOME_LINES: Readonly<Record<StandardCode, Readonly<Record<'RURAL' | 'URBAN', IncomeLines>>>> =
  {
    QD59_2015: {
      RURAL: {
        poverty: 700_000,
        nearPoverty: 1_000_000,
        averageLiving: 1_500_000,
        scorePoor: 120,
        scoreUpper: 150,
      },
      URBAN: {
        poverty: 900_000,
        nearPoverty: 1_300_000,
        averageLiving: 1_950_000,
        scorePoor: 140,
        scoreUpper: 175,
      },
    },
    ND07_2021: {
      RURAL: {
        poverty: 1_500_000,
        nearPoverty: 1_500_000,
        averageLiving: 2_250_000,
        scorePoor: 140,
        scoreUpper: 140,
      },
      URBAN: {
        poverty: 2_000_000,
        nearPoverty: 2_000_000,
        averageLiving: 3_000_000,
        scorePoor: 175,
        scoreUpper: 175,
      },
    },
  };

/** Deprived indicators from which a household of the income band counts as poor, under both standards. */
export const DEPRIVATION_CUTOFF = 3;
