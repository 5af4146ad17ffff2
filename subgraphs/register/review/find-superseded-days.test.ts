import { describe, expect, it } from 'vitest';
import { findSupersededDays, type RulingReview } from './find-superseded-days.ts';

const review = (householdNo: number, year: number, more: Partial<RulingReview> = {}): RulingReview => ({
  householdNo,
  standard: 'QD59_2015',
  referenceOn: `${year}-12-31`,
  approvedOn: `${year}-12-14`,
  ...more,
});

describe('until when a review rules', () => {
  it('none follows: it rules on', () => expect(findSupersededDays([review(1, 2018)])).toEqual([null]));

  it('until the reference day of the next, in whatever order they come', () => {
    expect(findSupersededDays([review(1, 2020), review(2, 2019), review(1, 2018)])).toEqual([
      null,
      null,
      '2020-12-31',
    ]);
  });

  it('a draft neither rules nor supersedes', () => {
    const draft = review(1, 2019, { approvedOn: null });
    expect(findSupersededDays([review(1, 2018), draft, review(1, 2020)])).toEqual(['2020-12-31', null, null]);
  });

  it('of two with one reference day the later approved rules, then the newer standard', () => {
    const late = review(1, 2021, { approvedOn: '2022-01-20' });
    expect(findSupersededDays([late, review(1, 2021, { standard: 'ND07_2021' })])).toEqual([
      null,
      '2021-12-31',
    ]);
    const twins = [review(1, 2021, { standard: 'ND07_2021' }), review(1, 2021)];
    expect(findSupersededDays(twins)).toEqual([null, '2021-12-31']);
  });
});
