import type { Random } from '../random.ts';
import type { DeprivationRecord, HouseholdClass, ReviewRecord, StandardCode } from '../world.ts';
import { assignMultiSelect } from './assign-multi-select.ts';
import type { HouseholdTraits } from './household-traits.ts';
import { DEPRIVATION_CUTOFF, INCOME_LINES } from './income-lines.ts';
import { causeWeight, deprivationWeight, wishWeight } from './weights.ts';

/** What the review writes down beyond the class. */
export interface ReviewDetails {
  criterion: ReviewRecord['criterion'];
  income: number;
  will: ReviewRecord['will'];
  specialHardship: boolean;
  poorGroup: ReviewRecord['poorGroup'];
  escapeCapability: ReviewRecord['escapeCapability'];
  deprivations: readonly DeprivationRecord[];
  causes: readonly string[];
  wishes: readonly string[];
}

/** Exact numbers of households for one group of reviewed households of one class. */
export interface DetailQuotas {
  /** Are the numbers a document's, or invented shares that give way where they do not fit? */
  readonly exact: boolean;
  /** QĐ 59 only: how many are poor for want of services and not of income. */
  readonly serviceDeprived: number;
  readonly deprivations: ReadonlyMap<string, number>;
  readonly causes: ReadonlyMap<string, number>;
  readonly wishes: ReadonlyMap<string, number>;
  readonly will: ReadonlyMap<'STRONG' | 'WEAK' | 'NONE', number> | null;
}

/** Details of all households of one class at one review; the quotas hold over the whole list. */
export function assignDetails(
  random: Random,
  households: readonly HouseholdTraits[],
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  quotas: DetailQuotas,
): Map<number, ReviewDetails> {
  const abler = (traits: HouseholdTraits): number => (traits.workers > 0 ? 2 : 1);
  const service = new Set(random.weightedSample(households, quotas.serviceDeprived, abler));
  const deprivations = assignMultiSelect(random, {
    items: households,
    quotas: quotas.deprivations,
    weight: deprivationWeight,
    exact: quotas.exact,
    ...limitsOf(kind, service),
  });
  const { causes, wishes } = causesAndWishes(random, households, quotas);
  const will = quotas.will === null ? null : assignWill(random, households, causes, quotas.will);
  return new Map(
    households.map((traits) => {
      const criterion = criterionOf(kind, service.has(traits));
      const details: ReviewDetails = {
        ...NOTHING_FOUND,
        criterion,
        income: drawIncome(random, kind, traits.settlement, criterion),
        will: will?.get(traits) ?? null,
        deprivations: whoIsDeprived(random, traits, deprivations.get(traits) ?? []),
        causes: causes.get(traits) ?? [],
        wishes: wishes.get(traits) ?? [],
      };
      return [traits.no, details];
    }),
  );
}

/** One to four of each; wishes follow from causes. */
function causesAndWishes(
  random: Random,
  households: readonly HouseholdTraits[],
  quotas: DetailQuotas,
): Record<'causes' | 'wishes', Map<HouseholdTraits, string[]>> {
  const one = { minimum: () => 1, maximum: () => 4, exact: quotas.exact };
  const causes = assignMultiSelect(random, {
    items: households,
    quotas: quotas.causes,
    weight: causeWeight,
    ...one,
  });
  const wishes = assignMultiSelect(random, {
    items: households,
    quotas: quotas.wishes,
    weight: (traits, wish) => wishWeight(traits, causes.get(traits) ?? [], wish),
    ...one,
  });
  return { causes, wishes };
}

/** A review without findings, to which the findings are added. */
export const NOTHING_FOUND: ReviewDetails = {
  criterion: null,
  income: 0,
  will: null,
  specialHardship: false,
  poorGroup: null,
  escapeCapability: null,
  deprivations: [],
  causes: [],
  wishes: [],
};

