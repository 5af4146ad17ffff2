import { CodedError } from '../../../shared/errors/coded-error.ts';

const LONGEST_OUTLOOK_DAYS = 366;

export const WITHIN_DAYS = {
  defaultValue: 30,
  description: 'Số ngày tính từ ngày của nhóm, 1 đến 366. Days from the day of the cohort, 1 to 366.',
} as const;

export const GROUPS = {
  nullable: true,
  description: 'Chỉ các diện này; không ghi là tất cả. Only these groups; left out: any.',
} as const;

/** @throws CodedError BAD_USER_INPUT */
export function readWithinDays(days: number): number {
  if (days >= 1 && days <= LONGEST_OUTLOOK_DAYS) return days;
  throw new CodedError('BAD_USER_INPUT', `withinDays: ${days} is outside 1 to ${LONGEST_OUTLOOK_DAYS}.`, {
    argument: 'withinDays',
    given: days,
    allowed: `1 to ${LONGEST_OUTLOOK_DAYS}`,
  });
}

/** @throws CodedError BAD_USER_INPUT */
export function readAtLeast(persons: number): number {
  if (persons >= 1) return persons;
  throw new CodedError('BAD_USER_INPUT', `persons: ${persons} is less than 1.`, {
    argument: 'persons',
    given: persons,
    allowed: '1 and more',
  });
}
