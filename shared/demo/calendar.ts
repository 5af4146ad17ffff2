import type { CivilDay } from './world.ts';

/** Arithmetic on civil days. A day number is the count of days since 1970-01-01. */
const MS_PER_DAY = 86_400_000;

/** Hundreds of thousands of days are written while the world is made, but few different ones. */
const writtenDays = new Map<number, CivilDay>();

export function dayNumberOf(day: CivilDay): number {
  return Date.UTC(yearOf(day), digitsOf(day, 5, 7) - 1, digitsOf(day, 8, 10)) / MS_PER_DAY;
}

export function dayOf(dayNumber: number): CivilDay {
  const known = writtenDays.get(dayNumber);
  if (known !== undefined) return known;
  const day = new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
  writtenDays.set(dayNumber, day);
  return day;
}

export function addDays(day: CivilDay, days: number): CivilDay {
  return dayOf(dayNumberOf(day) + days);
}

export function yearOf(day: CivilDay): number {
  return digitsOf(day, 0, 4);
}

/** The number in the characters from `start` up to `end`, without making a text of them. */
function digitsOf(day: CivilDay, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index += 1) value = value * 10 + day.charCodeAt(index) - 48;
  return value;
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
  const birthday = digitsOf(birthDate, 5, 7) * 100 + digitsOf(birthDate, 8, 10);
  const today = digitsOf(on, 5, 7) * 100 + digitsOf(on, 8, 10);
  return yearOf(on) - yearOf(birthDate) - (today < birthday ? 1 : 0);
}

/** Is the day within the period? Both ends inclusive, `null` is open. */
export function covers(from: CivilDay, to: CivilDay | null, day: CivilDay): boolean {
  return from <= day && (to === null || day <= to);
}

export function laterOf(left: CivilDay, right: CivilDay): CivilDay {
  return left > right ? left : right;
}