function limitsOf(
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  service: ReadonlySet<HouseholdTraits>,
): { minimum: (traits: HouseholdTraits) => number; maximum: () => number } {
  if (kind.class === 'NEAR_POOR') return { minimum: () => 0, maximum: () => DEPRIVATION_CUTOFF - 1 };
  const always = kind.standard === 'ND07_2021' && kind.class === 'POOR';
  return {
    minimum: (traits) => (always || service.has(traits) ? DEPRIVATION_CUTOFF : 0),
    maximum: () => 7,
  };
}

function criterionOf(
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  service: boolean,
): ReviewRecord['criterion'] {
  if (kind.standard !== 'QD59_2015' || kind.class !== 'POOR') return null;
  return service ? 'SERVICE_DEPRIVATION' : 'INCOME';
}

/** Will follows causes: laziness first of all. */
function assignWill(
  random: Random,
  households: readonly HouseholdTraits[],
  causes: ReadonlyMap<HouseholdTraits, readonly string[]>,
  quotas: ReadonlyMap<'STRONG' | 'WEAK' | 'NONE', number>,
): Map<HouseholdTraits, 'STRONG' | 'WEAK' | 'NONE'> {
  const lazy = (traits: HouseholdTraits): boolean => causes.get(traits)?.includes('LAZINESS') ?? false;
  const none = random.weightedSample(households, quotas.get('NONE') ?? 0, (traits) =>
    lazy(traits) ? 1000 : 1,
  );
  const taken = new Set(none);
  const rest = households.filter((traits) => !taken.has(traits));
  const weak = random.weightedSample(rest, quotas.get('WEAK') ?? 0, (traits) =>
    traits.workers === 0 ? 2 : 1,
  );
  const will = new Map<HouseholdTraits, 'STRONG' | 'WEAK' | 'NONE'>(rest.map((traits) => [traits, 'STRONG']));
  for (const traits of weak) will.set(traits, 'WEAK');
  for (const traits of none) will.set(traits, 'NONE');
  return will;
}

/** VND per person per month, in steps of 5,000. One in forty of the income-poor stands exactly on the line. */
export function drawIncome(
  random: Random,
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  settlement: 'RURAL' | 'URBAN',
  criterion: ReviewRecord['criterion'],
): number {
  const lines = INCOME_LINES[kind.standard][settlement];
  const between = (above: number, upTo: number): number =>
    random.integer(above / 5000 + 1, upTo / 5000) * 5000;
  if (criterion === 'SERVICE_DEPRIVATION') return between(lines.poverty, lines.nearPoverty);
  switch (kind.class) {
    case 'POOR':
      return random.chance(0.025) ? lines.poverty : between(lines.poverty * 0.4, lines.poverty);
    case 'NEAR_POOR':
      return kind.standard === 'QD59_2015'
        ? between(lines.poverty, lines.nearPoverty)
        : between(lines.poverty * 0.6, lines.poverty);
    case 'AVERAGE_LIVING':
      return between(lines.nearPoverty, lines.averageLiving);
    default:
      return between(lines.nearPoverty, lines.averageLiving * 2);
  }
}

/** Names the member where the review knows who it is. */
export function whoIsDeprived(
  random: Random,
  traits: HouseholdTraits,
  indicators: readonly string[],
): DeprivationRecord[] {
  return indicators.map((indicator) => ({ indicator, personNo: personOf(random, traits, indicator) }));
}

function personOf(random: Random, traits: HouseholdTraits, indicator: string): number | null {
  if (indicator === 'CHILD_EDUCATION') return random.pick(traits.schoolChildren);
  if (indicator === 'ADULT_EDUCATION') return random.pick(traits.youngAdults);
  if (indicator === 'HEALTH_INSURANCE' && traits.workerNos.length > 0) return random.pick(traits.workerNos);
  if (indicator === 'EMPLOYMENT') return random.pick(traits.workerNos);
  return null;
}
