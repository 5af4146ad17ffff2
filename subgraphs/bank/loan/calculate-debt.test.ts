import { describe, expect, it } from 'vitest';
import { calculateDebt, type LoanHappening } from './calculate-debt.ts';

const LOAN = { principal: 50_000_000n, disbursedOn: '2018-03-01', dueOn: '2020-03-01' };
const WHOLE = 50_000_000n;
const on = (
  kind: LoanHappening['kind'],
  happenedOn: string,
  newDueOn: string | null = null,
): LoanHappening => ({ kind, happenedOn, newDueOn });

describe('what is owed on a loan', () => {
  it('is the principal less what was repaid', () => {
    expect(calculateDebt(LOAN, 20_000_000n, [], '2019-01-01')).toEqual({
      outstanding: 30_000_000n,
      overdue: 0n,
      frozen: 0n,
      dueOn: '2020-03-01',
      status: 'CURRENT',
    });
  });

  it.each([
    ['nothing repaid', 0n, WHOLE, 'CURRENT'],
    ['all but one đồng repaid', WHOLE - 1n, 1n, 'CURRENT'],
    ['all repaid', WHOLE, 0n, 'CLOSED'],
    ['one đồng too much repaid', WHOLE + 1n, 0n, 'CLOSED'],
  ])('%s', (_, repaid, outstanding, status) => {
    expect(calculateDebt(LOAN, repaid, [], '2019-01-01')).toMatchObject({ outstanding, status });
  });

  it('does not exist before the money was paid out', () => {
    expect(calculateDebt(LOAN, 0n, [], '2018-02-28')).toBeNull();
    expect(calculateDebt(LOAN, 0n, [], '2018-03-01')).toMatchObject({ outstanding: WHOLE });
  });

  it('is current on the due day and overdue the day after', () => {
    expect(calculateDebt(LOAN, 0n, [], '2020-03-01')).toMatchObject({ overdue: 0n, status: 'CURRENT' });
    expect(calculateDebt(LOAN, 0n, [], '2020-03-02')).toMatchObject({ overdue: WHOLE, status: 'OVERDUE' });
  });

  it('is overdue before the due day where the bank moved it so; what is repaid is no longer overdue', () => {
    const moved = [on('OVERDUE', '2019-05-01')];
    expect(calculateDebt(LOAN, 0n, moved, '2019-05-01')).toMatchObject({ overdue: WHOLE });
    expect(calculateDebt(LOAN, 30_000_000n, moved, '2019-05-02')).toMatchObject({ overdue: 20_000_000n });
    expect(calculateDebt(LOAN, WHOLE, moved, '2019-05-02')).toMatchObject({ overdue: 0n, status: 'CLOSED' });
  });

  it('is told whole: current, overdue and frozen make what is outstanding', () => {
    const lives = [[], [on('OVERDUE', '2019-05-01')], [on('FREEZE', '2019-05-01')]];
    for (const life of lives) {
      const debt = calculateDebt(LOAN, 1n, life, '2019-06-01');
      const current = debt?.status === 'CURRENT' ? WHOLE - 1n : 0n;
      expect(current + (debt?.overdue ?? 0n) + (debt?.frozen ?? 0n)).toBe(debt?.outstanding);
    }
  });
});

describe('an extension', () => {
  const life = [on('OVERDUE', '2020-03-02'), on('EXTENSION', '2020-04-01', '2021-03-01')];

  it('moves the due day and makes overdue debt current, until the new day has passed', () => {
    const debt = { dueOn: '2021-03-01', overdue: 0n, status: 'CURRENT' };
    expect(calculateDebt(LOAN, 0n, life, '2021-03-01')).toMatchObject(debt);
    expect(calculateDebt(LOAN, 0n, life, '2021-03-02')).toMatchObject({ overdue: WHOLE, status: 'OVERDUE' });
  });

  it('the last one counts', () => {
    const twice = [...life, on('EXTENSION', '2021-02-01', '2021-09-01')];
    expect(calculateDebt(LOAN, 0n, twice, '2021-09-01')).toMatchObject({ dueOn: '2021-09-01', overdue: 0n });
  });

  it('does not end a freeze', () => {
    const frozen = [on('FREEZE', '2020-01-01'), on('EXTENSION', '2020-02-01', '2023-03-01')];
    expect(calculateDebt(LOAN, 0n, frozen, '2020-06-01')).toMatchObject({ frozen: WHOLE, status: 'FROZEN' });
  });
});

describe('a freeze', () => {
  it('keeps debt from being overdue until it ends', () => {
    const frozen = [on('FREEZE', '2019-06-01')];
    const expected = { outstanding: WHOLE, overdue: 0n, frozen: WHOLE, status: 'FROZEN' };
    expect(calculateDebt(LOAN, 0n, frozen, '2020-12-31')).toMatchObject(expected);
    const ended = [...frozen, on('UNFREEZE', '2020-06-01')];
    expect(calculateDebt(LOAN, 0n, ended, '2020-12-31')).toMatchObject({ overdue: WHOLE, status: 'OVERDUE' });
    expect(calculateDebt({ ...LOAN, dueOn: '2020-12-31' }, 0n, ended, '2020-12-31')).toMatchObject({
      frozen: 0n,
      status: 'CURRENT',
    });
  });
});

describe('other events', () => {
  it('a write-off ends the debt', () => {
    expect(calculateDebt(LOAN, 0n, [on('WRITE_OFF', '2020-06-01')], '2020-12-31')).toMatchObject({
      outstanding: 0n,
      overdue: 0n,
      status: 'WRITTEN_OFF',
    });
  });

  it('a guarantee or a loan lent anew changes nothing that is owed', () => {
    const life = [on('GUARANTEE', '2018-03-01'), on('RELEND', '2018-06-01')];
    expect(calculateDebt(LOAN, 0n, life, '2019-01-01')).toEqual(calculateDebt(LOAN, 0n, [], '2019-01-01'));
  });
});
