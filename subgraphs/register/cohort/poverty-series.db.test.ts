import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});
afterAll(() => room.close());

const SERIES = `query ($code: String!, $asOf: Date, $from: Int!, $to: Int!, $boundaries: AreaBoundaries! = OWN) {
  area(code: $code, asOf: $asOf) { povertySeries(fromYear: $from, toYear: $to, boundaries: $boundaries) {
    year asOf status standards poor nearPoor householdTotal poorRate nearPoorRate
    boundaries { name } parts { name } householdTotals { value asOf }
    reason { code vi en areas { name } } warnings { code en } } } }`;

interface Row {
  readonly year: number;
  readonly status: string;
  readonly poor: number | null;
  readonly poorRate: number | null;
  readonly parts: readonly { readonly name: string }[];
  readonly reason: {
    readonly code: string;
    readonly vi: string;
    readonly areas: readonly { name: string }[];
  } | null;
  readonly warnings: readonly { readonly code: string; readonly en: string }[];
}

interface Asked {
  readonly code: string;
  readonly asOf?: string;
  readonly from: number;
  readonly to?: number;
  readonly boundaries?: 'OWN' | 'CURRENT';
}

async function ask(asked: Asked, viewer = ADMINISTRATOR) {
  const { data, errors } = await room.ask(SERIES, { to: asked.from, ...asked }, viewer);
  return { rows: (data as { area: { povertySeries: readonly Row[] } }).area.povertySeries, errors };
}

async function rowsOf(asked: Asked, viewer = ADMINISTRATOR): Promise<readonly Row[]> {
  const { rows, errors } = await ask(asked, viewer);
  expect(errors).toBeUndefined();
  return rows;
}

const NOTHING = {
  status: 'WITHHELD',
  poor: null,
  nearPoor: null,
  householdTotal: null,
  poorRate: null,
  parts: [],
};
const OLD_DAY = '2018-12-31';

describe('the poor of an area, year by year', () => {
  it('are those of the reviews that ruled at the end of the year, over the total of that year', async () => {
    const year = {
      status: 'COMPLETE',
      standards: ['QD59_2015'],
      boundaries: { name: 'Xã Cam Thành' },
      parts: [{ name: 'Xã Cam Thành' }],
      reason: null,
      warnings: [],
    };
    expect(await rowsOf({ code: '19612', asOf: OLD_DAY, from: 2018, to: 2019 })).toEqual([
      {
        ...year,
        year: 2018,
        asOf: '2018-12-31',
        poor: 4,
        nearPoor: 1,
        householdTotal: 1_750,
        poorRate: 4 / 1_750,
        nearPoorRate: 1 / 1_750,
        householdTotals: [{ value: 1_750, asOf: '2018-12-31' }],
      },
      {
        ...year,
        year: 2019,
        asOf: '2019-12-31',
        poor: 5,
        nearPoor: 0,
        householdTotal: 1_760,
        poorRate: 5 / 1_760,
        nearPoorRate: 0,
        householdTotals: [{ value: 1_760, asOf: '2019-12-31' }],
      },
    ]);
  });

  it('of today’s commune are carried back as the sum of all that became it', async () => {
    const rows = await rowsOf({ code: '19597', from: 2018, to: 2019 });
    const parts = [{ name: 'Thị trấn Cam Lộ' }, { name: 'Xã Cam Thành' }];
    expect(rows).toMatchObject([
      {
        poor: 10,
        nearPoor: 1,
        householdTotal: 2_550,
        poorRate: 10 / 2_550,
        boundaries: { name: 'Xã Cam Lộ' },
      },
      { poor: 10, nearPoor: 0, householdTotal: 2_580, poorRate: 10 / 2_580 },
    ]);
    for (const row of rows) expect(new Set(row.parts)).toEqual(new Set(parts));
  });

  it('are withheld before a commune of which only a part went over, and say which', async () => {
    const [before, after] = await rowsOf({ code: '19603', from: 2024, to: 2025 });
    expect(before).toMatchObject({
      ...NOTHING,
      reason: { code: 'AREA_SPLIT', areas: [{ name: 'Xã Cam Tuyền' }] },
    });
    expect(before?.reason?.vi).toContain('Xã Cam Tuyền');
    expect(after).toMatchObject({ year: 2025, status: 'NO_RATE', poor: 1, poorRate: null });
  });

  it('are withheld once an area was merged; in today’s boundaries its successor is counted', async () => {
    const former = { code: '19609', asOf: OLD_DAY, from: 2019, to: 2020 };
    const [own, merged] = await rowsOf(former);
    expect(own).toMatchObject({ poor: 1, parts: [{ name: 'Xã Cam Thanh' }] });
    expect(merged).toMatchObject({
      ...NOTHING,
      reason: { code: 'AREA_MERGED', areas: [{ name: 'Xã Thanh An' }] },
    });
    const town = { code: '19612', asOf: OLD_DAY, boundaries: 'CURRENT' } as const;
    const [then, now] = [
      ...(await rowsOf({ ...town, from: 2018 })),
      ...(await rowsOf({ ...town, from: 2025 })),
    ];
    expect(then).toMatchObject({ poor: 10, boundaries: { name: 'Xã Cam Lộ' } });
    expect(now).toMatchObject({ poor: 11, householdTotal: 2_600, parts: [{ name: 'Xã Cam Lộ' }] });
  });

  it.each([
    [
      'no one area took it in',
      { code: '19606', asOf: OLD_DAY, from: 2018, boundaries: 'CURRENT' },
      'NO_CURRENT_AREA',
    ],
    ['nothing came of it', { code: '468', asOf: OLD_DAY, from: 2025 }, 'AREA_UNKNOWN'],
    ['nothing is known before it', { code: '468', asOf: OLD_DAY, from: 2003 }, 'AREA_UNKNOWN'],
    ['the year is not over', { code: '19597', from: 2026 }, 'DAY_TO_COME'],
    ['nothing was reviewed yet', { code: '19612', asOf: OLD_DAY, from: 2016 }, 'NO_REVIEW'],
  ] as const)('are withheld where %s', async (_what, asked, code) => {
    expect(await rowsOf(asked)).toMatchObject([{ ...NOTHING, reason: { code } }]);
  });

  it('have no rate without a total, and none over a total of 0', async () => {
    expect(await rowsOf({ code: '19612', asOf: OLD_DAY, from: 2017 })).toMatchObject([
      {
        status: 'NO_RATE',
        poor: 1,
        poorRate: null,
        householdTotal: null,
        reason: { code: 'MISSING_TOTAL', areas: [{ name: 'Xã Cam Thành' }] },
      },
    ]);
    expect(await rowsOf({ code: '19609', asOf: OLD_DAY, from: 2018 })).toMatchObject([
      { status: 'NO_RATE', poor: 0, nearPoor: 1, nearPoorRate: null, reason: { code: 'NO_HOUSEHOLDS' } },
    ]);
  });

  it('warn where standards differ within the series, where nobody was reviewed that year, where a total is older', async () => {
    const rows = await rowsOf({ code: '19612', asOf: OLD_DAY, from: 2019, to: 2022 });
    expect(rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['OTHER_STANDARD'],
      ['OTHER_STANDARD', 'OLDER_TOTAL'],
      ['OTHER_STANDARD', 'OLDER_REVIEW', 'OLDER_TOTAL'],
      ['OTHER_STANDARD', 'OLDER_TOTAL'],
    ]);
    expect(rows[0]?.warnings[0]?.en).toContain('QD59_2015');
    expect(rows[0]?.warnings[0]?.en).toContain('ND07_2021');
    const [, merged] = await rowsOf({ code: '19609', asOf: OLD_DAY, from: 2019, to: 2020 });
    expect(merged?.warnings).toEqual([]);
    expect(rows[2]?.warnings[1]?.en).toContain('of the review of 2020');
  });
});

