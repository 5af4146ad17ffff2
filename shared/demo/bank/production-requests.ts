import type { PlanRegion } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { addDays, dayNumberOf, dayOf, laterOf } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay, HouseholdClass, ReviewRecord } from '../world.ts';
import { borrowerOf, type LoanRequest } from './loan-requests.ts';
import { type Programme, programmeOfClass } from './programme-terms.ts';

/** Invented: who had borrowed within the three years before the plan, by class on its baseline day. */
const EARLIER: Readonly<Record<HouseholdClass, number>> = {
  POOR: 0.33,
  NEAR_POOR: 0.4,
  NEWLY_ESCAPED: 0.36,
  AVERAGE_LIVING: 0.06,
  NON_POOR: 0.025,
};
/** What becomes in the plan's year of a household that wishes a loan; the rest never applies. Invented. */
const WISHED = { lent: 0.55, eligible: 0.07, ineligible: 0.05, undecided: 0.07 };
/** A household without the wish borrows all the same in so many cases. */
const UNWISHED_LENT = 0.07;
/** Of Trà Vinh's list of 3,327 so many get a loan after 2020-05-13, when the list was made. */
const LIVELIHOOD_LENT = 0.38;
const LIVELIHOOD_FROM = '2020-05-20';
const RELENT = 0.35;
const REFUSALS = [
  'Còn nợ quá hạn',
  'Không có phương án sản xuất',
  'Không có tên trong danh sách được xác nhận',
];

/** Loans for production that a household had before the plan's year, and what it asked for within it. */
export function productionRequests(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  householdNo: number,
): LoanRequest[] {
  const householdClass = index.classOn(householdNo, region.baselineDay);
  const review = index.review(householdNo, region.planYear - 1);
  const earlier = earlierLoan(index, random, region, householdNo);
  const now = requestOfTheYear(index, random, region, {
    householdNo,
    householdClass,
    review,
    owes: earlier !== null,
  });
  return [earlier, now].filter((request) => request !== null);
}

function earlierLoan(
  index: RegisterIndex,
  random: Random,
  { planYear, baselineDay }: PlanRegion,
  householdNo: number,
): LoanRequest | null {
  const householdClass = index.classOn(householdNo, baselineDay);
  if (!random.chance(EARLIER[householdClass])) return null;
  const formedOn = index.records.households[householdNo - 1]?.formedOn ?? `${planYear - 1}-06-01`;
  const from = laterOf(`${planYear - 3}-01-10`, addDays(formedOn, 30));
  const to = `${planYear - 1}-12-15`;
  if (from > to) return null;
  const disbursedOn = dayBetween(random, from, to);
  const borrower = borrowerOf(index, householdNo, disbursedOn);
  if (borrower === null) return null;
  const then = index.classOn(householdNo, disbursedOn);
  const programme = programmeOfClass(then) ?? earlierProgramme(random, householdClass);
  return {
    householdNo,
    borrower,
    beneficiary: null,
    programme,
    disbursedOn,
    application: null,
    relends: false,
  };
}

/** Who has since escaped had borrowed as a poor household; others borrow for production or for jobs. */
function earlierProgramme(random: Random, householdClass: HouseholdClass): Programme {
  if (householdClass === 'NEWLY_ESCAPED') return 'POOR_HOUSEHOLD';
  return programmeOfClass(householdClass) ?? random.pick(['PRODUCTION', 'PRODUCTION', 'JOB_CREATION_FUND']);
}

interface Asking {
  readonly householdNo: number;
  readonly householdClass: HouseholdClass;
  readonly review: ReviewRecord | null;
  readonly owes: boolean;
}

function requestOfTheYear(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  asking: Asking,
): LoanRequest | null {
  const programme = programmeOfClass(asking.householdClass);
  if (programme === null) return null;
  const listed = index.needHouseholds('LOAN_LIVELIHOOD').has(asking.householdNo);
  const outcome = outcomeOf(random, asking, listed);
  if (outcome === 'NEVER_APPLIED' || (outcome === 'LENT' && asking.owes && !random.chance(RELENT)))
    return null;
  const { planYear } = region;
  const from = listed && outcome === 'LENT' ? LIVELIHOOD_FROM : `${planYear}-01-15`;
  const day = dayBetween(random, from, `${planYear}-12-18`);
  const appliedOn = addDays(day, -random.integer(12, 40));
  const borrower = borrowerOf(index, asking.householdNo, day);
  if (borrower === null || index.areaOn(asking.householdNo, appliedOn) === null) return null;
  const decision = decisionOf(random, outcome, appliedOn, addDays(day, -random.integer(1, 8)));
  return {
    householdNo: asking.householdNo,
    borrower,
    beneficiary: null,
    programme: listed && outcome === 'LENT' ? 'LIVELIHOOD' : programme,
    disbursedOn: outcome === 'LENT' ? day : null,
    application: { appliedOn, ...decision },
    relends: outcome === 'LENT' && asking.owes,
  };
}

type Outcome = 'LENT' | 'ELIGIBLE' | 'INELIGIBLE' | 'UNDECIDED' | 'NEVER_APPLIED';

function outcomeOf(random: Random, { review }: Asking, listed: boolean): Outcome {
  const wishes = review?.wishes.includes('PREFERENTIAL_LOAN') ?? false;
  const lent = listed ? LIVELIHOOD_LENT : wishes ? WISHED.lent : UNWISHED_LENT;
  const rest = wishes || listed ? 1 : 0.1;
  const chance = random.next();
  if (chance < lent) return 'LENT';
  if (chance < lent + WISHED.eligible * rest) return 'ELIGIBLE';
  if (chance < lent + (WISHED.eligible + WISHED.ineligible) * rest) return 'INELIGIBLE';
  const all = WISHED.eligible + WISHED.ineligible + WISHED.undecided;
  return chance < lent + all * rest ? 'UNDECIDED' : 'NEVER_APPLIED';
}

function decisionOf(
  random: Random,
  outcome: Outcome,
  appliedOn: CivilDay,
  decidedOn: CivilDay,
): Pick<NonNullable<LoanRequest['application']>, 'eligibility' | 'decidedOn' | 'reason'> {
  const on = laterOf(appliedOn, decidedOn);
  if (outcome === 'UNDECIDED') return { eligibility: 'UNDECIDED', decidedOn: null, reason: null };
  if (outcome === 'INELIGIBLE')
    return { eligibility: 'INELIGIBLE', decidedOn: on, reason: random.pick(REFUSALS) };
  return { eligibility: 'ELIGIBLE', decidedOn: on, reason: null };
}

/** A day between two days, both included. */
export function dayBetween(random: Random, from: CivilDay, to: CivilDay): CivilDay {
  return dayOf(random.integer(dayNumberOf(from), dayNumberOf(to)));
}
