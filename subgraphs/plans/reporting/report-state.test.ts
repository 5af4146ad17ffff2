import { describe, expect, it } from 'vitest';
import { reportState } from './report-state.ts';

const MARCH = { figuresFrom: '2024-03-01', to: '2024-03-31', dueOn: '2024-03-25' };
const state = (asOf: string, ...figures: readonly (readonly [asOf: string, reportedOn: string])[]): string =>
  reportState(
    MARCH,
    figures.map(([of, reportedOn]) => ({ asOf: of, reportedOn })),
    asOf,
  ).state;

describe('a report of March, due on the 25th', () => {
  it('is due until the 25th and missing from the 26th', () => {
    expect([state('2024-03-01'), state('2024-03-25'), state('2024-03-26')]).toEqual([
      'DUE',
      'DUE',
      'MISSING',
    ]);
  });

  it('is received on the 25th and late on the 26th', () => {
    expect(state('2024-12-31', ['2024-03-20', '2024-03-25'])).toBe('RECEIVED');
    expect(state('2024-12-31', ['2024-03-20', '2024-03-26'])).toBe('LATE');
    expect(state('2024-12-31', ['2024-03-31', '2024-04-02'])).toBe('LATE');
  });

  it('is not answered by a figure of another month', () => {
    expect(state('2024-03-25', ['2024-02-29', '2024-03-02'])).toBe('DUE');
    expect(state('2024-04-30', ['2024-04-01', '2024-04-02'])).toBe('MISSING');
  });

  it('stays received when it is corrected later', () => {
    expect(state('2024-12-31', ['2024-03-20', '2024-03-24'], ['2024-03-20', '2024-05-01'])).toBe('RECEIVED');
  });
});
