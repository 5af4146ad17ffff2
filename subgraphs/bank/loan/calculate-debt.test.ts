import { describe, expect, it } from 'vitest';
import { calculateDebt, type LoanHappening } from './calculate-debt.ts';

const LOAN = { principal: 50_000_000n, disbursedOn: '2018-03-01', dueOn: '2020-03-01' };
const on = (kind: string, happenedOn: string, newDueOn: string | null = null): LoanHappening => ({
  kind,
  happenedOn,
  newDueOn,
});

describe('what is owed on a loan', () => {
  it('is the principal less what was repaid', () => {
    expect(calculateDebt(LOAN, 20_000_000n, [], '2019-01-01')).toEqual({
      outstanding: 30_000_000n,
      overdue: 0n,
      dueOn: '2020-03-01',
      status: 'CURRENT',
    });
  });

  it('is nothing once all is repaid, and one đồng until then', () => {
    expect(calculateDebt(LOAN, 50_000_000n, [], '2019-01-01')).toMatchObject({
      outstanding: 0n,
      status: 'CLOSED',
    });
    expect(calculateDebt(LOAN, 49_999_999n, [], '2019-01-01')).toMatchObject({
      outstanding: 1n,
      status: 'CURRENT',
    });
  });

  it('is current on the due day and overdue the day after', () => {
    expect(calculateDebt(LOAN, 0n, [], '2020-03-01')).toMatchObject({ overdue: 0n, status: 'CURRENT' });
    expect(calculateDebt(LOAN, 0n, [], '2020-03-02')).toMatchObject({
      overdue: 50_000_000n,
      status: 'OVERDUE',
    });
  });

  it('an extension moves the due day', () => {
    const debt = calculateDebt(
      LOAN,
      0n,
      [on('OVERDUE', '2020-03-02'), on('EXTENSION', '2020-04-01', '2021-03-01')],
      '2020-12-31',
    );
    expect(debt).toMatchObject({ overdue: 0n, dueOn: '2021-03-01', status: 'CURRENT' });
  });

  it('frozen debt is owed but not overdue, until the freeze ends', () => {
    expect(calculateDebt(LOAN, 0n, [on('FREEZE', '2019-06-01')], '2020-12-31')).toMatchObject({
      overdue: 0n,
      status: 'FROZEN',
    });
    const ended = [on('FREEZE', '2019-06-01'), on('UNFREEZE', '2020-06-01')];
    expect(calculateDebt(LOAN, 0n, ended, '2020-12-31')).toMatchObject({
      overdue: 50_000_000n,
      status: 'OVERDUE',
    });
  });

  it('a write-off ends it', () => {
    expect(calculateDebt(LOAN, 0n, [on('WRITE_OFF', '2020-06-01')], '2020-12-31')).toMatchObject({
      outstanding: 0n,
      status: 'WRITTEN_OFF',
    });
  });

  it('nothing is owed before the money was paid out', () => {
    expect(calculateDebt(LOAN, 0n, [], '2018-02-28').outstanding).toBe(0n);
  });
});
