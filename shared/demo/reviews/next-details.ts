import type { Random } from '../random.ts';
import { HOUSE_STARTED } from '../support/support-plan.ts';
import type { Workshop } from '../workshop.ts';
import type { HouseholdClass, StandardCode, SupportEventRecord } from '../world.ts';
import { carryOver } from './carry-over.ts';
import { type HouseholdTraits, traitsOn } from './household-traits.ts';
import { assignDetails, type DetailQuotas, type ReviewDetails } from './review-details.ts';
import { classIn, type Story } from './story.ts';
import { isListed } from './write-round.ts';

/** Indicators that a support event of the year ends. */
const ENDS: Readonly<Record<string, string>> = {
  HOUSING: 'HOUSING_QUALITY',
  WATER: 'WATER',
  SANITATION: 'SANITATION',
  TELECOM: 'TELECOM',
};

export interface NextRound {
  readonly year: number;
  readonly standard: StandardCode;
  readonly quotas: (
    householdClass: Extract<HouseholdClass, 'POOR' | 'NEAR_POOR'>,
    count: number,
  ) => DetailQuotas;
}

/**
 * Details of a review that follows another: carried over where the household was listed before, drawn afresh
 * where it is new on its list.
 */
export function nextDetails(
  workshop: Workshop,
  random: Random,
  round: NextRound,
  stories: readonly Story[],
  last: ReadonlyMap<number, ReviewDetails>,
): Map<number, ReviewDetails> {
  const ended = endedIndicators(workshop.supportEvents, round.year);
  const found = new Map<number, ReviewDetails>();
  const fresh: Record<'POOR' | 'NEAR_POOR', HouseholdTraits[]> = { POOR: [], NEAR_POOR: [] };
  for (const story of stories) {
    const now = story.classes.get(round.year);
    if (now === undefined || !isListed(now)) continue;
    const traits = traitsOn(workshop.builder, story.householdNo, `${round.year}-12-31`);
    const before = last.get(story.householdNo);
    // The near-poor were seen with at most two missing services, so a newly poor household is seen afresh.
    if (before === undefined || (now === 'POOR' && classIn(story, round.year - 1) !== 'POOR'))
      fresh[now].push(traits);
    else {
      const kind = { class: now, standard: round.standard };
      found.set(
        story.householdNo,
        carryOver(random, before, traits, kind, ended.get(story.householdNo) ?? []),
      );
    }
  }
  for (const listed of ['POOR', 'NEAR_POOR'] as const) {
    const kind = { class: listed, standard: round.standard };
    const quotas = round.quotas(listed, fresh[listed].length);
    for (const [no, details] of assignDetails(random.fork(listed), fresh[listed], kind, quotas))
      found.set(no, details);
  }
  return found;
}

function endedIndicators(events: readonly SupportEventRecord[], year: number): Map<number, string[]> {
  const ended = new Map<number, string[]>();
  for (const event of events) {
    const indicator = ENDS[event.kind];
    if (event.quantity === HOUSE_STARTED) continue;
    if (indicator === undefined || !event.happenedOn.startsWith(String(year))) continue;
    ended.set(event.householdNo, [...(ended.get(event.householdNo) ?? []), indicator]);
  }
  return ended;
}
