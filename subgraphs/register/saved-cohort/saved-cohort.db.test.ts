import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { registerSubgraph } from '../subgraph.ts';

const SAVE = `mutation ($input: StoreCohortInput!) { storeCohort(input: $input) { outcome stored { name titleVi savedBy } } }`;
const FREEZE = `mutation ($input: FreezeStoredCohortInput!) {
  freezeStoredCohort(input: $input) { outcome stored { frozenMembers frozenAsOf frozenBy } } }`;
const DELETE =
  'mutation ($input: DeleteStoredCohortInput!) { deleteStoredCohort(input: $input) { outcome stored { name } } }';
const ONE = 'query ($name: String!) { storedCohort(name: $name) { name document variables savedAt } }';
const LIST = 'query ($after: String!) { storedCohortCount storedCohorts(after: $after, limit: 2) { name } }';
const MEMBERS = writeSet(HouseholdSet.of([1, 2, 70_000]), 'test');
const BANKER: Viewer = { ...ADMINISTRATOR, subject: 'banker', agency: 'bank' };

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

const cohort = (name: string, more: object = {}): object => ({
  name,
  titleVi: 'Hộ nghèo',
  titleEn: 'Poor',
  document: '{ households { count } }',
  variables: '{}',
  idempotencyKey: `save ${name}`,
  ...more,
});

async function outcome(query: string, input: object, viewer?: Viewer): Promise<unknown> {
  const { data, errors } = await room.ask(query, { input }, viewer);
  if (errors) return errors[0]?.extensions.code;
  return (Object.values(data ?? {})[0] as { outcome: string }).outcome;
}

const events = (name: string): Promise<readonly object[]> =>
  room.subgraph.database.query(
    'select action, subject, purpose, request_id as request from saved.cohort_event where name = $1 order by no',
    [name],
  );

describe('a cohort that an agency saves', () => {
  it('is kept once under its name, with who and what for in the log', async () => {
    expect(await outcome(SAVE, cohort('poor'))).toBe('DONE');
    expect(await outcome(SAVE, cohort('poor', { idempotencyKey: 'again' }))).toBe('NAME_TAKEN');
    expect((await room.ask(ONE, { name: 'poor' })).data).toMatchObject({
      storedCohort: {
        name: 'poor',
        document: '{ households { count } }',
        variables: '{}',
        savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
    expect(await events('poor')).toEqual([
      { action: 'SAVED', subject: 'test-administrator', purpose: 'test', request: 'test' },
    ]);
  });

  it('is saved once when the same request comes twice; another request under its key is refused', async () => {
    expect(await outcome(SAVE, cohort('twice'))).toBe('DONE');
    expect(await outcome(SAVE, cohort('twice'))).toBe('DONE');
    expect(await events('twice')).toHaveLength(1);
    expect(await outcome(SAVE, cohort('twice', { titleVi: 'Khác' }))).toBe('KEY_OF_OTHER_REQUEST');
    expect(await outcome(DELETE, { name: 'twice', idempotencyKey: 'save twice' })).toBe(
      'KEY_OF_OTHER_REQUEST',
    );
  });

  it('belongs to the agency: another neither sees nor changes it, and may use the name itself', async () => {
    await outcome(SAVE, cohort('ours'));
    expect((await room.ask(ONE, { name: 'ours' }, BANKER)).data).toEqual({ storedCohort: null });
    expect(await outcome(DELETE, { name: 'ours', idempotencyKey: 'd' }, BANKER)).toBe('UNKNOWN');
    expect(await outcome(SAVE, cohort('ours'), BANKER)).toBe('DONE');
  });

  it('keeps its members when it is frozen, the first ones for good', async () => {
    await outcome(SAVE, cohort('kept'));
    const input = { name: 'kept', members: MEMBERS, asOf: '2020-06-30', idempotencyKey: 'f' };
    expect((await room.ask(FREEZE, { input })).data).toEqual({
      freezeStoredCohort: {
        outcome: 'DONE',
        stored: { frozenMembers: MEMBERS, frozenAsOf: '2020-06-30', frozenBy: 'test-administrator' },
      },
    });
    expect(await outcome(FREEZE, { ...input, idempotencyKey: 'f2' })).toBe('ALREADY_FROZEN');
    expect(await outcome(FREEZE, { ...input, asOf: '2020-07-01' })).toBe('DONE');
    expect(await outcome(FREEZE, { ...input, name: 'none', idempotencyKey: 'f3' })).toBe('UNKNOWN');
  });

  it('is frozen by viewers of households only, and with members of the present numbering only', async () => {
    const input = { name: 'poor', members: MEMBERS, asOf: '2020-06-30', idempotencyKey: 'g' };
    expect(await outcome(FREEZE, input, ANALYST)).toBe('FORBIDDEN');
    const old = writeSet(HouseholdSet.of([1]), 'before');
    expect(await outcome(FREEZE, { ...input, members: old })).toBe('COHORT_OF_OTHER_NUMBERING');
  });

  it('is gone when it is deleted, and its log stays', async () => {
    await outcome(SAVE, cohort('gone'));
    expect(await outcome(DELETE, { name: 'gone', idempotencyKey: 'd1' })).toBe('DONE');
    expect(await outcome(DELETE, { name: 'gone', idempotencyKey: 'd1' })).toBe('DONE');
    expect(await outcome(DELETE, { name: 'gone', idempotencyKey: 'd2' })).toBe('UNKNOWN');
    expect((await events('gone')).map((event) => (event as { action: string }).action)).toEqual([
      'SAVED',
      'DELETED',
    ]);
  });

  it('does not make the facts about households stale', async () => {
    const version = async (): Promise<string> =>
      (await room.subgraph.projection.openFacts().state()).dataVersion;
    const before = await version();
    await outcome(SAVE, cohort('quiet'));
    expect(await version()).toBe(before);
  });
});

describe('the saved cohorts of an agency', () => {
  const HOUSING: Viewer = { ...ADMINISTRATOR, agency: 'housing' };

  it('are listed by name, a page at a time', async () => {
    for (const name of ['b', 'a', 'c']) await outcome(SAVE, cohort(name), HOUSING);
    expect((await room.ask(LIST, { after: '' }, HOUSING)).data).toEqual({
      storedCohortCount: 3,
      storedCohorts: [{ name: 'a' }, { name: 'b' }],
    });
    expect((await room.ask(LIST, { after: 'b' }, HOUSING)).data).toMatchObject({
      storedCohorts: [{ name: 'c' }],
    });
  });

  it('are for viewers of households or statistics', async () => {
    const nobody: Viewer = { ...ADMINISTRATOR, roles: [] };
    expect((await room.ask(LIST, { after: '' }, nobody)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await outcome(SAVE, cohort('x'), nobody)).toBe('FORBIDDEN');
  });

  it('are five hundred at most', async () => {
    const crowded: Viewer = { ...ADMINISTRATOR, agency: 'crowded' };
    await room.subgraph.database.query(
      `insert into saved.cohort (agency, name, title_vi, title_en, document, variables, saved_by, saved_at)
       select 'crowded', 'n' || no, '', '', '', '{}', '', now() from generate_series(1, 500) no`,
    );
    expect(await outcome(SAVE, cohort('one-more'), crowded)).toBe('TOO_MANY');
  });
});
