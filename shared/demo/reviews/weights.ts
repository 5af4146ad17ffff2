import { KHMER } from '../names.ts';
import type { HouseholdTraits } from './household-traits.ts';

/** How likely a household of these traits has a deprivation, a cause or a wish; the figures are invented. */
type Weight = (traits: HouseholdTraits) => number;

const yes = (condition: boolean, factor: number): number => (condition ? factor : 1);

const DEPRIVATIONS: Readonly<Record<string, Weight>> = {
  EMPLOYMENT: (t) => t.workers,
  DEPENDENCY: (t) => (2 * t.dependants > t.members ? 4 : 0),
  NUTRITION: (t) => t.children,
  HEALTH_SERVICE: (t) => yes(t.elderly > 0, 2) * yes(t.ill > 0, 2),
  HEALTH_INSURANCE: (t) => yes(t.workers > 1, 2) * yes(t.members > 3, 1.5),
  ADULT_EDUCATION: (t) =>
    t.youngAdults.length > 0 ? 1 + t.youngAdults.length * yes(t.ethnicityCode === KHMER, 1.5) : 0,
  CHILD_EDUCATION: (t) => t.schoolChildren.length,
  HOUSING_QUALITY: (t) => yes(t.elderly > 0 && t.members <= 2, 1.6) * yes(t.ethnicityCode === KHMER, 1.3),
  HOUSING_AREA: (t) => (t.members >= 4 ? t.members - 2 : 0.3),
  WATER: (t) => yes(t.settlement === 'RURAL', 3),
  SANITATION: (t) => yes(t.settlement === 'RURAL', 1.6) * yes(t.ethnicityCode === KHMER, 1.3),
  TELECOM: (t) => yes(t.elderly > 0 && t.workers === 0, 4),
  INFORMATION_ASSETS: (t) => yes(t.members <= 2, 1.8),
};

const CAUSES: Readonly<Record<string, Weight>> = {
  LACK_CAPITAL: (t) => (t.workers > 0 ? 3 : 0.15),
  LACK_LAND: (t) => (t.workers > 0 ? 2 : 0.3),
  LACK_MEANS: (t) => (t.workers > 0 ? 2 : 0),
  ILLNESS_LACK_LABOUR: (t) =>
    (3 * t.dependants >= 2 * t.members ? 0.28 : 1.2) * yes(t.elderly > 0 && t.workers > 0, 1.5),
  MANY_DEPENDANTS: (t) => (t.members >= 3 && 2 * t.dependants >= t.members ? t.dependants : 0.02),
  LABOUR_WITHOUT_JOB: (t) => t.workers,
  NO_SKILL: (t) => (t.workers > 0 ? 1 : 0),
  SOCIAL_EVILS: (t) => (t.workers > 0 ? 1 : 0),
  LAZINESS: (t) => (t.workers > 0 ? 1 : 0),
  OTHER: () => 1,
};

/** Wishes follow causes: who lacks capital wishes a loan, who lacks land wishes land. */
const WISHES: Readonly<Record<string, (traits: HouseholdTraits, causes: readonly string[]) => number>> = {
  PREFERENTIAL_LOAN: (t, causes) => (causes.includes('LACK_CAPITAL') ? 30 : t.workers > 0 ? 0.6 : 0.1),
  PRODUCTION_LAND: (t, causes) => (causes.includes('LACK_LAND') ? 30 : t.workers > 0 ? 0.8 : 0.1),
  PRODUCTION_MEANS: (_, causes) => (causes.includes('LACK_MEANS') ? 10 : 0.2),
  VOCATIONAL_TRAINING: (t, causes) => (t.workers === 0 ? 0 : skillWeight(causes)),
  JOB_INTRODUCTION: (t, causes) => (t.workers === 0 ? 0 : causes.includes('LABOUR_WITHOUT_JOB') ? 20 : 0.4),
  PRODUCTION_GUIDANCE: (t, causes) => (t.workers === 0 ? 0 : causes.includes('NO_SKILL') ? 10 : 0.8),
  LABOUR_EXPORT: (t, causes) => (t.youngAdults.length > 0 && causes.includes('LABOUR_WITHOUT_JOB') ? 1 : 0),
  SOCIAL_ASSISTANCE: (t, causes) => assistanceWeight(t, causes),
};

function skillWeight(causes: readonly string[]): number {
  return causes.includes('NO_SKILL') ? 20 : causes.includes('LABOUR_WITHOUT_JOB') ? 6 : 0.5;
}

function assistanceWeight(traits: HouseholdTraits, causes: readonly string[]): number {
  const needy = causes.includes('ILLNESS_LACK_LABOUR') || causes.includes('MANY_DEPENDANTS');
  return (needy ? 12 : 1.5) * yes(traits.socialProtection, 2) * yes(traits.workers === 0, 3);
}

export function deprivationWeight(traits: HouseholdTraits, indicator: string): number {
  return weightOf(DEPRIVATIONS, indicator)(traits);
}

export function causeWeight(traits: HouseholdTraits, cause: string): number {
  return weightOf(CAUSES, cause)(traits);
}

export function wishWeight(traits: HouseholdTraits, causes: readonly string[], wish: string): number {
  return weightOf(WISHES, wish)(traits, causes);
}

function weightOf<W>(table: Readonly<Record<string, W>>, code: string): W {
  const weight = table[code];
  if (weight === undefined) throw new Error(`No weight is known for ${code}.`);
  return weight;
}
