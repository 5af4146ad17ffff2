import type { CivilDay } from './world.ts';

/** Arithmetic on civil days. A day number is the count of days since 1970-01-01. */
const MS_PER_DAY = 86_400_000;

export function dayNumberOf(day: CivilDay): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY
  );
}

export function dayOf(dayNumber: number): CivilDay {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(day: CivilDay, days: number): CivilDay {
  return dayOf(dayNumberOf(day) + days);
}

export function yearOf(day: CivilDay): number {
  return Number(day.slice(0, 4));
}

/** The same day `years` later; 29 February becomes 28 February where the year has none. */
export function addYears(day: CivilDay, years: number): CivilDay {
  const year = String(yearOf(day) + years).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  if (day.slice(5) !== '02-29' || dayOf(dayNumberOf(moved)) === moved) return moved;
  return `${year}-02-28`;
}

/** Completed years of life on a day; negative before birth. */
export function completedAge(birthDate: CivilDay, on: CivilDay): number {
  return yearOf(on) - yearOf(birthDate) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
}

/** Is the day within the period? Both ends inclusive, `null` is open. */
export function covers(from: CivilDay, to: CivilDay | null, day: CivilDay): boolean {
  return from <= day && (to === null || day <= to);
}

export function laterOf(left: CivilDay, right: CivilDay): CivilDay {
  return left > right ? left : right;
}
