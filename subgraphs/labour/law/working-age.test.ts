import { describe, expect, it } from 'vitest';
import { dayOfAge, isOfWorkingAge } from './is-of-working-age.ts';
import { findWorkingAgeRule, type Sex, WORKING_AGE_RULES } from './working-age.ts';

describe('working age until 2020: men 15–60, women 15–55 completed years', () => {
  it.each<[string, Sex, string, string, boolean]>([
    ['the day before 15', 'MALE', '2004-06-15', '2019-06-14', false],
    ['the 15th birthday', 'MALE', '2004-06-15', '2019-06-15', true],
    ['a man of 60, the last day', 'MALE', '1958-06-15', '2019-06-14', true],
    ['a man on his 61st birthday', 'MALE', '1958-06-15', '2019-06-15', false],
    ['a woman of 55, the last day', 'FEMALE', '1963-06-15', '2019-06-14', true],
    ['a woman on her 56th birthday', 'FEMALE', '1963-06-15', '2019-06-15', false],
  ])('%s', (_, sex, birthDate, day, expected) => {
    expect(isOfWorkingAge(sex, birthDate, day)).toBe(expected);
  });
});

describe('working age from 2021: until the age of retirement (135/2020/NĐ-CP, Article 4)', () => {
  it.each<[string, Sex, string, string, boolean]>([
    ['a man the day before 60 years 3 months', 'MALE', '1961-01-10', '2021-04-09', true],
    ['a man of 60 years 3 months', 'MALE', '1961-01-10', '2021-04-10', false],
    ['a woman the day before 55 years 4 months', 'FEMALE', '1966-01-10', '2021-05-09', true],
    ['a woman of 55 years 4 months', 'FEMALE', '1966-01-10', '2021-05-10', false],
    ['a man the day before 62 years in 2028', 'MALE', '1966-04-01', '2028-03-31', true],
    ['a man of 62 years in 2028', 'MALE', '1966-04-01', '2028-04-01', false],
    ['a woman the day before 60 years in 2035', 'FEMALE', '1975-05-20', '2035-05-19', true],
    ['a woman of 60 years in 2035', 'FEMALE', '1975-05-20', '2035-05-20', false],
    ['a child of 14', 'FEMALE', '2010-01-01', '2024-12-31', false],
    ['a young person of 15', 'FEMALE', '2010-01-01', '2025-01-01', true],
  ])('%s', (_, sex, birthDate, day, expected) => {
    expect(isOfWorkingAge(sex, birthDate, day)).toBe(expected);
  });

  it('who retired under the age of a year does not come back when it rises (Annex I)', () => {
    expect(isOfWorkingAge('MALE', '1961-09-30', '2021-12-30')).toBe(false);
    expect(isOfWorkingAge('MALE', '1961-09-30', '2022-01-01')).toBe(false);
    expect(isOfWorkingAge('MALE', '1961-10-01', '2022-01-01')).toBe(true);
    expect(isOfWorkingAge('MALE', '1961-10-01', '2022-03-31')).toBe(true);
    expect(isOfWorkingAge('MALE', '1961-10-01', '2022-04-01')).toBe(false);
    expect(isOfWorkingAge('FEMALE', '1966-08-31', '2022-01-01')).toBe(false);
    expect(isOfWorkingAge('FEMALE', '1966-09-01', '2022-04-30')).toBe(true);
    expect(isOfWorkingAge('FEMALE', '1966-09-01', '2022-05-01')).toBe(false);
  });

  it('is lost once only, whatever the birthday', () => {
    for (const birthDate of ['1960-12-31', '1961-10-01', '1964-02-29', '1970-06-30']) {
      const days = Array.from({ length: 20 * 12 }, (_, index) => dayOfAge('2021-01-01', index));
      const changes = days.filter(
        (day, index) =>
          index > 0 &&
          isOfWorkingAge('FEMALE', birthDate, day) !==
            isOfWorkingAge('FEMALE', birthDate, days[index - 1] ?? day),
      );
      expect(changes.length, birthDate).toBeLessThanOrEqual(1);
    }
  });
});

describe('the rows of working age', () => {
  it('follow each other without a gap, and rise by 3 and 4 months a year', () => {
    WORKING_AGE_RULES.slice(1).forEach((rule, index) => {
      const before = WORKING_AGE_RULES[index];
      expect(dayAfter(before?.validTo ?? '')).toBe(rule.validFrom);
      if (index === 0 || before === undefined) return;
      expect(rule.toMonths.MALE).toBe(Math.min(62 * 12, before.toMonths.MALE + 3));
      expect(rule.toMonths.FEMALE).toBe(Math.min(60 * 12, before.toMonths.FEMALE + 4));
    });
    expect(WORKING_AGE_RULES.at(-1)).toMatchObject({ validTo: null, toMonths: { MALE: 744, FEMALE: 720 } });
  });

  it('answer nothing before the oldest', () => {
    expect(findWorkingAgeRule('1994-12-31')).toBeNull();
    expect(isOfWorkingAge('MALE', '1960-01-01', '1994-12-31')).toBeNull();
  });

  it('an age whose day the month does not have is reached on the first of the next', () => {
    expect(dayOfAge('1966-08-31', 664)).toBe('2021-12-31');
    expect(dayOfAge('1960-11-30', 723)).toBe('2021-03-01');
    expect(dayOfAge('1960-10-31', 720)).toBe('2020-10-31');
    expect(dayOfAge('2004-02-29', 12 * 15)).toBe('2019-03-01');
    expect(dayOfAge('2004-02-29', 12 * 16)).toBe('2020-02-29');
  });
});

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
