import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ANALYST } from '../../../test/harness/viewers.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

const AREAS = (selection: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { ${selection} } } }`;
const of = (
  ...areas: readonly (readonly [code: string, validFrom: string])[]
): { of: readonly object[] } => ({
  of: areas.map(([code, validFrom]) => ({ __typename: 'Area', code, validFrom })),
});

describe('an area', () => {
  it('has its own plans, and not those of another area that later got its code', async () => {
    const answer = await room.ask(
      AREAS('code plans { code }'),
      of(['849', '2004-07-08'], ['07339', '2004-07-08'], ['07339', '2025-07-01']),
      ANALYST,
    );
    expect(answer).toEqual({
      data: {
        _entities: [
          { code: '849', plans: [{ code: 'tra-cu-2020' }] },
          { code: '07339', plans: [{ code: 'cao-thuong-2024' }] },
          { code: '07339', plans: [] },
        ],
      },
    });
  });

  it('has the targets that a plan allots it, with where it stood', async () => {
    const answer = await room.ask(
      AREAS('areaTargets { target { code } value unit comparator baselineValue tableCode areaNameVi }'),
      of(['07339-08', '2004-07-08']),
    );
    expect(answer.data).toEqual({
      _entities: [
        {
          areaTargets: [
            ['POOR_HOUSEHOLDS_2024', 3, 'HOUSEHOLD', 6],
            ['POVERTY_RATE', 2.14, 'PERCENT', 2.55],
            ['NEAR_POOR_HOUSEHOLDS_2024', 5, 'HOUSEHOLD', 5],
            ['NEAR_POVERTY_RATE', 3.57, 'PERCENT', 2.13],
          ].map(([code, value, unit, baselineValue]) => ({
            target: { code },
            value,
            unit,
            comparator: 'AT_MOST',
            baselineValue,
            tableCode: 'ANNEX',
            areaNameVi: 'TDP Tân Lập',
          })),
        },
      ],
    });
  });

  it('is Cam Thanh or Cam Thành, never both', async () => {
    const answer = await room.ask(
      AREAS('areaTargets(plan: "cam-lo-2019") { areaNameVi }'),
      of(['19609', '2004-07-08'], ['19612', '2004-07-08']),
    );
    const names = dataOf<{ _entities: { areaTargets: { areaNameVi: string }[] }[] }>(answer)._entities.map(
      ({ areaTargets }) => [areaTargets.length, ...new Set(areaTargets.map(({ areaNameVi }) => areaNameVi))],
    );
    expect(names).toEqual([
      [13, 'Xã Cam Thanh'],
      [13, 'Xã Cam Thành'],
    ]);
  });

  it('refuses a plan that does not exist and a list that is too long, and loses no other field', async () => {
    const answer = await room.ask(
      AREAS('code wrong: areaTargets(plan: "none") { code } long: plans(first: 101) { code }'),
      of(['849', '2004-07-08']),
    );
    expect(answer.data).toEqual({ _entities: [{ code: '849', wrong: null, long: null }] });
    expect(answer.errors?.map(({ extensions }) => extensions.code).toSorted()).toEqual([
      'PAGE_TOO_LARGE',
      'UNKNOWN_PLAN',
    ]);
  });

  it('keeps its targets apart from those of another area with the same code', async () => {
    await room.subgraph.database.query(
      "update area_target set area_valid_from = '2025-07-01' where code = 'POVERTY_RATE@NGO'",
    );
    const keys = [
      ['07339-26', '2004-07-08'],
      ['07339-26', '2025-07-01'],
    ] as const;
    const answer = await room.ask(AREAS('areaTargets { code }'), of(...keys));
    const areas = dataOf<{ _entities: { areaTargets: { code: string }[] }[] }>(answer)._entities;
    expect(areas.map(({ areaTargets }) => areaTargets.length)).toEqual([3, 1]);
    expect(areas[1]?.areaTargets).toEqual([{ code: 'POVERTY_RATE@NGO' }]);
    await room.subgraph.database.query(
      "update area_target set area_valid_from = '2004-07-08' where code = 'POVERTY_RATE@NGO'",
    );
  });

  it('costs one statement a relation, however many areas', async () => {
    const codes = Array.from({ length: 26 }, (_, index) => `07339-${String(index + 1).padStart(2, '0')}`);
    const statements = await room.statementsOf(async () => {
      const answer = await room.ask(
        AREAS('plans { code } areaTargets { value target { code plan { code } } }'),
        of(...codes.map((code) => [code, '2004-07-08'] as const)),
      );
      expect(JSON.stringify(answer).match(/"value"/g)).toHaveLength(104);
    });
    expect(statements).toHaveLength(4);
  });
});