describe('who sees the series', () => {
  it('viewers of statistics, but no small cell, nor its rate', async () => {
    const town = await ask({ code: '19597', asOf: OLD_DAY, from: 2018 }, ANALYST);
    expect(town.rows).toMatchObject([{ poor: 6, nearPoor: 0, poorRate: 6 / 800 }]);
    expect(town.errors).toBeUndefined();
    const commune = await ask({ code: '19612', asOf: OLD_DAY, from: 2018 }, ANALYST);
    expect(commune.rows).toMatchObject([{ poor: null, nearPoor: null, poorRate: null, nearPoorRate: null }]);
    expect(commune.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(4).fill('SMALL_CELL'));
  });

  it('officials, of areas that lie wholly within their own', async () => {
    const asked = { code: '19597', from: 2018 };
    expect(await rowsOf(asked, officialOf('468'))).toMatchObject([{ poor: 10 }]);
    expect(await rowsOf({ ...asked, from: 2025 }, officialOf('468'))).toMatchObject([{ poor: 11 }]);
    for (const viewer of [officialOf('19612'), officialOf('19609'), officialOf()])
      expect(await rowsOf(asked, viewer)).toMatchObject([
        { ...NOTHING, reason: { code: 'OUTSIDE_JURISDICTION', areas: [] } },
      ]);
  });

  it('nobody without the right, nor officials without the data class', async () => {
    const noRight = await ask({ code: '19597', from: 2018 }, { ...ADMINISTRATOR, roles: [] });
    expect(noRight.rows).toBeNull();
    expect(noRight.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const noClass = await ask({ code: '19597', from: 2018 }, { ...ADMINISTRATOR, dataClasses: ['none'] });
    expect(noClass.rows).toBeNull();
    expect(noClass.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS' } }]);
  });

  it.each([
    [2020, 2019],
    [1989, 2000],
    [2000, 2101],
    [2000, 2040],
  ])('nobody of %i to %i', async (from, to) => {
    const { rows, errors } = await ask({ code: '19597', from, to });
    expect(rows).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', given: to } }]);
  });
});
