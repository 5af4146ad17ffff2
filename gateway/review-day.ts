import type { CivilDay } from '../shared/scalars/civil-day.ts';

/** The day of the last yearly review: 31 December on or before the day. */
export function reviewDayOf(day: CivilDay): CivilDay {
  const [year = '', month, date] = day.split('-');
  return month === '12' && date === '31' ? day : `${String(Number(year) - 1).padStart(4, '0')}-12-31`;
}
