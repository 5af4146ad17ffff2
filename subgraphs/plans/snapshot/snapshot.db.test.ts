import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../../../test/harness/viewers.ts';
import { opaqueId } from '../data/opaque-id.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

const STORE = `mutation ($input: StoreSnapshotInput!) { storeSnapshot(input: $input) { outcome
  stored { id asOf takenAt reason takenBy agency plan { code } dataVersions { agency version } } } }`;
const ONE = `query ($id: ID!) { planSnapshot(id: $id) { id values { target { code } areaCode actual actualExact
  numerator denominator status reported indicatorCode indicatorVersion fragment missingAgencies } } }`;

const VALUE = {
  targetId: opaqueId('tgt', 'cam-lo-2019', 'POVERTY_RATE_END_2019'),
  areaCode: 'CAM_LO',
  actual: '5.123456789012345678',
  numerator: '659',
  denominator: '12862',
  status: 'ON_TRACK',
  reported: '5.2',
  indicatorCode: 'POVERTY_RATE',
  indicatorVersion: 1,
  fragment: 'fragment PovertyRate on AreaCohort { cohort { count } }',
  missingAgencies: [],
};
const UNKNOWN_VALUE = {
  targetId: opaqueId('tgt', 'cam-lo-2019', 'JOBS_CREATED'),
  areaCode: 'CAM_THANH_HUYEN',
  status: 'UNKNOWN',
  missingAgencies: ['labour', 'bank'],
};

const snapshot = (idempotencyKey: string, more: object = {}): object => ({
  plan: 'cam-lo-2019',
  asOf: '2019-06-30',
  takenAt: '2019-06-30T23:30:00.250+07:00',
  reason: 'MONTHLY',
  values: [VALUE, UNKNOWN_VALUE],
  dataVersions: [
    { agency: 'register', version: '17' },
    { agency: 'bank', version: '4' },
  ],
  idempotencyKey,
  ...more,
});

interface Stored {
  readonly outcome: string;
  readonly stored: { readonly id: string } | null;
}

async function store(input: object, viewer?: Viewer): Promise<Stored> {
  return dataOf<{ storeSnapshot: Stored }>(await room.ask(STORE, { input }, viewer)).storeSnapshot;
}

async function storeError(input: object, viewer?: Viewer): Promise<unknown> {
  return (await room.ask(STORE, { input }, viewer)).errors?.[0]?.extensions.code;
}

async function idOf(key: string, viewer?: Viewer): Promise<string> {
  return (await store(snapshot(key), viewer)).stored?.id ?? '';
}

describe('a snapshot', () => {
  it('keeps what was said, to the digit, with the definitions and versions behind it', async () => {
    const { outcome, stored } = await store(snapshot('one'));
    expect({ outcome, stored }).toEqual({
      outcome: 'DONE',
      stored: {
        id: expect.stringMatching(/^snp_[0-9a-f]{16}$/),
        asOf: '2019-06-30',
        takenAt: '2019-06-30T16:30:00.250Z',
        reason: 'MONTHLY',
        takenBy: 'test-administrator',
        agency: 'register',
        plan: { code: 'cam-lo-2019' },
        dataVersions: [
          { agency: 'register', version: '17' },
          { agency: 'bank', version: '4' },
        ],
      },
    });
    const { targetId: _one, ...value } = VALUE;
    const answer = dataOf<{ planSnapshot: { values: object[] } }>(await room.ask(ONE, { id: stored?.id }));
    expect(answer.planSnapshot.values).toEqual([
      {
        ...value,
        target: { code: 'POVERTY_RATE_END_2019' },
        actual: Number(VALUE.actual),
        actualExact: '5.123456789012345678',
        reported: 5.2,
      },
      {
        target: { code: 'JOBS_CREATED' },
        areaCode: 'CAM_THANH_HUYEN',
        actual: null,
        actualExact: null,
        numerator: null,
        denominator: null,
        status: 'UNKNOWN',
        reported: null,
        indicatorCode: null,
        indicatorVersion: null,
        fragment: null,
        missingAgencies: ['labour', 'bank'],
      },
    ]);
  });

  it('is kept once under its key, also at once, and the first values stay', async () => {
    const [first, second] = await Promise.all([store(snapshot('twice')), store(snapshot('twice'))]);
    expect(first?.outcome).toBe('DONE');
    expect(second).toEqual(first);
    expect(await store(snapshot('twice', { values: [] }))).toEqual(first);
    const kept = await room.ask('query ($id: ID!) { planSnapshot(id: $id) { values { status } } }', {
      id: first?.stored?.id,
    });
    expect(kept.data).toEqual({ planSnapshot: { values: [{ status: 'ON_TRACK' }, { status: 'UNKNOWN' }] } });
    expect((await store(snapshot('twice', { asOf: '2019-05-31' }))).outcome).toBe('KEY_OF_OTHER_REQUEST');
  });

  it.each([
    ['of an unknown plan', { plan: 'none' }, 'UNKNOWN_PLAN'],
    ['with a target of another plan', { plan: 'tra-cu-2020' }, 'UNKNOWN_TARGET'],
  ])('%s is not kept', async (_, more, outcome) => {
    expect(await store(snapshot('refused', more))).toEqual({ outcome, stored: null });
  });

  it.each([
    ['an instant without its zone', { takenAt: '2019-06-30T23:30:00' }],
    ['an instant of a day that does not exist', { takenAt: '2019-06-31T10:30:00Z' }],
    ['an instant of an hour that does not exist', { takenAt: '2019-06-30T25:30:00Z' }],
    ['a number that is none', { values: [{ ...VALUE, numerator: '1,5' }] }],
  ])('with %s is an error', async (_, more) => {
    expect(await storeError(snapshot('malformed', more))).toBe('BAD_USER_INPUT');
  });

  it('does not make the facts about households stale', async () => {
    const version = async (): Promise<string> =>
      (await room.subgraph.projection.openFacts().state()).dataVersion;
    const before = await version();
    await store(snapshot('quiet'));
    expect(await version()).toBe(before);
  });
});

