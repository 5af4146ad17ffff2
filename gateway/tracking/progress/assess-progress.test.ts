import { describe, expect, it } from 'vitest';
import { assessProgress, decimalsAsPrinted, roundHalfUp, type TargetFacts } from './assess-progress.ts';
import { monthEnds } from './month-ends.ts';

const YEAR = { from: '2020-01-01', deadline: '2020-12-31' };
const jobs: TargetFacts = {
  value: 1000,
  decimals: 0,
  comparator: 'AT_LEAST',
  measure: 'COUNT',
  baseline: null,
  ...YEAR,
};
const rate: TargetFacts = {
  value: 1.4,
  decimals: 1,
  comparator: 'AT_MOST',
  measure: 'RATE_LEVEL',
  baseline: 2.31,
  ...YEAR,
};
const coverage: TargetFacts = {
  value: 100,
  decimals: 0,
  comparator: 'AT_LEAST',
  measure: 'COVERAGE',
  baseline: null,
  ...YEAR,
};
const decrease: TargetFacts = {
  value: 2.5,
  decimals: 1,
  comparator: 'AT_LEAST',
  measure: 'RATE_DECREASE',
  baseline: 4.6,
  ...YEAR,
};

const on = (target: TargetFacts, asOf: string, actual: number | null) =>
  assessProgress(target, { asOf, actual, notApplicable: false });

describe('where a target stands', () => {
  it.each<[string, TargetFacts, string, number | null, string]>([
    ['more jobs than promised', jobs, '2020-07-01', 1000, 'ACHIEVED'],
    ['as many as by now', jobs, '2020-07-01', 498, 'ON_TRACK'],
    ['some fewer', jobs, '2020-07-01', 400, 'BEHIND'],
    ['far fewer', jobs, '2020-07-01', 300, 'AT_RISK'],
    ['none by July', jobs, '2020-07-01', 0, 'AT_RISK'],
    ['none on the first day', jobs, '2020-01-01', 0, 'NOT_STARTED'],
    ['before the plan begins', jobs, '2019-12-31', 0, 'NOT_STARTED'],
    ['one short at the end', jobs, '2020-12-31', 999, 'NOT_ACHIEVED'],
    ['not known', jobs, '2020-07-01', null, 'UNKNOWN'],
    ['a rate at the line', rate, '2020-12-31', 1.4, 'ACHIEVED'],
    ['a rate that rounds to the line', rate, '2020-12-31', 1.449, 'ACHIEVED'],
    ['a rate that does not', rate, '2020-12-31', 1.45, 'NOT_ACHIEVED'],
    ['a rate where it was', rate, '2020-07-01', 2.31, 'AT_RISK'],
    [
      'a rate printed with two digits that would round to one',
      { ...rate, decimals: 2 },
      '2020-12-31',
      1.42,
      'NOT_ACHIEVED',
    ],
    ['coverage short of all', coverage, '2020-07-01', 99.4, 'BEHIND'],
    ['coverage that rounds up to all', coverage, '2020-07-01', 99.5, 'ACHIEVED'],
    ['a fall of the rate', decrease, '2020-12-31', 2.45, 'ACHIEVED'],
    ['no number in the document', { ...jobs, value: null }, '2020-07-01', 5, 'NO_TARGET'],
    ['nothing to compare', { ...jobs, comparator: 'NONE' }, '2020-07-01', 5, 'NO_TARGET'],
  ])('%s', (_what, target, asOf, actual, status) => expect(on(target, asOf, actual).status).toBe(status));

  it('with nobody to count is not applicable', () => {
    const { status, attainment } = assessProgress(coverage, {
      asOf: '2020-07-01',
      actual: null,
      notApplicable: true,
    });
    expect([status, attainment]).toEqual(['NOT_APPLICABLE', null]);
  });
});

describe('how much is done', () => {
  it.each<[string, TargetFacts, number, number | null]>([
    ['a count, of what was promised', jobs, 250, 0.25],
    ['a level, from the baseline', rate, 1.855, 0.5],
    ['a level below the baseline it should fall from', rate, 3.22, -1],
    ['a level without a baseline: not known', { ...rate, baseline: null }, 2, null],
    ['coverage, of all', coverage, 80, 0.8],
    ['a decrease, of the decrease', decrease, 1.25, 0.5],
  ])('%s', (_what, target, actual, share) => {
    const { attainment } = on(target, '2020-07-01', actual);
    if (share === null) expect(attainment).toBeNull();
    else expect(attainment).toBeCloseTo(share, 12);
  });

  it('goes on in a straight line', () => {
    // 182 of 365 days.
    const { forecast, neededPerMonth, expectedByNow } = on(jobs, '2020-07-01', 364);
    expect(expectedByNow).toBeCloseTo((1000 * 182) / 365, 9);
    expect(forecast).toBeCloseTo((364 * 365) / 182, 9);
    expect(neededPerMonth).toBeCloseTo((636 / 183) * (365.25 / 12), 9);
  });

  it('says nothing of the end from the first days, nor without an end', () => {
    expect(on(jobs, '2020-01-15', 40).forecast).toBeNull();
    const open = on({ ...jobs, deadline: null }, '2020-07-01', 40);
    expect(open).toMatchObject({
      status: 'BEHIND',
      expectedByNow: null,
      neededPerMonth: null,
      forecast: null,
    });
  });

  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [82.005, 2, 82.01],
    [1.3761, 2, 1.38],
    [92.83422, 2, 92.83],
  ])('%d to %d decimals is %d, half up', (value, decimals, rounded) =>
    expect(roundHalfUp(value, decimals)).toBe(rounded),
  );
});

describe('the ends of the months', () => {
  it('are those of the period, the last one cut', () => {
    expect(monthEnds('2019-11-15', '2020-02-10')).toEqual([
      '2019-11-30',
      '2019-12-31',
      '2020-01-31',
      '2020-02-10',
    ]);
    expect(monthEnds('2020-02-01', '2020-02-29')).toEqual(['2020-02-29']);
  });

  it.each([
    ['2020-01-01', '2019-12-31'],
    ['2018-01-01', '2020-01-01'],
  ])('of %s to %s are refused', (from, to) =>
    expect(() => monthEnds(from, to)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' })),
  );
});

describe('decimals of a target as printed', () => {
  it.each([
    ['3,60', 3.6, 2],
    ['1,4%', 1.4, 1],
    ['100%', 100, 0],
    ['1.297', 1297, 0],
    ['4 đến 5', 4, 0],
    ['5/2020', 100, 0],
    ['quý I', 2.5, 1],
    ['2,50', 5, 0],
    [null, 0.56, 2],
    ['3,60', null, 0],
  ])('%s of %s', (printed, value, decimals) => expect(decimalsAsPrinted({ value, printed })).toBe(decimals));
});
