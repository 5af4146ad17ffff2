import type { RegisterBuilder } from '../people/register-builder.ts';
import { dayIn } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import type { CivilDay, HouseholdClass, ReviewRecord, StandardCode, StatusEventRecord } from '../world.ts';
import { traitsOn } from './household-traits.ts';
import { INCOME_LINES } from './income-lines.ts';
import { drawIncome, NOTHING_FOUND, type ReviewDetails } from './review-details.ts';

/** The reviews and the events that follow from them. */
export class ReviewBook {
  readonly reviews: ReviewRecord[] = [];
  readonly statusEvents: StatusEventRecord[] = [];
}

export interface ReviewRound {
  readonly year: number;
  readonly standard: StandardCode;
  readonly kind: ReviewRecord['kind'];
  /** False leaves the reviews as drafts, which change no class. */
  readonly approved?: boolean;
}

export interface ReviewedHousehold {
  readonly householdNo: number;
  readonly class: HouseholdClass;
  readonly previousClass: HouseholdClass | null;
  /** Was it ever poor before the previous review? */
  readonly everPoor: boolean;
  readonly details: ReviewDetails | null;
}

/**
 * Writes one household's review and, where the class changed, its status event.
 *
 * Class and event hold from the reference day, 31 December of the year; the visit lies in October or
 * November and the approval in December.
 */
export function writeReview(
  book: ReviewBook,
  builder: RegisterBuilder,
  random: Random,
  round: ReviewRound,
  household: ReviewedHousehold,
): void {
  const referenceDay: CivilDay = `${round.year}-12-31`;
  const traits = traitsOn(builder, household.householdNo, referenceDay);
  const kind = { class: household.class, standard: round.standard };
  const details = household.details ?? plainDetails(random, kind, traits.settlement);
  const scores = scoresOf(random, round.standard, household.class, traits.settlement, details);
  book.reviews.push({
    householdNo: household.householdNo,
    year: round.year,
    kind: round.kind,
    standard: round.standard,
    reviewedOn: dayIn(random, `${round.year}-10-05`, `${round.year}-11-20`),
    approvedOn: round.approved === false ? null : dayIn(random, `${round.year}-12-08`, `${round.year}-12-20`),
    class: household.class,
    previousClass: household.previousClass,
    criterion: details.criterion,
    incomePerCapitaMonth: BigInt(details.income),
    scoreB1: scores.b1,
    scoreB2: scores.b2,
    members: traits.members,
    dependants: traits.dependants,
    specialHardship: details.specialHardship,
    poorGroup: details.poorGroup,
    escapeCapability: details.escapeCapability,
    will: details.will,
    deprivations: details.deprivations,
    causes: details.causes,
    wishes: details.wishes,
  });
  if (round.approved === false) return;
  const event = statusEventOf(household, referenceDay);
  if (event !== null) book.statusEvents.push(event);
}

/** A household above the lines: income only. */
function plainDetails(
  random: Random,
  kind: { readonly class: HouseholdClass; readonly standard: StandardCode },
  settlement: 'RURAL' | 'URBAN',
): ReviewDetails {
  return { ...NOTHING_FOUND, income: drawIncome(random, kind, settlement, null) };
}

function scoresOf(
  random: Random,
  standard: StandardCode,
  householdClass: HouseholdClass,
  settlement: 'RURAL' | 'URBAN',
  details: ReviewDetails,
): { b1: number; b2: number } {
  const lines = INCOME_LINES[standard][settlement];
  const step = (from: number, to: number): number => random.integer(from / 5, to / 5) * 5;
  const b2 = details.deprivations.length * 10;
  const listed = householdClass === 'POOR' || householdClass === 'NEAR_POOR';
  if (!listed) return { b1: step(lines.scoreUpper + 5, lines.scoreUpper + 80), b2 };
  const incomePoor = standard === 'ND07_2021' || details.criterion === 'INCOME';
  return { b1: incomePoor ? step(40, lines.scorePoor) : step(lines.scorePoor + 5, lines.scoreUpper), b2 };
}

/** The change of class between two reviews as the law names it, or null where nothing of note changed. */
function statusEventOf(household: ReviewedHousehold, effectiveOn: CivilDay): StatusEventRecord | null {
  const fromClass = household.previousClass;
  if (fromClass === null || fromClass === household.class) return null;
  const kind = eventKind(fromClass, household.class, household.everPoor);
  if (kind === null) return null;
  return {
    householdNo: household.householdNo,
    kind,
    fromClass,
    toClass: household.class,
    effectiveOn,
    decisionNo: null,
  };
}

function eventKind(
  from: HouseholdClass,
  to: HouseholdClass,
  everPoor: boolean,
): StatusEventRecord['kind'] | null {
  if (from === 'POOR') return 'ESCAPE';
  if (to === 'POOR') return everPoor ? 'RELAPSE' : 'NEW_POOR';
  if (to === 'NEAR_POOR') return 'FALL_TO_NEAR_POOR';
  return from === 'NEAR_POOR' ? 'ESCAPE_NEAR_POOR' : null;
}
