import type { HouseholdClass } from '../world.ts';
import { quotasOf } from './assign-multi-select.ts';
import { willQuotas } from './qd59-shares.ts';
import type { DetailQuotas } from './review-details.ts';

/** Shares of households under Decree 07/2021; invented. A poor household lacks at least three of the twelve. */
const POOR = {
  deprivations: {
    EMPLOYMENT: 0.42,
    DEPENDENCY: 0.38,
    NUTRITION: 0.1,
    HEALTH_INSURANCE: 0.3,
    ADULT_EDUCATION: 0.36,
    CHILD_EDUCATION: 0.09,
    HOUSING_QUALITY: 0.5,
    HOUSING_AREA: 0.25,
    WATER: 0.28,
    SANITATION: 0.58,
    TELECOM: 0.38,
    INFORMATION_ASSETS: 0.34,
  },
  causes: {
    LACK_CAPITAL: 0.3,
    LACK_LAND: 0.16,
    LACK_MEANS: 0.08,
    ILLNESS_LACK_LABOUR: 0.42,
    MANY_DEPENDANTS: 0.14,
    LABOUR_WITHOUT_JOB: 0.14,
    NO_SKILL: 0.12,
    SOCIAL_EVILS: 0.004,
    LAZINESS: 0.01,
    OTHER: 0.14,
  },
  wishes: {
    PREFERENTIAL_LOAN: 0.33,
    PRODUCTION_LAND: 0.1,
    PRODUCTION_MEANS: 0.07,
    VOCATIONAL_TRAINING: 0.12,
    JOB_INTRODUCTION: 0.16,
    PRODUCTION_GUIDANCE: 0.07,
    LABOUR_EXPORT: 0.002,
    SOCIAL_ASSISTANCE: 0.5,
  },
  will: { WEAK: 0.14, NONE: 0.03 },
} as const;

const NEAR_POOR = {
  deprivations: {
    EMPLOYMENT: 0.16,
    DEPENDENCY: 0.14,
    NUTRITION: 0.03,
    HEALTH_INSURANCE: 0.16,
    ADULT_EDUCATION: 0.14,
    CHILD_EDUCATION: 0.02,
    HOUSING_QUALITY: 0.12,
    HOUSING_AREA: 0.06,
    WATER: 0.08,
    SANITATION: 0.2,
    TELECOM: 0.1,
    INFORMATION_ASSETS: 0.06,
  },
  causes: { ...POOR.causes, LACK_CAPITAL: 0.5, ILLNESS_LACK_LABOUR: 0.28 },
  wishes: { ...POOR.wishes, PREFERENTIAL_LOAN: 0.5, SOCIAL_ASSISTANCE: 0.32 },
} as const;

/** Quotas for so many poor or near-poor households. */
export function nd07Quotas(
  householdClass: Extract<HouseholdClass, 'POOR' | 'NEAR_POOR'>,
  count: number,
): DetailQuotas {
  const shares = householdClass === 'POOR' ? POOR : NEAR_POOR;
  return {
    exact: false,
    serviceDeprived: 0,
    deprivations: quotasOf(shares.deprivations, count),
    causes: quotasOf(shares.causes, count),
    wishes: quotasOf(shares.wishes, count),
    will: householdClass === 'POOR' ? willQuotas(POOR.will, count) : null,
  };
}
