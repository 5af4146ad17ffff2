import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../../../test/harness/viewers.ts';
import { loadIndicators, loadTracking } from '../demo/load-indicators.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';
import { POOR_HOUSEHOLDS } from '../testing/indicators.ts';
import type { IndicatorRow, TargetTrackingRow } from './indicator-row.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

const STORE = `mutation ($input: StoreIndicatorInput!) {
  storeIndicator(input: $input) { outcome stored { code version numerator savedBy agency } } }`;
const TRACK = `mutation ($input: TrackTargetInput!) { trackTarget(input: $input) { outcome
  tracking { kind reasonVi indicator { code version } alternativeIndicator { code } trackedBy } } }`;
const BANKER: Viewer = { ...ADMINISTRATOR, subject: 'banker', agency: 'bank' };

const { version: _, ...DEFINITION } = POOR_HOUSEHOLDS;
const definition = (code: string, key: string, more: Partial<IndicatorRow> = {}): object => ({
  ...DEFINITION,
  code,
  idempotencyKey: key,
  ...more,
});

interface Change {
  readonly outcome: string;
  readonly stored?: { readonly code: string; readonly version: number } | null;
  readonly tracking?: unknown;
}

async function change(query: string, input: object, viewer?: Viewer): Promise<Change> {
  const [found] = Object.values(dataOf<Record<string, Change>>(await room.ask(query, { input }, viewer)));
  if (found === undefined) throw new Error('The mutation answered nothing.');
  return found;
}

async function tracking(plan: string, code: string): Promise<unknown> {
  const answer = await room.ask(
    `{ plan(code: "${plan}") { targets(code: "${code}") { tracking {
         kind reasonVi reasonEn trackedBy indicator { code version } alternativeIndicator { code } } } } }`,
    {},
    ANALYST,
  );
  return dataOf<{ plan: { targets: { tracking: unknown }[] } }>(answer).plan.targets[0]?.tracking;
}

