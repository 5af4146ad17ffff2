import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../shared/log/logger.ts';
import type { EngineResponse, GraphQLRequest } from '../../engine/contract.ts';
import { TestClock } from '../../testing/test-clock.ts';
import { lastMonthEnd, snapshotAll } from './monthly-snapshots.ts';

it.each([
  ['2020-03-01', '2020-02-29'],
  ['2020-03-31', '2020-02-29'],
  ['2020-01-15', '2019-12-31'],
])('on %s the month that ended last ended on %s', (today, end) => expect(lastMonthEnd(today)).toBe(end));

const PLANS = [
  { code: 'over', periodFrom: '2019-01-01', periodTo: '2019-12-31' },
  { code: 'running', periodFrom: '2020-01-01', periodTo: '2020-12-31' },
  { code: 'open', periodFrom: '2020-01-15', periodTo: null },
  { code: 'to-come', periodFrom: '2020-03-01', periodTo: null },
];

function engineThat(fails: readonly string[]) {
  const asked: GraphQLRequest[] = [];
  const execute = async (request: GraphQLRequest): Promise<EngineResponse> => {
    const { input } = (request.variables ?? {}) as { input?: { plan: string } };
    if (input !== undefined) asked.push(request);
    const data = input
      ? { takeSnapshot: fails.includes(input.plan) ? null : { id: 'x' } }
      : { plans: { edges: PLANS.map((node) => ({ node })) } };
    return { kind: 'executed', data, silentAgencies: [] };
  };
  return { engine: { execute }, asked };
}

describe('the snapshots of a month', () => {
  const parts = { clock: new TestClock('2020-02-01T00:00:00Z'), logger: silentLogger() };

  it('are of the plans in whose period its end is, each under a key of its own', async () => {
    const { engine, asked } = engineThat([]);
    expect(await snapshotAll({ ...parts, engine }, '2020-01-31')).toBe(true);
    expect(asked.map(({ variables }) => variables)).toEqual([
      {
        input: {
          plan: 'running',
          asOf: '2020-01-31',
          reason: 'MONTHLY',
          idempotencyKey: 'monthly running 2020-01-31',
        },
      },
      {
        input: {
          plan: 'open',
          asOf: '2020-01-31',
          reason: 'MONTHLY',
          idempotencyKey: 'monthly open 2020-01-31',
        },
      },
    ]);
  });

  it('are tried again where one was not kept, and the others are kept', async () => {
    const { engine, asked } = engineThat(['running']);
    expect(await snapshotAll({ ...parts, engine }, '2020-01-31')).toBe(false);
    expect(asked).toHaveLength(2);
  });
});
