import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';

export const MOST_MONTHS = 24;

/**
 * The last day of each month that begins in the period, the last one cut to the end of the period.
 * @throws CodedError BAD_USER_INPUT where the period ends before it begins, or has more than 24 months
 */
export function monthEnds(from: CivilDay, to: CivilDay): readonly CivilDay[] {
  const days: CivilDay[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (let end = lastOf(year, month); ; end = lastOf(year, month)) {
    if (`${end.slice(0, 8)}01` > to) break;
    days.push(end < to ? end : to);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    if (days.length > MOST_MONTHS) break;
  }
  if (days.length > 0 && days.length <= MOST_MONTHS) return days;
  throw new CodedError(
    'BAD_USER_INPUT',
    `to: ${to} gives no month, or more than ${MOST_MONTHS}, from ${from} on.`,
    {
      argument: 'to',
      given: to,
      allowed: `1 to ${MOST_MONTHS} months after ${from}`,
    },
  );
}

function lastOf(year: number, month: number): CivilDay {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
