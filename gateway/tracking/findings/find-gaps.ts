import { isTargeted } from './deprivation-targets.ts';

/** What the data says that the plan does not. */
export type FindingCode = 'UNTARGETED_DEPRIVATION' | 'FEWER_HELPERS' | 'IMPLAUSIBLE_TOTAL' | 'SUM_MISMATCH';

export interface Finding {
  readonly code: FindingCode;
  readonly vi: string;
  readonly en: string;
  /** Households concerned; null where it is no matter of households, or their number is not known. */
  readonly households: number | null;
  /** The cohort's key, where the households are known. */
  readonly cohort: Readonly<Record<string, unknown>> | null;
}

export interface DeprivationCount {
  readonly indicator: string;
  readonly households: number;
  readonly cohort: Readonly<Record<string, unknown>> | null;
}

/** Of the poor households, from which share on a deprivation without a target is worth saying. */
const WORTH_SAYING = 0.01;

/** Deprivations that no target answers, the most frequent first. */
export function untargetedDeprivations(
  poor: number,
  deprivations: readonly DeprivationCount[],
  targetCodes: readonly string[],
): readonly Finding[] {
  return deprivations
    .filter(
      ({ indicator, households }) =>
        households > 0 && !isTargeted(indicator, targetCodes) && households >= poor * WORTH_SAYING,
    )
    .toSorted((one, other) => other.households - one.households)
    .map(({ indicator, households, cohort }) => ({
      code: 'UNTARGETED_DEPRIVATION',
      vi: `${households} trong ${poor} hộ nghèo thiếu hụt ${indicator}; kế hoạch không có chỉ tiêu nào cho chỉ số này.`,
      en: `${households} of ${poor} poor households are deprived of ${indicator}; the plan has no target for it.`,
      households,
      cohort,
    }));
}

/** Fewer households are looked after than are to leave poverty. @param toEscape null where the plan names no number */
export function fewerHelpers(toEscape: number | null, helped: number | null): readonly Finding[] {
  if (toEscape === null || helped === null || helped >= toEscape) return [];
  return [
    {
      code: 'FEWER_HELPERS',
      vi: `Kế hoạch giảm ${toEscape} hộ nghèo, nhưng chỉ ${helped} hộ nghèo có người hoặc hội nhận giúp.`,
      en: `The plan takes ${toEscape} households out of poverty, but only ${helped} poor ones have somebody who helps them.`,
      households: toEscape - helped,
      cohort: null,
    },
  ];
}

export interface AreaTotals {
  readonly name: string;
  readonly before: number | null;
  readonly now: number | null;
}

/** A change of the number of households from which on a total is hard to believe (requirement CT-R07). */
const IMPLAUSIBLE_CHANGE = 0.2;

/** Areas whose number of households moved too much to be believed between the baseline and the day. */
export function implausibleTotals(areas: readonly AreaTotals[]): readonly Finding[] {
  return areas.flatMap(({ name, before, now }) => {
    if (before === null || now === null || before === 0) return [];
    const change = (now - before) / before;
    if (Math.abs(change) <= IMPLAUSIBLE_CHANGE) return [];
    const percent = `${change > 0 ? '+' : ''}${Math.round(change * 100)}`;
    return [
      {
        code: 'IMPLAUSIBLE_TOTAL',
        vi: `${name}: tổng số hộ từ ${before} thành ${now} (${percent} %), cần kiểm tra lại.`,
        en: `${name}: the number of households goes from ${before} to ${now} (${percent} %), to be checked.`,
        households: null,
        cohort: null,
      },
    ];
  });
}

export interface FailedCheck {
  readonly place: string;
  readonly formula: string;
  readonly printed: string;
  readonly recomputed: string;
}

/** Figures of the document that do not come out when they are computed again. */
export function mismatches(checks: readonly FailedCheck[]): readonly Finding[] {
  return checks.map(({ place, formula, printed, recomputed }) => ({
    code: 'SUM_MISMATCH',
    vi: `${place}: in ${printed}, tính lại ${formula} được ${recomputed}.`,
    en: `${place}: printed ${printed}, but ${formula} comes to ${recomputed}.`,
    households: null,
    cohort: null,
  }));
}
