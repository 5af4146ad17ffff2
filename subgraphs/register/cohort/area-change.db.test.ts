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

const FLOWS = 'escaped relapsed newlyPoor movedIn movedOut';
const FIGURES = `poorThen poorNow net ${FLOWS} rateThen rateNow ratePointsChange dueToPoor dueToHouseholds`;
const CHANGE = `query ($code: String!, $asOf: Date!, $since: Date!) { area(code: $code, asOf: $asOf) {
  cohort(asOf: $asOf) { povertyChange(since: $since) { status reason { code areas { name } } warnings { code }
    area { name } partsThen { name } since asOf standardsThen standardsNow
    householdTotalThen householdTotalNow householdTotalsThen { value } householdTotalsNow { value } ${FIGURES} } } } }`;

interface Change {
  readonly [name: string]: unknown;
  readonly poorThen: number;
  readonly poorNow: number;
  readonly net: number;
  readonly escaped: number;
  readonly relapsed: number;
  readonly newlyPoor: number;
  readonly movedIn: number;
  readonly movedOut: number;
}

interface Asked {
  readonly code: string;
  readonly asOf: string;
  readonly since: string;
}

async function ask(asked: Asked, viewer = ADMINISTRATOR) {
  const { data, errors } = await room.ask(CHANGE, { ...asked }, viewer);
  return {
    change: (data as { area: { cohort: { povertyChange: Change } } }).area.cohort.povertyChange,
    errors,
  };
}

async function changeOf(asked: Asked, viewer = ADMINISTRATOR): Promise<Change> {
  const { change, errors } = await ask(asked, viewer);
  expect(errors).toBeUndefined();
  return change;
}

const COMMUNE: Asked = { code: '19612', asOf: '2019-12-31', since: '2018-12-31' };
const LATER: Asked = { code: '19597', asOf: '2025-12-31', since: '2018-12-31' };
const WITHHELD = {
  status: 'WITHHELD',
  poorThen: null,
  poorNow: null,
  net: null,
  movedIn: null,
  rateThen: null,
  ratePointsChange: null,
  householdTotalThen: null,
  partsThen: [],
};

