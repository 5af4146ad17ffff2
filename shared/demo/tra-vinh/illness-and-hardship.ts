import { completedAge } from '../calendar.ts';
import type { Member, RegisterBuilder } from '../people/register-builder.ts';
import { dayIn } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import { traitsOn } from '../reviews/household-traits.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import type { CivilDay } from '../world.ts';

/** The two strict limits of the province's rule for a higher monthly income. */
export const DEPENDENCY_PERCENT = 65;
export const INCOME_LIMIT = 700_000;
const NEEDS_A_WORKER = ['VOCATIONAL_TRAINING', 'JOB_INTRODUCTION', 'LABOUR_EXPORT'];

/**
 * Makes exactly `count` adults of the households whose cause is illness seriously ill and unable to work.
 * Who receives social protection is left out, and one worker is kept where the household wishes work.
 */
export function fallIll(
  builder: RegisterBuilder,
  random: Random,
  poor: ReadonlyMap<number, ReviewDetails>,
  count: number,
  on: CivilDay,
): { readonly householdNo: number; readonly personNo: number }[] {
  const households = [...poor].filter(([, details]) => details.causes.includes('ILLNESS_LACK_LABOUR'));
  const candidates = random.shuffle(households).map(([no, details]) => ({
    no,
    adults: oldestFirst(random.shuffle(whoMayFallIll(builder, no, details, on)), on),
  }));
  const first = candidates.flatMap(({ no, adults }) => pairs(no, adults.slice(0, 1)));
  const second = candidates.flatMap(({ no, adults }) => pairs(no, adults.slice(1, 2)));
  const ill = [...first, ...second].slice(0, count);
  if (ill.length < count) throw new Error(`${count} ill persons wanted of ${ill.length}.`);
  for (const { personNo } of ill) {
    builder.addStatus({
      personNo,
      kind: 'SERIOUS_ILLNESS',
      detail: 'SERIOUSLY_ILL_UNABLE_TO_WORK',
      monthlyAmount: null,
      from: dayIn(random, '2015-01-01', '2019-09-30'),
      to: null,
    });
  }
  return ill.sort((left, right) => left.personNo - right.personNo);
}

/** Those of 60 and more before the others: illness takes the old first, who are dependants already. */
function oldestFirst(members: readonly Member[], on: CivilDay): Member[] {
  const isOld = (member: Member): boolean => completedAge(member.person.birthDate, on) >= 60;
  return [...members.filter(isOld), ...members.filter((member) => !isOld(member))];
}

function pairs(householdNo: number, members: readonly Member[]): { householdNo: number; personNo: number }[] {
  return members.map((member) => ({ householdNo, personNo: member.person.no }));
}

function whoMayFallIll(builder: RegisterBuilder, no: number, details: ReviewDetails, on: CivilDay): Member[] {
  const spared = details.wishes.some((wish) => NEEDS_A_WORKER.includes(wish))
    ? traitsOn(builder, no, on).workerNos[0]
    : undefined;
  return builder
    .membersOn(no, on)
    .filter(
      (member) =>
        completedAge(member.person.birthDate, '2015-01-01') >= 16 &&
        member.person.no !== spared &&
        !builder.hasStatus(member.person.no, 'SOCIAL_PROTECTION', on),
    );
}

/**
 * Marks special hardship so that exactly `count` poor households meet all three conditions of the income rule.
 * Every household with a listed ill person is in hardship; some others are too without meeting the rule.
 */
export function markHardship(
  builder: RegisterBuilder,
  random: Random,
  poor: ReadonlyMap<number, ReviewDetails>,
  illHouseholds: ReadonlySet<number>,
  count: number,
  on: CivilDay,
): number[] {
  const byRule = new Set<number>();
  for (const [no, details] of poor) {
    const traits = traitsOn(builder, no, on);
    const dependent = traits.dependants * 100 > DEPENDENCY_PERCENT * traits.members;
    if (dependent && details.income < INCOME_LIMIT) byRule.add(no);
    details.specialHardship = illHouseholds.has(no);
  }
  const meeting = [...byRule].filter((no) => illHouseholds.has(no));
  const excess = random.sample(meeting, Math.max(0, meeting.length - count));
  // An income of exactly the limit is not below it: the strict comparison leaves these households out.
  for (const no of excess) setIncome(poor, no, INCOME_LIMIT);
  const further = [...byRule].filter((no) => !illHouseholds.has(no));
  const added = random.sample(further, Math.max(0, count - meeting.length));
  const outside = [...poor.keys()].filter((no) => !byRule.has(no) && !illHouseholds.has(no));
  for (const no of [...added, ...random.sample(outside, 240)]) {
    const details = poor.get(no);
    if (details !== undefined) details.specialHardship = true;
  }
  return [...meeting.filter((no) => !excess.includes(no)), ...added].sort((left, right) => left - right);
}

function setIncome(poor: ReadonlyMap<number, ReviewDetails>, no: number, income: number): void {
  const details = poor.get(no);
  if (details !== undefined) details.income = income;
}
