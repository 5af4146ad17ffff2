import { addDays, dayNumberOf } from '../calendar.ts';
import { addMonths } from '../labour/legal-working-age.ts';
import type { Random } from '../random.ts';
import type { CivilDay, LoanEventRecord, LoanRecord, RepaymentRecord } from '../world.ts';

/** What is known of a loan after its disbursement. */
export interface LoanLife {
  readonly closedOn: CivilDay | null;
  readonly repayments: readonly RepaymentRecord[];
  readonly events: readonly LoanEventRecord[];
}
type Opened = Omit<LoanRecord, 'closedOn'>;

/** The bank's books end here; nothing later is recorded. */
export const BOOKS_END: CivilDay = '2026-10-31';
/** Shares of loans with trouble; invented. */
const EXTENDED = 0.04;
const OVERDUE = 0.03;
const COLLECTED_LATER = 0.6;
/** Drought and salt of early 2020: of Trà Vinh's loans so many are frozen for three years. */
const FROZEN = 0.03;
const FREEZE_MONTHS = 36;
const INSTALMENTS = 4;

export interface LifeOptions {
  /** The household borrows anew on this day and pays this loan back first. */
  readonly settledOn: CivilDay | null;
  readonly hitByDrought: boolean;
}

/** The whole life of a loan: instalments, and for a few an extension, overdue debt, a freeze. */
export function liveLoan(random: Random, loan: Opened, { settledOn, hitByDrought }: LifeOptions): LoanLife {
  if (settledOn !== null) return settledEarly(random, loan, settledOn);
  const trouble = random.next();
  const plan = instalmentDays(random, loan);
  if (trouble < EXTENDED) return extended(random, loan, plan);
  if (trouble < EXTENDED + OVERDUE) return overdue(random, loan, plan);
  const freezeOn = addDays('2020-03-10', random.integer(0, 90));
  const active = loan.disbursedOn < '2020-02-01' && loan.dueOn > freezeOn;
  if (hitByDrought && active && trouble > 1 - FROZEN) return frozen(loan, plan, freezeOn);
  return paid(loan, plan, []);
}

/** Four instalments, the last at the end of the term; students begin when their studies are over. */
function instalmentDays(random: Random, loan: Opened): CivilDay[] {
  const start = loan.programme === 'STUDENT' ? addMonths(loan.disbursedOn, 48) : loan.disbursedOn;
  const length = dayNumberOf(loan.dueOn) - dayNumberOf(start);
  const days = Array.from({ length: INSTALMENTS - 1 }, (_, order) =>
    addDays(start, Math.round((length * (order + 1)) / INSTALMENTS) + random.integer(-12, 6)),
  );
  return [...days, addDays(loan.dueOn, -random.integer(0, 20))];
}

function paid(loan: Opened, days: readonly CivilDay[], events: readonly LoanEventRecord[]): LoanLife {
  const repayments = repay(loan, days);
  const whole = repayments.reduce((sum, row) => sum + row.principal, 0n) === loan.principal;
  const last = repayments.at(-1);
  return { closedOn: whole && last !== undefined ? last.paidOn : null, repayments, events: known(events) };
}

/** Equal instalments with the interest since the one before; the last takes what rounding leaves. */
function repay(loan: Opened, days: readonly CivilDay[]): RepaymentRecord[] {
  const share = (loan.principal / BigInt(INSTALMENTS) / 100_000n) * 100_000n;
  let outstanding = loan.principal;
  let since = loan.disbursedOn;
  const rows: RepaymentRecord[] = [];
  days.forEach((paidOn, order) => {
    const principal = order === INSTALMENTS - 1 ? outstanding : share;
    const interest = interestOf(outstanding, loan.rateBasisPoints, since, paidOn);
    if (paidOn <= BOOKS_END) rows.push({ contractNo: loan.contractNo, paidOn, principal, interest });
    outstanding -= principal;
    since = paidOn;
  });
  return rows;
}

function interestOf(outstanding: bigint, rateBasisPoints: number, from: CivilDay, to: CivilDay): bigint {
  const days = Math.max(0, dayNumberOf(to) - dayNumberOf(from));
  return (outstanding * BigInt(rateBasisPoints) * BigInt(days)) / 3_650_000n;
}

function settledEarly(random: Random, loan: Opened, settledOn: CivilDay): LoanLife {
  const paidOn = addDays(settledOn, -random.integer(0, 3));
  const interest = interestOf(loan.principal, loan.rateBasisPoints, loan.disbursedOn, paidOn);
  const { contractNo, principal } = loan;
  return {
    closedOn: paidOn,
    repayments: [{ contractNo, paidOn, principal, interest }],
    events: [event(loan, 'RELEND', settledOn)],
  };
}

/** Up to half of the term longer, as the rules of extension allow for terms over a year. */
function extended(random: Random, loan: Opened, plan: readonly CivilDay[]): LoanLife {
  const newDueOn = addMonths(loan.dueOn, random.pick([6, 12]));
  const decidedOn = addDays(loan.dueOn, -random.integer(10, 40));
  const days = [...plan.slice(0, -1), addDays(newDueOn, -random.integer(0, 20))];
  return paid(loan, days, [event(loan, 'EXTENSION', decidedOn, { newDueOn })]);
}

/** The last instalment does not come: the outstanding principal becomes overdue the day after, some of it is collected. */
function overdue(random: Random, loan: Opened, plan: readonly CivilDay[]): LoanLife {
  const first = plan.slice(0, -1);
  const owed = loan.principal - repay(loan, first).reduce((sum, row) => sum + row.principal, 0n);
  const events = [event(loan, 'OVERDUE', addDays(loan.dueOn, 1), { amount: owed })];
  const collected = random.chance(COLLECTED_LATER);
  const late = addDays(loan.dueOn, random.integer(60, 420));
  const life = paid(loan, collected ? [...first, late] : first, events);
  if (collected || !random.chance(0.05)) return life;
  const lostOn = addMonths(loan.dueOn, 30);
  return {
    ...life,
    events: known([...events, event(loan, 'WRITE_OFF', lostOn, { amount: owed })]),
    closedOn: closedBy(lostOn),
  };
}

function closedBy(day: CivilDay): CivilDay | null {
  return day <= BOOKS_END ? day : null;
}

function frozen(loan: Opened, plan: readonly CivilDay[], freezeOn: CivilDay): LoanLife {
  const unfreezeOn = addMonths(freezeOn, FREEZE_MONTHS);
  const newDueOn = addMonths(loan.dueOn, FREEZE_MONTHS);
  const days = plan.map((day) => (day < freezeOn ? day : addMonths(day, FREEZE_MONTHS)));
  const before = repay(loan, days).filter((row) => row.paidOn < freezeOn);
  const owed = loan.principal - before.reduce((sum, row) => sum + row.principal, 0n);
  return paid(loan, days, [
    event(loan, 'FREEZE', freezeOn, { amount: owed }),
    event(loan, 'UNFREEZE', unfreezeOn, { amount: owed }),
    event(loan, 'EXTENSION', unfreezeOn, { newDueOn }),
  ]);
}

export function event(
  loan: Pick<LoanRecord, 'contractNo'>,
  kind: LoanEventRecord['kind'],
  happenedOn: CivilDay,
  { amount = null, newDueOn = null }: Partial<Pick<LoanEventRecord, 'amount' | 'newDueOn'>> = {},
): LoanEventRecord {
  return { contractNo: loan.contractNo, kind, happenedOn, amount, newDueOn };
}

function known(events: readonly LoanEventRecord[]): LoanEventRecord[] {
  return events.filter((row) => row.happenedOn <= BOOKS_END);
}
