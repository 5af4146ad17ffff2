import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { CHANGING_REGISTER } from '../testing/changing-register.ts';
import { SECRETS } from '../testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, CHANGING_REGISTER, SECRETS);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

const WHO = '{ count page { edges { node { no } } } }';
const CHANGE = `change(since: $since) { since asOf gross net standardsBefore standardsNow warnings { code }
  matrix { from to cohort { count } }
  poorBefore ${WHO} poorNow ${WHO} escaped ${WHO} relapsed ${WHO} newlyPoor ${WHO} }`;

interface Group {
  readonly count: number;
  readonly page: { readonly edges: readonly { readonly node: { readonly no: number } }[] };
}
type GroupName = 'poorBefore' | 'poorNow' | 'escaped' | 'relapsed' | 'newlyPoor';
interface Change extends Readonly<Record<GroupName, Group>> {
  readonly net: number;
  readonly gross: number;
  readonly matrix: readonly {
    readonly from: string;
    readonly to: string;
    readonly cohort: { count: number };
  }[];
  readonly warnings: readonly { readonly code: string }[];
}

const query = (fields: string): string =>
  `query ($since: Date!, $asOf: Date!, $within: String) { households(asOf: $asOf, within: $within) { ${fields} } }`;

async function changeOf(
  since: string,
  asOf: string,
  within: string | null = null,
  viewer = ADMINISTRATOR,
): Promise<Change> {
  const { data, errors } = await room.ask(query(CHANGE), { since, asOf, within }, viewer);
  expect(errors).toBeUndefined();
  return (data as { households: { change: Change } }).households.change;
}

function numbersOf({ count, page }: Group): readonly number[] {
  const numbers = page.edges.map(({ node }) => node.no);
  expect(numbers).toHaveLength(count);
  return numbers;
}

describe('the same households on two days', () => {
  it('escaped, relapsed or became poor, gross and net', async () => {
    const change = await changeOf('2018-12-31', '2019-12-31');
    expect(change).toMatchObject({
      since: '2018-12-31',
      asOf: '2019-12-31',
      gross: 1,
      net: -2,
      standardsBefore: ['QD59_2015'],
      standardsNow: ['QD59_2015'],
      warnings: [],
    });
    expect(numbersOf(change.poorBefore)).toEqual([1, 2, 4, 5, 11, 12, 13, 14, 15, 16]);
    expect(numbersOf(change.poorNow)).toEqual([2, 4, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16]);
    expect(numbersOf(change.escaped)).toEqual([1]);
    expect(numbersOf(change.relapsed)).toEqual([9]);
    expect(numbersOf(change.newlyPoor)).toEqual([7, 8]);
  });

  it('are each in one cell of the matrix of classes, which has no empty ones', async () => {
    const { matrix } = await changeOf('2018-12-31', '2019-12-31');
    expect(matrix.map(({ from, to, cohort }) => [from, to, cohort.count])).toEqual([
      ['POOR', 'POOR', 9],
      ['POOR', 'NEWLY_ESCAPED', 1],
      ['NEAR_POOR', 'POOR', 1],
      ['NEAR_POOR', 'NEAR_POOR', 1],
      ['NON_POOR', 'POOR', 2],
      ['NON_POOR', 'NON_POOR', 6],
    ]);
  });

  it.each([
    ['2018-12-31', '2019-12-31', null],
    ['2018-12-31', '2019-12-31', '19612'],
    ['2017-12-31', '2020-12-31', '468'],
    ['2016-12-31', '2025-12-31', null],
    ['2019-12-31', '2019-12-31', null],
    ['2009-12-31', '2018-12-31', null],
  ])(
    'from %s to %s within %s: what escaped less what fell is what the poor became fewer by',
    async (since, asOf, within) => {
      const change = await changeOf(since, asOf, within);
      const { poorBefore, poorNow, escaped, relapsed, newlyPoor, matrix } = change;
      expect(change.net).toBe(poorBefore.count - poorNow.count);
      expect(change.net).toBe(change.gross - relapsed.count - newlyPoor.count);
      expect(change.gross).toBe(escaped.count);
      const from = (wanted: string): number =>
        matrix.reduce((sum, cell) => sum + (cell.from === wanted ? cell.cohort.count : 0), 0);
      expect(from('POOR')).toBe(poorBefore.count);
    },
  );

  it('that were poor, left and are poor again have relapsed', async () => {
    const change = await changeOf('2019-12-31', '2020-12-31');
    expect(numbersOf(change.relapsed)).toEqual([1]);
    expect(change).toMatchObject({ gross: 0, net: -1 });
  });

  it('are warned of where the standards of the two days differ', async () => {
    const change = await changeOf('2019-12-31', '2022-12-31');
    expect(change).toMatchObject({
      standardsBefore: ['QD59_2015'],
      standardsNow: ['QD59_2015', 'ND07_2021'],
      warnings: [{ code: 'OTHER_STANDARD' }],
    });
  });
});

describe('who sees the change', () => {
  const asked = { since: '2018-12-31', asOf: '2019-12-31' };

  it('viewers of statistics, but no small cell and nothing that one follows from', async () => {
    const { data, errors } = await room.ask(
      query('change(since: $since) { gross net poorBefore { count } escaped { count } }'),
      asked,
      ANALYST,
    );
    expect(data?.households).toEqual({
      change: { gross: null, net: null, poorBefore: { count: 10 }, escaped: { count: null } },
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('SMALL_CELL'));
    const town = await room.ask(
      query('within(area: "19597") { change(since: $since) { gross net } }'),
      asked,
      ANALYST,
    );
    expect(town.data?.households).toEqual({ within: { change: { gross: 0, net: 0 } } });
  });

  it('officials, of the households of their own area', async () => {
    const change = await changeOf(asked.since, asked.asOf, null, officialOf('19612'));
    expect(numbersOf(change.poorNow)).toEqual([2, 4, 7, 8, 9]);
  });

  it('nobody from a day after the cohort’s, nor officials without the data class', async () => {
    const late = await room.ask(query('change(since: $since) { net }'), { ...asked, since: '2020-01-01' });
    expect(late.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'since' } }]);
    const noClass = { ...ADMINISTRATOR, dataClasses: ['none'] as const };
    const { errors } = await room.ask(query('change(since: $since) { net }'), asked, noClass);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS' } }]);
  });
});