describe('who reads the values of a snapshot', () => {
  const read = async (id: string, viewer: Viewer): Promise<unknown> => {
    const answer = await room.ask(ONE, { id }, viewer);
    const code = answer.errors?.[0]?.extensions.code;
    return code ?? dataOf<{ planSnapshot: { values: object[] } }>(answer).planSnapshot.values.length;
  };

  it('taken by an official: officials of the area or above it', async () => {
    const id = await idOf('by official');
    expect(await read(id, officialOf('468'))).toBe(2);
    expect(await read(id, officialOf('45'))).toBe(2);
    expect(await read(id, officialOf('19612'))).toBe('FORBIDDEN');
    expect(await read(id, officialOf('849'))).toBe('FORBIDDEN');
    expect(await read(id, ANALYST)).toBe('FORBIDDEN');
  });

  it('taken with statistics only: whoever sees statistics', async () => {
    const id = await idOf('by analyst', ANALYST);
    expect(await read(id, ANALYST)).toBe(2);
    expect(await read(id, officialOf('849'))).toBe(2);
    expect(await read(id, { ...ADMINISTRATOR, roles: [] })).toBe('FORBIDDEN');
    expect(await storeError(snapshot('nobody'), { ...ADMINISTRATOR, roles: [] })).toBe('FORBIDDEN');
  });
});

describe('the snapshots of a plan', () => {
  it('are listed a page at a time, the newest first', async () => {
    const keys = ['a', 'b', 'c'];
    const ids: string[] = [];
    for (const key of keys)
      ids.push((await store(snapshot(`hn ${key}`, { plan: 'hong-ngu-2022', values: [] }))).stored?.id ?? '');
    interface Page {
      readonly plan: {
        readonly snapshots: {
          readonly totalCount: number;
          readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
          readonly edges: readonly { readonly node: { readonly id: string } }[];
        };
      };
    }
    const page = async (after: string): Promise<Page['plan']['snapshots']> =>
      dataOf<Page>(
        await room.ask(`{ plan(code: "hong-ngu-2022") { snapshots(first: 2${after}) {
          totalCount pageInfo { endCursor hasNextPage } edges { node { id } } } } }`),
      ).plan.snapshots;
    const first = await page('');
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(first.edges.map(({ node }) => node.id)).toEqual([ids[2], ids[1]]);
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect(second.edges.map(({ node }) => node.id)).toEqual([ids[0]]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('do not hold one that there is not', async () => {
    expect((await room.ask('{ planSnapshot(id: "snp_none") { id } }')).data).toEqual({ planSnapshot: null });
  });
});
