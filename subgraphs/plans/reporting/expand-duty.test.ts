import { describe, expect, it } from 'vitest';
import type { Frequency } from '../codes/organisation-codes.ts';
import { type DutyTerm, expandDuty } from './expand-duty.ts';

const duty = (frequencies: readonly Frequency[], more: Partial<DutyTerm> = {}): DutyTerm => ({
  frequencies,
  dueOn: null,
  dueDay: null,
  ...more,
});
const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const days = (of: DutyTerm, period: { from: string; to: string | null } = YEAR): readonly string[] =>
  expandDuty(of, period).map(({ dueOn }) => dueOn);

describe('a reporting duty', () => {
  it('of each month on the 25th is twelve reports, each of its month', () => {
    const reports = expandDuty(duty(['MONTHLY'], { dueDay: 25 }), YEAR);
    expect(reports.map(({ dueOn }) => dueOn)).toEqual(
      Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}-25`),
    );
    expect(reports[1]).toEqual({
      frequency: 'MONTHLY',
      from: '2024-02-01',
      to: '2024-02-29',
      figuresFrom: '2024-02-01',
      dueOn: '2024-02-25',
      basis: 'PRINTED',
    });
  });

  it('of each month without a day is due at its end, which is then inferred', () => {
    const reports = expandDuty(duty(['MONTHLY']), { from: '2023-01-01', to: '2023-03-31' });
    expect(reports.map(({ dueOn, basis }) => [dueOn, basis])).toEqual([
      ['2023-01-31', 'INFERRED'],
      ['2023-02-28', 'INFERRED'],
      ['2023-03-31', 'INFERRED'],
    ]);
  });

  it('on the 31st is due at the end of shorter months', () => {
    expect(days(duty(['MONTHLY'], { dueDay: 31 })).slice(0, 4)).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
  });

  it('with a printed day is one report of the half-year or year that the day is in', () => {
    const year = { from: '2022-01-01', to: '2022-12-31' };
    expect(expandDuty(duty(['SIX_MONTH'], { dueOn: '2022-06-10' }), year)).toEqual([
      {
        frequency: 'SIX_MONTH',
        from: '2022-01-01',
        to: '2022-06-30',
        figuresFrom: '2022-01-01',
        dueOn: '2022-06-10',
        basis: 'PRINTED',
      },
    ]);
    expect(expandDuty(duty(['YEARLY'], { dueOn: '2022-11-10' }), year)).toMatchObject([
      { from: '2022-01-01', to: '2022-12-31', figuresFrom: '2022-07-01', dueOn: '2022-11-10' },
    ]);
    expect(expandDuty(duty([], { dueOn: '2022-11-10' }), year)).toMatchObject([
      { frequency: null, from: '2022-01-01', to: '2022-12-31', dueOn: '2022-11-10' },
    ]);
  });

  it('of several frequencies has the reports of each, in the order of their days', () => {
    const reports = expandDuty(duty(['QUARTERLY', 'SIX_MONTH', 'YEARLY']), YEAR);
    expect(reports.map(({ frequency, dueOn }) => [frequency, dueOn])).toEqual([
      ['QUARTERLY', '2024-03-31'],
      ['QUARTERLY', '2024-06-30'],
      ['SIX_MONTH', '2024-06-30'],
      ['QUARTERLY', '2024-09-30'],
      ['QUARTERLY', '2024-12-31'],
      ['YEARLY', '2024-12-31'],
    ]);
  });

  it('keeps within the period of the plan, a year of it at most', () => {
    const open = expandDuty(duty(['MONTHLY']), { from: '2020-05-13', to: null });
    expect([open.length, open[0]?.from, open[0]?.dueOn, open.at(-1)?.dueOn]).toEqual([
      12,
      '2020-05-13',
      '2020-05-31',
      '2021-04-30',
    ]);
    expect(days(duty(['QUARTERLY']), { from: '2024-02-29', to: '2029-12-31' })).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
    expect(days(duty(['MONTHLY'], { dueDay: 25 }), { from: '2024-01-26', to: '2024-02-24' })).toEqual([]);
  });

  it('without day and frequency, or when something occurs, is no report on any day', () => {
    expect(expandDuty(duty([]), YEAR)).toEqual([]);
    expect(expandDuty(duty(['AD_HOC', 'REGULAR', 'PERIODIC']), YEAR)).toEqual([]);
  });
});
