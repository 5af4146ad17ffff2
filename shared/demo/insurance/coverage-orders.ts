import { choose } from '../agencies/choose.ts';
import type { PlanRegion } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { completedAge } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { ReviewRecord } from '../world.ts';

/** What must hold for a person on the baseline day; who is not in it is insured or not by chance. */
export type CoverageOrders = ReadonlyMap<number, 'COVERED' | 'UNCOVERED'>;

/** Of Trà Cú's 59 households that the review marks, 11 turn out to hold cards for all members. */
const MARKED_BUT_COVERED = 11 / 59;
/** Of the poor households that the review does not mark, some have a member without a card: 120 of 1,811 in Trà Cú. */
const UNMARKED_POOR_UNCOVERED = 120 / 1811;
const UNMARKED_NEAR_POOR_UNCOVERED = 0.09;

/**
 * Who of the poor and near-poor has a card on the day of the review, so that the review and the cards agree in
 * most households and differ in some, in both directions.
 */
export function coverageOrders(index: RegisterIndex, random: Random, region: PlanRegion): CoverageOrders {
  const reviews = index
    .householdsIn(region.id)
    .map((no) => index.review(no, region.planYear - 1))
    .filter((review) => review !== null)
    .filter((review) => review.class === 'POOR' || review.class === 'NEAR_POOR');
  const marked = reviews.filter(isMarked);
  const others = reviews.filter((review) => !isMarked(review));
  const poor = others.filter((review) => review.class === 'POOR');
  const nearPoor = others.filter((review) => review.class === 'NEAR_POOR');
  const take = (rows: readonly ReviewRecord[], share: number): ReviewRecord[] =>
    choose(random, rows, Math.round(rows.length * share));
  const inOrder = new Set(take(marked, MARKED_BUT_COVERED));
  const uncovered = [
    ...marked.filter((review) => !inOrder.has(review)),
    ...take(poor, UNMARKED_POOR_UNCOVERED),
    ...take(nearPoor, UNMARKED_NEAR_POOR_UNCOVERED),
  ];
  const orders = new Map<number, 'COVERED' | 'UNCOVERED'>();
  for (const review of reviews) {
    for (const { person } of index.membersOn(review.householdNo, region.baselineDay))
      orders.set(person.no, 'COVERED');
  }
  for (const review of uncovered) {
    const no = memberWithoutCard(index, random, region, review);
    if (no !== null) orders.set(no, 'UNCOVERED');
  }
  return orders;
}

function isMarked(review: ReviewRecord): boolean {
  return review.deprivations.some((row) => row.indicator === 'HEALTH_INSURANCE');
}

/** The member whom the review names, else anybody of 6 years or more: younger children are not looked at. */
function memberWithoutCard(
  index: RegisterIndex,
  random: Random,
  { baselineDay }: PlanRegion,
  review: ReviewRecord,
): number | null {
  const eligible = index
    .membersOn(review.householdNo, baselineDay)
    .filter(({ person }) => completedAge(person.birthDate, baselineDay) >= 6)
    .map(({ person }) => person.no);
  const named = review.deprivations.find((row) => row.indicator === 'HEALTH_INSURANCE')?.personNo ?? null;
  if (named !== null && eligible.includes(named)) return named;
  return eligible.length === 0 ? null : random.pick(eligible);
}