describe('an indicator', () => {
  it('is stored as version 1, and a change as the next one beside it', async () => {
    expect(await change(STORE, definition('JOBS', 'jobs-1'))).toEqual({
      outcome: 'DONE',
      stored: {
        code: 'JOBS',
        version: 1,
        numerator: 'poor.class.count',
        savedBy: 'test-administrator',
        agency: 'register',
      },
    });
    expect(await change(STORE, definition('JOBS', 'jobs-2', { numerator: '9' }))).toMatchObject({
      stored: { version: 2, numerator: '9' },
    });
    const answer = await room.ask(
      `{ latest: indicator(code: "JOBS") { version numerator savedAt } first: indicator(code: "JOBS", version: 1) { numerator }
         none: indicator(code: "NONE") { code } never: indicator(code: "JOBS", version: 3) { code } }`,
      {},
      ANALYST,
    );
    expect(answer.data).toEqual({
      latest: {
        version: 2,
        numerator: '9',
        savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
      first: { numerator: 'poor.class.count' },
      none: null,
      never: null,
    });
  });

  it('is stored once when the same request comes twice; another request under its key is refused', async () => {
    const once = await change(STORE, definition('ONCE', 'once'));
    expect(await change(STORE, definition('ONCE', 'once'))).toEqual(once);
    expect(await change(STORE, definition('ONCE', 'once', { nameVi: 'Khác' }))).toEqual({
      outcome: 'KEY_OF_OTHER_REQUEST',
      stored: null,
    });
  });

  it('belongs to the agency that stored it first, and its code is of letters, digits and underscores', async () => {
    await change(STORE, definition('OURS', 'ours'));
    expect(await change(STORE, definition('OURS', 'theirs'), BANKER)).toEqual({
      outcome: 'CODE_TAKEN_BY_OTHER_AGENCY',
      stored: null,
    });
    expect((await change(STORE, definition('A-B', 'dash'))).outcome).toBe('BAD_CODE');
  });

  it('loses no version when two store it at once', async () => {
    const stored = await Promise.all(
      Array.from({ length: 8 }, (_each, at) => change(STORE, definition('RACE', `race-${at}`))),
    );
    expect(stored.map((one) => one.stored?.version).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('cannot be changed or deleted, not even with SQL', async () => {
    for (const statement of [
      "update tracking.indicator set numerator = '1'",
      'delete from tracking.target_indicator',
      'truncate tracking.reported_figure',
      'delete from tracking.snapshot',
      'delete from tracking.snapshot_value',
    ])
      await expect(room.subgraph.database.query(statement), statement).rejects.toThrowError(
        'only ever added',
      );
  });

  it('is not for viewers without any right', async () => {
    const nobody: Viewer = { ...ADMINISTRATOR, roles: [] };
    const answer = await room.ask(STORE, { input: definition('X', 'x') }, nobody);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the targets of the five plans', () => {
  it('are each tracked by an indicator that there is, or say why they are reported', async () => {
    const answer = await room.ask(
      '{ plans { edges { node { targets { code tracking { kind reasonVi reasonEn indicator { code } } } } } } }',
    );
    interface Tracked {
      readonly code: string;
      readonly tracking: {
        readonly kind: string;
        readonly reasonVi: string | null;
        readonly reasonEn: string | null;
        readonly indicator: object | null;
      } | null;
    }
    const { plans } = dataOf<{ plans: { edges: { node: { targets: Tracked[] } }[] } }>(answer);
    const targets = plans.edges.flatMap(({ node }) => node.targets);
    expect(targets).toHaveLength(68);
    const untracked = targets.filter(({ tracking: by }) =>
      by?.kind === 'COMPUTED' ? by.indicator === null : !(by?.reasonVi && by.reasonEn),
    );
    expect(untracked).toEqual([]);
  });
});

describe('the indicators that come with the system', () => {
  const load = (rows: readonly IndicatorRow[], tracked: readonly TargetTrackingRow[]): Promise<void> =>
    room.subgraph.database.transaction(async (sql) => {
      await loadIndicators(sql, rows, Date.UTC(2026, 10, 21));
      await loadTracking(sql, tracked, Date.UTC(2026, 10, 21));
    });
  const TARGET = { plan: 'cam-lo-2019', target: 'ASSOC_WOMEN' };

  it('are loaded once however often, and no agency changes them', async () => {
    const rows = [POOR_HOUSEHOLDS, { ...POOR_HOUSEHOLDS, version: 2, numerator: '1' }];
    await load(rows, []);
    await load(rows, []);
    const all = await room.subgraph.database.query(
      'select version, saved_by as by from tracking.indicator where code = $1 order by version',
      [POOR_HOUSEHOLDS.code],
    );
    expect(all).toEqual([
      { version: 1, by: 'system' },
      { version: 2, by: 'system' },
    ]);
    expect((await change(STORE, definition(POOR_HOUSEHOLDS.code, 'mine'))).outcome).toBe(
      'CODE_TAKEN_BY_OTHER_AGENCY',
    );
  });

  it('are what targets are tracked by, until somebody decides otherwise; a new seeding leaves that', async () => {
    const rows = [
      {
        ...TARGET,
        indicator: POOR_HOUSEHOLDS.code,
        alternativeIndicator: 'JOBS',
        reasonVi: null,
        reasonEn: null,
      },
    ];
    await load([POOR_HOUSEHOLDS], rows);
    expect(await tracking(TARGET.plan, TARGET.target)).toEqual({
      kind: 'COMPUTED',
      indicator: { code: POOR_HOUSEHOLDS.code, version: 2 },
      alternativeIndicator: { code: 'JOBS' },
      reasonVi: null,
      reasonEn: null,
      trackedBy: 'system',
    });
    const input = {
      plan: TARGET.plan,
      code: TARGET.target,
      reasonVi: 'Chưa có dữ liệu',
      reasonEn: 'No data yet',
      idempotencyKey: 'by report',
    };
    expect(await change(TRACK, input)).toMatchObject({ outcome: 'DONE', tracking: { kind: 'REPORTED' } });
    await load([POOR_HOUSEHOLDS], rows);
    expect(await tracking(TARGET.plan, TARGET.target)).toMatchObject({
      kind: 'REPORTED',
      indicator: null,
      reasonVi: 'Chưa có dữ liệu',
      trackedBy: 'test-administrator',
    });
  });
});

describe('what a target is tracked by', () => {
  const input = (more: object): object => ({
    plan: 'cam-lo-2019',
    code: 'POOR_HOUSEHOLDS_REDUCED',
    indicator: 'JOBS',
    idempotencyKey: JSON.stringify(more),
    ...more,
  });

  it('is decided by id or by codes, once for each request', async () => {
    const first = await change(TRACK, input({ idempotencyKey: 'k' }));
    expect(first).toMatchObject({
      outcome: 'DONE',
      tracking: { kind: 'COMPUTED', indicator: { code: 'JOBS' } },
    });
    expect(await change(TRACK, input({ idempotencyKey: 'k' }))).toEqual(first);
    expect((await change(TRACK, input({ idempotencyKey: 'k', indicator: 'OURS' }))).outcome).toBe(
      'KEY_OF_OTHER_REQUEST',
    );
    const [target] = await room.subgraph.database.query<{ id: string }>(
      "select id from target where code = 'HEALTH_CARD_COVERAGE' and plan_id = (select id from plan where code = 'tra-cu-2020')",
    );
    await change(TRACK, { targetId: target?.id, indicator: 'JOBS', idempotencyKey: 'by id' });
    expect(await tracking('tra-cu-2020', 'HEALTH_CARD_COVERAGE')).toMatchObject({
      indicator: { code: 'JOBS' },
    });
  });

  it.each([
    ['an unknown target', { code: 'NONE' }, 'UNKNOWN_TARGET'],
    ['an unknown plan', { plan: 'none' }, 'UNKNOWN_TARGET'],
    ['an unknown indicator', { indicator: 'NONE' }, 'UNKNOWN_INDICATOR'],
    ['an unknown alternative', { alternativeIndicator: 'NONE' }, 'UNKNOWN_INDICATOR'],
    ['neither indicator nor reason', { indicator: null }, 'NO_REASON'],
  ])('refuses %s', async (_case, more, outcome) => {
    expect(await change(TRACK, input(more))).toEqual({ outcome, tracking: null });
  });

  it('is decided by officials of the plan’s area or above it only', async () => {
    const outcome = async (viewer: Viewer): Promise<string> =>
      (await change(TRACK, input({ idempotencyKey: 'official' }), viewer)).outcome;
    expect(await outcome(officialOf('849'))).toBe('UNKNOWN_TARGET');
    expect(await outcome(officialOf('19612'))).toBe('UNKNOWN_TARGET');
    expect(await outcome(officialOf('45'))).toBe('DONE');
    const refused = await room.ask(TRACK, { input: input({}) }, ANALYST);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
