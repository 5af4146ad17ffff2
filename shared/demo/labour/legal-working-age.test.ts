import { describe, expect, it } from 'vitest';
import { addMonths, isOfWorkingAgeOn } from './legal-working-age.ts';

describe('working age up to 2020: completed years, both ends inclusive', () => {
  it.each([
    ['MALE', '2003-12-31', true],
    ['MALE', '2004-01-01', false],
    ['MALE', '1958-01-01', true],
    ['MALE', '1957-12-31', false],
    ['FEMALE', '1963-01-01', true],
    ['FEMALE', '1962-12-31', false],
  ] as const)('%s born %s on 2018-12-31: %s', (sex, birthDate, expected) => {
    expect(isOfWorkingAgeOn(sex, birthDate, '2018-12-31')).toBe(expected);
  });
});

describe('working age from 2021 (Decree 135/2020/NĐ-CP, Article 4): until the retirement age of the year', () => {
  it.each([
    ['MALE', '1961-10-01', '2021-12-31', true],
    ['MALE', '1961-09-30', '2021-12-31', false],
    ['FEMALE', '1966-09-01', '2021-12-31', true],
    ['FEMALE', '1966-08-31', '2021-12-31', false],
    ['MALE', '1963-04-01', '2023-12-31', true],
    ['MALE', '1963-03-31', '2023-12-31', false],
    ['FEMALE', '1968-01-01', '2023-12-31', true],
    ['FEMALE', '1967-12-31', '2023-12-31', false],
    ['MALE', '1968-07-02', '2030-07-01', true],
    ['MALE', '1968-07-01', '2030-07-01', false],
  ] as const)('%s born %s on %s: %s', (sex, birthDate, day, expected) => {
    expect(isOfWorkingAgeOn(sex, birthDate, day)).toBe(expected);
  });
});

describe('months added to a day', () => {
  it('keeps the day of the month, or takes the last one of a shorter month', () => {
    expect(addMonths('2019-11-30', 3)).toBe('2020-02-29');
    expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
    expect(addMonths('2019-12-15', 1)).toBe('2020-01-15');
    expect(addMonths('2019-01-31', 0)).toBe('2019-01-31');
  });
});
