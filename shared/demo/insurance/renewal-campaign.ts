import type { PlanRegion, RegionId } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import { type CardPeriod, startingWith } from './card-periods.ts';
import type { CoverageOrders } from './coverage-orders.ts';

interface Campaign {
  /** Shares of households of which every member is insured by the end of the campaign; invented, the plans ask for all. */
  readonly fully: Readonly<Record<'POOR' | 'NEAR_POOR', number>>;
  /** A household that had a member without a card keeps the gap in so many cases. */
  readonly gapStays: number;
  readonly starts: readonly { readonly day: string; readonly weight: number }[];
}

const WITH_THE_YEAR: Campaign['starts'] = [
  { day: '01-01', weight: 87 },
  { day: '02-01', weight: 6 },
  { day: '04-01', weight: 5 },
  { day: '07-01', weight: 2 },
];
/** Hồng Ngự's plan of 2022 wants the cards renewed within the first quarter. */
const WITHIN_THE_QUARTER: Campaign['starts'] = [
  { day: '01-01', weight: 55 },
  { day: '02-01', weight: 33 },
  { day: '03-01', weight: 12 },
];
const CAMPAIGNS: Readonly<Record<RegionId, Campaign>> = {
  CAM_LO: { fully: { POOR: 0.93, NEAR_POOR: 0.85 }, gapStays: 0.4, starts: WITH_THE_YEAR },
  TRA_CU: { fully: { POOR: 0.94, NEAR_POOR: 0.88 }, gapStays: 0.4, starts: WITH_THE_YEAR },
  TRA_VINH: { fully: { POOR: 0.93, NEAR_POOR: 0.86 }, gapStays: 0.4, starts: WITH_THE_YEAR },
  HONG_NGU: { fully: { POOR: 0.97, NEAR_POOR: 0.93 }, gapStays: 0.14, starts: WITHIN_THE_QUARTER },
  CAO_THUONG: { fully: { POOR: 0.98, NEAR_POOR: 0.96 }, gapStays: 0.1, starts: WITH_THE_YEAR },
};
const TOO_LATE = ['04-01', '05-01', '07-01'];

/** The card periods of the plan's year for the members of poor and near-poor households, by person number. */
export function renewalCampaign(
  index: RegisterIndex,
  random: Random,
  { id, planYear, baselineDay }: PlanRegion,
  orders: CoverageOrders,
): ReadonlyMap<number, readonly CardPeriod[]> {
  const periods = new Map<number, readonly CardPeriod[]>();
  const { fully, gapStays, starts } = CAMPAIGNS[id];
  for (const no of index.householdsIn(id)) {
    const householdClass = index.classOn(no, baselineDay);
    if (householdClass !== 'POOR' && householdClass !== 'NEAR_POOR') continue;
    const { day } = random.weightedPick(starts, (start) => start.weight);
    const members = index.membersOn(no, baselineDay).map(({ person }) => person.no);
    for (const member of members) periods.set(member, [startingWith(day, planYear)]);
    const without = members.find((member) => orders.get(member) === 'UNCOVERED');
    if (random.chance(without === undefined ? fully[householdClass] : 1 - gapStays)) continue;
    const late = random.chance(0.5) ? [startingWith(random.pick(TOO_LATE), planYear)] : [];
    periods.set(without ?? random.pick(members), late);
  }
  return periods;
}
