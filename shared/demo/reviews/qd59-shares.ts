import type { HouseholdClass } from '../world.ts';
import { quotasOf } from './assign-multi-select.ts';
import type { DetailQuotas } from './review-details.ts';

/** Shares of households under Decision 59/2015 where no document counts them; invented, near those of Trà Cú. */
const POOR = {
  service: 0.07,
  deprivations: {
    HEALTH_SERVICE: 0.015,
    HEALTH_INSURANCE: 0.04,
    ADULT_EDUCATION: 0.14,
    CHILD_EDUCATION: 0.05,
    HOUSING_QUALITY: 0.4,
    HOUSING_AREA: 0.1,
    WATER: 0.06,
    SANITATION: 0.55,
    TELECOM: 0.17,
    INFORMATION_ASSETS: 0.12,
  },
  causes: {
    LACK_CAPITAL: 0.42,
    LACK_LAND: 0.22,
    LACK_MEANS: 0.09,
    ILLNESS_LACK_LABOUR: 0.32,
    MANY_DEPENDANTS: 0.1,
    LABOUR_WITHOUT_JOB: 0.09,
    NO_SKILL: 0.03,
    SOCIAL_EVILS: 0.003,
    LAZINESS: 0.008,
    OTHER: 0.19,
  },
  wishes: {
    PREFERENTIAL_LOAN: 0.4,
    PRODUCTION_LAND: 0.2,
    PRODUCTION_MEANS: 0.06,
    VOCATIONAL_TRAINING: 0.04,
    JOB_INTRODUCTION: 0.08,
    PRODUCTION_GUIDANCE: 0.05,
    LABOUR_EXPORT: 0.001,
    SOCIAL_ASSISTANCE: 0.42,
  },
  will: { STRONG: 0.78, WEAK: 0.18, NONE: 0.04 },
} as const;

const NEAR_POOR = {
  service: 0,
  deprivations: {
    HEALTH_SERVICE: 0.01,
    HEALTH_INSURANCE: 0.12,
    ADULT_EDUCATION: 0.1,
    CHILD_EDUCATION: 0.02,
    HOUSING_QUALITY: 0.15,
    HOUSING_AREA: 0.06,
    WATER: 0.03,
    SANITATION: 0.25,
    TELECOM: 0.08,
    INFORMATION_ASSETS: 0.05,
  },
  causes: { ...POOR.causes, LACK_CAPITAL: 0.55, ILLNESS_LACK_LABOUR: 0.2 },
  wishes: { ...POOR.wishes, PREFERENTIAL_LOAN: 0.6, SOCIAL_ASSISTANCE: 0.3 },
} as const;

/** Quotas for so many poor or near-poor households; the last class of will takes what rounding leaves. */
export function qd59Quotas(
  householdClass: Extract<HouseholdClass, 'POOR' | 'NEAR_POOR'>,
  count: number,
): DetailQuotas {
  const shares = householdClass === 'POOR' ? POOR : NEAR_POOR;
  return {
    exact: false,
    serviceDeprived: Math.round(shares.service * count),
    deprivations: quotasOf(shares.deprivations, count),
    causes: quotasOf(shares.causes, count),
    wishes: quotasOf(shares.wishes, count),
    will: householdClass === 'POOR' ? willQuotas(POOR.will, count) : null,
  };
}

export function willQuotas(
  shares: { readonly WEAK: number; readonly NONE: number },
  count: number,
): Map<'STRONG' | 'WEAK' | 'NONE', number> {
  const weak = Math.round(shares.WEAK * count);
  const none = Math.round(shares.NONE * count);
  return new Map([
    ['STRONG', count - weak - none],
    ['WEAK', weak],
    ['NONE', none],
  ]);
}
