import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';
import { figure, report } from '../testing/report.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom('2024-03-25');
});
afterAll(() => room.close());

interface Due {
  readonly areaCode: string;
  readonly dueOn: string | null;
  readonly state: string;
  readonly duty: { readonly code: string };
  readonly figure: { readonly value: number } | null;
}

async function due(plan: string, args: string): Promise<readonly Due[]> {
  const answer = await room.ask(
    `{ plan(code: "${plan}") { dueReports(${args}) {
         areaCode dueOn dueBasis state periodFrom periodTo frequency duty { code } figure { value } } } }`,
  );
  return dataOf<{ plan: { dueReports: Due[] } }>(answer).plan.dueReports;
}

async function counts(plan: string, asOf: string): Promise<Record<string, number>> {
  const answer = await room.ask(
    `{ plan(code: "${plan}") { dueReportCounts(asOf: "${asOf}") { state count } } }`,
  );
  const { plan: found } = dataOf<{ plan: { dueReportCounts: { state: string; count: number }[] } }>(answer);
  return Object.fromEntries(found.dueReportCounts.map(({ state, count }) => [state, count]));
}

describe('the reports due of a plan', () => {
  it('of Cao Thượng are due on the 25th of each month, of each of its 26 residential groups', async () => {
    const monthly = (await due('cao-thuong-2024', 'asOf: "2024-03-25"')).filter(
      ({ duty }) => duty.code === 'MONTHLY_25',
    );
    expect(monthly).toHaveLength(12 * 26);
    expect(new Set(monthly.map(({ areaCode }) => areaCode)).size).toBe(26);
    expect(
      monthly.filter(({ areaCode }) => areaCode === 'TAN_LAP').map(({ dueOn, state }) => [dueOn, state]),
    ).toEqual(
      Array.from({ length: 12 }, (_, at) => [
        `2024-${String(at + 1).padStart(2, '0')}-25`,
        at < 2 ? 'MISSING' : 'DUE',
      ]),
    );
  });

  it('of Hồng Ngự are due on 10 June and 10 November, of the district itself', async () => {
    expect(await due('hong-ngu-2022', 'asOf: "2022-06-11"')).toMatchObject([
      {
        areaCode: 'HONG_NGU',
        duty: { code: 'SIX_MONTH' },
        dueOn: '2022-06-10',
        dueBasis: 'PRINTED',
        periodFrom: '2022-01-01',
        periodTo: '2022-06-30',
        state: 'MISSING',
      },
      { areaCode: 'HONG_NGU', duty: { code: 'ANNUAL' }, dueOn: '2022-11-10', state: 'DUE' },
      { areaCode: 'HONG_NGU', duty: { code: 'PROJECT_CHAIRS' }, dueOn: null, dueBasis: null, state: 'OPEN' },
    ]);
  });

  it('of a plan without days and frequencies are open', async () => {
    expect(await counts('tra-vinh-2020-covid', '2024-03-25')).toEqual({
      RECEIVED: 0,
      LATE: 0,
      MISSING: 0,
      DUE: 0,
      OPEN: 3,
    });
  });

  it('are received in time, late when the day had passed, and never answered by another area', async () => {
    const of = (asOf: string, value: string): object =>
      figure({ plan: 'cao-thuong-2024', target: 'POOR_HOUSEHOLDS_2024', areaCode: 'TAN_LAP', asOf, value });
    await report(room, of('2024-02-20', '5'));
    await report(room, of('2024-03-24', '4'));
    const states = async (asOf: string): Promise<readonly unknown[]> =>
      (await due('cao-thuong-2024', `asOf: "${asOf}", areaCode: "TAN_LAP"`))
        .filter(({ duty }) => duty.code === 'MONTHLY_25')
        .slice(0, 4)
        .map(({ state, figure: answered }) => [state, answered?.value ?? null]);
    expect(await states('2024-03-25')).toEqual([
      ['MISSING', null],
      ['LATE', 5],
      ['RECEIVED', 4],
      ['DUE', null],
    ]);
    // On the day before they came, none of them was known.
    expect(await states('2024-03-24')).toEqual([
      ['MISSING', null],
      ['MISSING', null],
      ['DUE', null],
      ['DUE', null],
    ]);
    const others = await due('cao-thuong-2024', 'asOf: "2024-03-25", state: RECEIVED');
    expect(new Set(others.map(({ areaCode }) => areaCode))).toEqual(new Set(['TAN_LAP']));
  });

  it('are counted by state, as many as are listed', async () => {
    const all = await due('cao-thuong-2024', 'asOf: "2024-03-25"');
    const counted = await counts('cao-thuong-2024', '2024-03-25');
    expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(counted.OPEN).toBe(26);
    expect(counted.LATE).toBe(all.filter(({ state }) => state === 'LATE').length);
    expect(counted.LATE).toBeGreaterThan(0);
  });

  it('cost four statements, however many areas', async () => {
    const statements = await room.statementsOf(() => due('cao-thuong-2024', 'asOf: "2024-03-25"'));
    expect(statements).toHaveLength(4);
  });
});