describe('the poor of an area on two days', () => {
  it('escape, relapse, become poor, come and go; both totals stand beside', async () => {
    const change = await changeOf(COMMUNE);
    expect(change).toMatchObject({
      status: 'COMPLETE',
      reason: null,
      warnings: [],
      area: { name: 'Xã Cam Thành' },
      since: '2018-12-31',
      asOf: '2019-12-31',
      standardsThen: ['QD59_2015'],
      standardsNow: ['QD59_2015'],
      poorThen: 4,
      poorNow: 5,
      net: -1,
      escaped: 1,
      relapsed: 1,
      newlyPoor: 2,
      movedIn: 1,
      movedOut: 2,
      householdTotalThen: 1_750,
      householdTotalNow: 1_760,
      householdTotalsThen: [{ value: 1_750 }],
      householdTotalsNow: [{ value: 1_760 }],
      rateThen: 4 / 1_750,
      rateNow: 5 / 1_760,
    });
  });

  it('move the rate, and so does the number of all households', async () => {
    const change = await changeOf(COMMUNE);
    expect(change.ratePointsChange).toBeCloseTo(4 / 1_750 - 5 / 1_760, 15);
    expect(change.dueToPoor).toBeCloseTo(-1 / 1_750, 15);
    expect(change.dueToHouseholds).toBeCloseTo(5 / 1_750 - 5 / 1_760, 15);
  });

  it('of a merged commune are compared in its boundaries: to move within them is no move', async () => {
    expect(await changeOf(LATER)).toMatchObject({
      status: 'COMPLETE',
      warnings: [{ code: 'OTHER_STANDARD' }, { code: 'OLDER_REVIEW' }],
      partsThen: [{ name: 'Thị trấn Cam Lộ' }, { name: 'Xã Cam Thành' }],
      poorThen: 10,
      poorNow: 11,
      net: -1,
      escaped: 0,
      relapsed: 1,
      newlyPoor: 2,
      movedIn: 0,
      movedOut: 2,
      householdTotalThen: 2_550,
      householdTotalNow: 2_600,
    });
  });

  it.each([
    COMMUNE,
    LATER,
    { ...COMMUNE, since: '2017-12-31' },
    { ...COMMUNE, asOf: '2022-12-31' },
    { ...COMMUNE, since: '2019-12-31' },
    { code: '19597', asOf: '2019-12-31', since: '2018-12-31' },
    { code: '468', asOf: '2019-12-31', since: '2018-12-31' },
  ])('add up: $code from $since to $asOf', async (asked) => {
    const { poorThen, poorNow, net, escaped, relapsed, newlyPoor, movedIn, movedOut } = await changeOf(asked);
    expect(net).toBe(poorThen - poorNow);
    expect(net).toBe(escaped - relapsed - newlyPoor - movedIn + movedOut);
  });

  it('have no rate where a total is missing', async () => {
    expect(await changeOf({ ...COMMUNE, since: '2017-12-31' })).toMatchObject({
      status: 'NO_RATE',
      reason: { code: 'MISSING_TOTAL', areas: [{ name: 'Xã Cam Thành' }] },
      poorThen: 1,
      poorNow: 5,
      householdTotalThen: null,
      householdTotalNow: 1_760,
      rateThen: null,
      rateNow: 5 / 1_760,
      ratePointsChange: null,
      dueToPoor: null,
      dueToHouseholds: null,
    });
  });

  it('are withheld across the cutting up of a commune', async () => {
    expect(await changeOf({ ...LATER, code: '19603', since: '2025-06-30' })).toMatchObject({
      ...WITHHELD,
      reason: { code: 'AREA_SPLIT', areas: [{ name: 'Xã Cam Tuyền' }] },
    });
  });

  it('are withheld of a cohort that is not all of the area', async () => {
    const areas = 'areas { area { name } povertyChange(since: "2018-12-31") { status reason { code } } }';
    const { data } = await room.ask(
      `{ households(within: "19612", asOf: "2019-12-31") { ${areas} class(in: [POOR]) { ${areas} } } }`,
    );
    const area = { name: 'Xã Cam Thành' };
    expect(data?.households).toEqual({
      areas: [{ area, povertyChange: { status: 'COMPLETE', reason: null } }],
      class: { areas: [{ area, povertyChange: { status: 'WITHHELD', reason: { code: 'NARROWED' } } }] },
    });
  });
});

describe('who sees the change of an area', () => {
  it('viewers of statistics, but of the flows none where one of them is small', async () => {
    const town = await ask({ ...COMMUNE, code: '19597' }, ANALYST);
    expect(town.change).toMatchObject({
      poorThen: 6,
      poorNow: 5,
      net: 1,
      rateThen: 6 / 800,
      rateNow: 5 / 820,
    });
    expect(town.change).toMatchObject({
      escaped: null,
      relapsed: null,
      newlyPoor: null,
      movedIn: null,
      movedOut: null,
    });
    expect(town.errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code]).toSorted()).toEqual(
      FLOWS.split(' ')
        .toSorted()
        .map((flow) => [flow, 'SMALL_CELL']),
    );
    const commune = await ask(COMMUNE, ANALYST);
    expect(commune.errors).toHaveLength(FIGURES.split(' ').length);
    expect(commune.change).toMatchObject({
      status: 'COMPLETE',
      poorThen: null,
      rateThen: null,
      dueToPoor: null,
    });
  });

  it('officials, of areas that lay wholly within their own on both days', async () => {
    expect(await changeOf(COMMUNE, officialOf('19612'))).toMatchObject({
      poorThen: 4,
      movedIn: 1,
      movedOut: 2,
    });
    expect(await changeOf(LATER, officialOf('468'))).toMatchObject({ poorThen: 10, poorNow: 11 });
    for (const viewer of [officialOf('19612'), officialOf('19609')])
      expect(await changeOf(LATER, viewer)).toMatchObject({
        ...WITHHELD,
        reason: { code: 'OUTSIDE_JURISDICTION', areas: [] },
      });
  });

  it('nobody from a day after the cohort’s', async () => {
    const { change, errors } = await ask({ ...COMMUNE, since: '2020-01-01' });
    expect(change).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'since' } }]);
  });
});
