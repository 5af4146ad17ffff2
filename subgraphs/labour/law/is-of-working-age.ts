import { findWorkingAgeRule, type Sex, WORKING_AGE_RULES } from './working-age.ts';

/**
 * Is the person of working age on the day, by the rule in force on it?
 *
 * Who reached the age of retirement of an earlier year stays past it: the age goes on rising for the younger only
 * (Decree 135/2020/NĐ-CP, Annex I: a man born in September 1961 retires at 60 years and 3 months, one born in October
 * at 60 years and 6 months). Whoever was past the age of the years before 2021 is not judged by it again.
 * @returns `null` on a day before the oldest rule that is kept
 */
export function isOfWorkingAge(sex: Sex, birthDate: string, onDay: string): boolean | null {
  const rule = findWorkingAgeRule(onDay);
  if (rule === null) return null;
  if (onDay < dayOfAge(birthDate, rule.fromMonths)) return false;
  if (rule.validTo !== null && rule.validTo < RETIREMENT_FROM)
    return onDay < dayOfAge(birthDate, rule.toMonths[sex]);
  return !WORKING_AGE_RULES.some(({ validFrom, validTo, toMonths }) => {
    if (validFrom < RETIREMENT_FROM || validFrom > onDay) return false;
    const reachedOn = dayOfAge(birthDate, toMonths[sex]);
    return reachedOn <= onDay && (validTo === null || reachedOn <= validTo);
  });
}

/** From this day the rows are ages of retirement, one for each year. */
const RETIREMENT_FROM = '2021-01-01';

/** The day on which somebody reaches an age in months: the same day of the month, or the first of the next where there is none. */
export function dayOfAge(birthDate: string, months: number): string {
  const [year, month, day] = [birthDate.slice(0, 4), birthDate.slice(5, 7), birthDate.slice(8, 10)].map(
    Number,
  );
  const reached = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, day ?? 1));
  // Date.UTC carries 30 February over to 1 or 2 March.
  if (reached.getUTCDate() !== day) reached.setUTCDate(1);
  return reached.toISOString().slice(0, 10);
}
