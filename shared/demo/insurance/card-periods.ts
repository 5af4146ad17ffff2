import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay } from '../world.ts';
import { type CardGroup, groupTerms } from './card-groups.ts';

export interface CardPeriod {
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly revokedOn: CivilDay | null;
}

/** Late renewals of the plan's year begin with a quarter; most begin with the year. */
const STARTS: readonly { readonly day: string; readonly weight: number }[] = [
  { day: '01-01', weight: 90 },
  { day: '04-01', weight: 6 },
  { day: '07-01', weight: 3 },
  { day: '10-01', weight: 1 },
];
const HALF_YEAR_CARDS = 0.2;
const SECOND_HALF_RENEWED = 0.85;

/** The whole year, by one card or by two that follow each other. */
export function wholeYear(random: Random, group: CardGroup, year: number): CardPeriod[] {
  if (group !== 'HOUSEHOLD' || !random.chance(HALF_YEAR_CARDS))
    return [period(`${year}-01-01`, `${year}-12-31`)];
  return [period(`${year}-01-01`, `${year}-06-30`), period(`${year}-07-01`, `${year}-12-31`)];
}

/** Nothing that is valid on 31 December: no card, one that ran out, or one that was revoked. */
export function withoutCardAtYearEnd(random: Random, year: number): CardPeriod[] {
  const chance = random.next();
  if (chance < 0.6) return [];
  if (chance < 0.85) return [period(`${year}-01-01`, `${year}-09-30`)];
  const revokedOn = addDays(`${year}-10-01`, random.integer(0, 60));
  return [{ from: `${year}-01-01`, to: `${year}-12-31`, revokedOn }];
}

/** By chance: most hold a card for the year, some get it late, some have none. */
export function byChance(random: Random, group: CardGroup, year: number): CardPeriod[] {
  if (!random.chance(groupTerms(group).insured)) return [];
  if (group === 'HOUSEHOLD') {
    const periods = wholeYear(random, group, year);
    return periods.length === 2 && !random.chance(SECOND_HALF_RENEWED) ? periods.slice(0, 1) : periods;
  }
  return [startingWith(random.weightedPick(STARTS, (start) => start.weight).day, year)];
}

export function startingWith(monthDay: string, year: number): CardPeriod {
  return period(`${year}-${monthDay}`, `${year}-12-31`);
}

export function period(from: CivilDay, to: CivilDay): CardPeriod {
  return { from, to, revokedOn: null };
}
