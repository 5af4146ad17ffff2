import { describe, expect, it } from 'vitest';
import { findSchoolYear, lessonDayOf, planPartsOf, readSchoolYear, schoolYearOf } from './school-year.ts';

describe('the school year of a day', () => {
  it.each([
    ['the day before it begins', '2020-09-04', '2019-2020'],
    ['its first day', '2020-09-05', '2020-2021'],
    ['New Year', '2021-01-01', '2020-2021'],
    ['its last day of lessons', '2021-05-31', '2020-2021'],
    ['the first day of the holidays', '2021-06-01', '2020-2021'],
    ['a leap day', '2020-02-29', '2019-2020'],
  ])('on %s (%s) is %s', (_, day, code) => expect(schoolYearOf(day).code).toBe(code));

  it('has lessons from 5 September to 31 May', () => {
    expect(schoolYearOf('2019-12-31')).toEqual({
      code: '2019-2020',
      startYear: 2019,
      firstDay: '2019-09-05',
      lastDay: '2020-05-31',
    });
  });
});

describe('the day on which schooling is read', () => {
  it.each([
    ['in term', '2020-05-13', '2020-05-13'],
    ['on the last day of lessons', '2020-05-31', '2020-05-31'],
    ['on the first day of the holidays', '2020-06-01', '2020-05-31'],
    ['on the last day of the holidays', '2020-09-04', '2020-05-31'],
    ['on the first day of lessons', '2020-09-05', '2020-09-05'],
  ])('%s: %s → %s', (_, day, read) => expect(lessonDayOf(day)).toBe(read));
});

describe('the schooling of a plan year (convention e.17)', () => {
  it('is the second term of the school year before and the one that begins in it', () => {
    expect(planPartsOf(2020)).toEqual([
      { schoolYear: '2019-2020', from: '2020-01-01', to: '2020-05-31' },
      { schoolYear: '2020-2021', from: '2020-09-05', to: '2021-05-31' },
    ]);
  });
});

describe('the name of a school year', () => {
  it.each(['2019-2021', '2019-2019', '2020-2019', '2019', '2019–2020', '19-20', '2019-2020 ', ''])(
    'is not %j',
    (code) => expect(findSchoolYear(code)).toBeNull(),
  );

  it('is refused with what would be right', () => {
    expect(() => readSchoolYear('2019-2021', 'schoolYear')).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          argument: 'schoolYear',
          given: '2019-2021',
        }),
      }),
    );
    expect(readSchoolYear('2019-2020', 'schoolYear').startYear).toBe(2019);
  });
});
