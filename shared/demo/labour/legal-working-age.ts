import { completedAge, yearOf } from '../calendar.ts';
import type { CivilDay } from '../world.ts';

type Sex = 'MALE' | 'FEMALE';

/** From 2021 the upper end is the retirement age, in months; it rises every year up to a last value. */
const RETIREMENT: Readonly<Record<Sex, { first: number; step: number; last: number }>> = {
  MALE: { first: 723, step: 3, last: 744 },
  FEMALE: { first: 664, step: 4, last: 720 },
};
const OLD_LIMIT: Readonly<Record<Sex, number>> = { MALE: 60, FEMALE: 55 };

/**
 * Is the person of working age on the day?
 *
 * Up to 2020: 15 to 60 (men) or 55 (women) completed years, both ends inclusive, as Cam Lộ's Biểu 1 prints it.
 * From 2021: from 15 years until the day on which the retirement age is reached.
 * Source of the ages: Decree 135/2020/NĐ-CP, Article 4.
 */
export function isOfWorkingAgeOn(sex: Sex, birthDate: CivilDay, day: CivilDay): boolean {
  const age = completedAge(birthDate, day);
  if (age < 15) return false;
  if (yearOf(day) < 2021) return age <= OLD_LIMIT[sex];
  if (age < 50) return true;
  const { first, step, last } = RETIREMENT[sex];
  const months = Math.min(last, first + step * (yearOf(day) - 2021));
  return day < addMonths(birthDate, months);
}

/** The same day of the month so many months later, or the last day of a shorter month. */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const dayOfMonth = Math.min(lengthOfMonth(year, month), Number(day.slice(8)));
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
