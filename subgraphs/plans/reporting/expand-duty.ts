import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Frequency } from '../codes/organisation-codes.ts';
import type { Basis } from '../codes/plan-codes.ts';

/** A reporting duty, as far as its days need. */
export interface DutyTerm {
  readonly frequencies: readonly Frequency[];
  readonly dueOn: CivilDay | null;
  readonly dueDay: number | null;
}

/** Civil days, both included; `to` is null where open. */
export interface PlanPeriod {
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** One report that a duty asks for. */
export interface ReportTerm {
  readonly frequency: Frequency | null;
  /** First and last day of the period that the report is about, within that of the plan. */
  readonly from: CivilDay;
  readonly to: CivilDay;
  /** First day that a figure of this report tells of: a figure before it answers an earlier report. */
  readonly figuresFrom: CivilDay;
  /** Last day on which it is in time. */
  readonly dueOn: CivilDay;
  /** `INFERRED` where the document names how often but no day: then the last day of the period. */
  readonly basis: Basis;
}

interface Cycle {
  readonly frequency: Frequency;
  /** Months from the start of one period to that of the next. */
  readonly step: number;
  /** Months that a period has. */
  readonly months: number;
  /** Months at the end of a period whose days tell of it, and not of the part reported before. */
  readonly told: number;
}

// "6 tháng" is the first half-year: the second is told of by the report of the year, which no figure of June answers.
const CYCLES: readonly Cycle[] = [
  { frequency: 'MONTHLY', step: 1, months: 1, told: 1 },
  { frequency: 'QUARTERLY', step: 3, months: 3, told: 3 },
  { frequency: 'SIX_MONTH', step: 12, months: 6, told: 6 },
  { frequency: 'YEARLY', step: 12, months: 12, told: 6 },
];

/**
 * The reports that a duty asks for within the plan's period, a year of it at most, in the order of the days on which
 * they are due; none where the document names neither day nor frequency.
 */
export function expandDuty(duty: DutyTerm, period: PlanPeriod): readonly ReportTerm[] {
  const end = lastDay(period);
  const within = { from: period.from, to: end };
  const cycles = CYCLES.filter(({ frequency }) => duty.frequencies.includes(frequency));
  if (duty.dueOn !== null) return [reportDueOn(duty.dueOn, cycles[0] ?? null, within)];
  return cycles
    .flatMap((cycle) => periodsOf(cycle, within).map((first) => reportOf(cycle, first, duty.dueDay, within)))
    .filter(({ dueOn }) => dueOn >= within.from && dueOn <= within.to)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

interface Days {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** Months are counted from year 0: 2024-01 is 24,288. */
function monthOf(day: CivilDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayOf(month: number, day: number): CivilDay {
  const year = Math.floor(month / 12);
  const ofYear = String((month % 12) + 1).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${ofYear}-${String(day).padStart(2, '0')}`;
}

function lengthOf(month: number): number {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
}

function endOf(month: number): CivilDay {
  return dayOf(month, lengthOf(month));
}

/** First months of the periods of a cycle that touch these days. */
function periodsOf({ step, months }: Cycle, { from, to }: Days): readonly number[] {
  const first = Math.floor(monthOf(from) / step) * step;
  const starts: number[] = [];
  for (let month = first; month <= monthOf(to); month += step)
    if (month + months > monthOf(from)) starts.push(month);
  return starts;
}

function reportOf(cycle: Cycle, first: number, dueDay: number | null, within: Days): ReportTerm {
  const last = first + cycle.months - 1;
  return {
    frequency: cycle.frequency,
    from: later(dayOf(first, 1), within.from),
    to: earlier(endOf(last), within.to),
    figuresFrom: later(dayOf(last - cycle.told + 1, 1), within.from),
    dueOn: dayOf(last, Math.min(dueDay ?? lengthOf(last), lengthOf(last))),
    basis: dueDay === null ? 'INFERRED' : 'PRINTED',
  };
}

/** The one report of a duty that names its day: about the half-year or year that the day is in, else the whole period. */
function reportDueOn(dueOn: CivilDay, cycle: Cycle | null, within: Days): ReportTerm {
  if (cycle === null)
    return { frequency: null, ...within, figuresFrom: within.from, dueOn, basis: 'PRINTED' };
  const first = Math.floor(monthOf(dueOn) / cycle.months) * cycle.months;
  return { ...reportOf(cycle, first, null, within), dueOn, basis: 'PRINTED' };
}

/** Last day of the period, or of its first year. */
function lastDay({ from, to }: PlanPeriod): CivilDay {
  const month = monthOf(from) + 12;
  const day = Number(from.slice(8));
  const nextYear = dayOf(month, Math.min(day, lengthOf(month)));
  const yearEnd = dayBefore(nextYear);
  return to === null || to > yearEnd ? yearEnd : to;
}

function dayBefore(day: CivilDay): CivilDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function later(one: CivilDay, other: CivilDay): CivilDay {
  return one > other ? one : other;
}

function earlier(one: CivilDay, other: CivilDay): CivilDay {
  return one < other ? one : other;
}
