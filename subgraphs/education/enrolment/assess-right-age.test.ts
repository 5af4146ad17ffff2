import { describe, expect, it } from 'vitest';
import { findSchoolAgeRule, type SchoolAges } from '../law/school-ages.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { expectSchooling, isRightAge } from './assess-right-age.ts';

// An invented law: primary from 7 to 8 in grades 1 and 2, nothing else.
const INVENTED: readonly SchoolAges[] = [{ level: SchoolLevel.PRIMARY, fromAge: 7, toAge: 8, firstGrade: 1 }];

describe('the right age for a level', () => {
  it.each([
    ['one year too young', 2024, false],
    ['the youngest', 2023, true],
    ['the oldest', 2022, true],
    ['one year too old', 2021, false],
  ])('%s: born in %i → %s', (_, birthYear, right) => {
    expect(isRightAge(SchoolLevel.PRIMARY, birthYear, 2030, INVENTED)).toBe(right);
  });

  it('is unknown, not wrong, where the law gives no age', () => {
    expect(isRightAge(SchoolLevel.COLLEGE_UNIVERSITY, 2010, 2030, INVENTED)).toBeNull();
  });
});

describe('the level and grade that the law expects', () => {
  it.each([
    [2024, null],
    [2023, { level: SchoolLevel.PRIMARY, grade: 1 }],
    [2022, { level: SchoolLevel.PRIMARY, grade: 2 }],
    [2021, null],
    [2031, null],
  ])('for somebody born in %i in 2030', (birthYear, expected) => {
    expect(expectSchooling(birthYear, 2030, INVENTED)).toEqual(expected);
  });

  // Law on Education 43/2019/QH14, Article 28, and 38/2005/QH11, Article 26: 6, 11 and 15 in grades 1, 6 and 10.
  it.each([
    ['2020-09-05', 2020, 2014, { level: SchoolLevel.PRIMARY, grade: 1 }],
    ['2020-09-05', 2020, 2009, { level: SchoolLevel.LOWER_SECONDARY, grade: 6 }],
    ['2020-09-05', 2020, 2005, { level: SchoolLevel.UPPER_SECONDARY, grade: 10 }],
    ['2020-09-05', 2020, 2003, { level: SchoolLevel.UPPER_SECONDARY, grade: 12 }],
    ['2020-09-05', 2020, 2002, null],
    ['2019-09-05', 2019, 2014, { level: SchoolLevel.PRESCHOOL, grade: null }],
    ['2019-09-05', 2019, 2013, { level: SchoolLevel.PRIMARY, grade: 1 }],
  ])('on %s (school year from %i) for somebody born in %i', (day, startYear, birthYear, expected) => {
    expect(expectSchooling(birthYear, startYear, findSchoolAgeRule(day)?.ages ?? [])).toEqual(expected);
  });

  it('has a rule on every day since 2006, and one only', () => {
    expect(findSchoolAgeRule('2020-06-30')?.basis).toContain('38/2005');
    expect(findSchoolAgeRule('2020-07-01')?.basis).toContain('43/2019');
    expect(findSchoolAgeRule('2005-12-31')).toBeNull();
  });
});
