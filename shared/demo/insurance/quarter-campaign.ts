import type { PlanRegion } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import { type CardPeriod, startingWith } from './card-periods.ts';

/** Hồng Ngự's plan wants every near-poor household insured by 31 March 2022; so many are. Invented. */
const FULLY_INSURED = { POOR: 0.97, NEAR_POOR: 0.93 };
const STARTS: readonly { readonly day: string; readonly weight: number }[] = [
  { day: '01-01', weight: 55 },
  { day: '02-01', weight: 33 },
  { day: '03-01', weight: 12 },
];
const TOO_LATE = ['04-01', '05-01', '07-01'];

/** The card periods of 2022 for the members of Hồng Ngự's poor and near-poor households, by person number. */
export function quarterCampaign(
  index: RegisterIndex,
  random: Random,
  { id, planYear, baselineDay }: PlanRegion,
): ReadonlyMap<number, readonly CardPeriod[]> {
  const periods = new Map<number, readonly CardPeriod[]>();
  if (id !== 'HONG_NGU') return periods;
  for (const no of index.householdsIn(id)) {
    const householdClass = index.classOn(no, baselineDay);
    if (householdClass !== 'POOR' && householdClass !== 'NEAR_POOR') continue;
    const { day } = random.weightedPick(STARTS, (start) => start.weight);
    const members = index.membersOn(no, baselineDay).map(({ person }) => person.no);
    for (const member of members) periods.set(member, [startingWith(day, planYear)]);
    if (random.chance(FULLY_INSURED[householdClass])) continue;
    const late = random.chance(0.55) ? [startingWith(random.pick(TOO_LATE), planYear)] : [];
    periods.set(random.pick(members), late);
  }
  return periods;
}
