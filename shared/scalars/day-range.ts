import { CodedError } from '../errors/coded-error.ts';

/** A period of days, both ends included; `null` is unbounded. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** @throws CodedError BAD_USER_INPUT when the first day is after the last */
export function readDayRange(from: string | null | undefined, to: string | null | undefined): DayRange {
  const range = { from: from ?? null, to: to ?? null };
  if (range.from !== null && range.to !== null && range.from > range.to) {
    throw new CodedError('BAD_USER_INPUT', `from: ${range.from} is after to: ${range.to}.`, {
      argument: 'from',
      given: range.from,
      allowed: `a day not after ${range.to}`,
    });
  }
  return range;
}
