import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../shared/bootstrap/subgraph.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

const POOR = '{ households(class: [POOR]) { count borrowing { count } } }';
const STALENESS_MS = 300;

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation({
    environment: { RESPONSE_CACHE: 'memory', RESPONSE_CACHE_STALENESS_MS: String(STALENESS_MS) },
  });
});
afterAll(() => federation.close());

function room(name: string): Subgraph {
  const found = federation.subgraphs.find((subgraph) => subgraph.name === name);
  if (found === undefined) throw new Error(`no room ${name}`);
  return found;
}

/** A write of no row: the room's version rises, and the data stay those of the other tests. */
async function touch(name: string, table: string, column: string): Promise<void> {
  await room(name).database.query(`update ${table} set ${column} = ${column} where false`);
}

interface Asked {
  readonly cache: string | null;
  readonly data: unknown;
  readonly ms: number;
}

async function ask(query: string, who: string): Promise<Asked> {
  const authorization = `Bearer ${await federation.token(who)}`;
  const startedAt = performance.now();
  const response = await fetch(`${federation.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: unknown };
  return { cache: response.headers.get('x-cache'), data, ms: performance.now() - startedAt };
}

const afterTheBound = (): Promise<void> => setTimeout(STALENESS_MS + 50);

async function readsLogged(): Promise<number> {
  const counts = await Promise.all(
    federation.subgraphs.map(({ database }) =>
      database.query<{ count: bigint }>('select count(*) as count from audit.read'),
    ),
  );
  return counts.reduce((sum, [row]) => sum + Number(row?.count), 0);
}

describe('answers that are kept', () => {
  it('are told again to who asks the same with the same rights, and to nobody else', async () => {
    const first = await ask(POOR, 'administrator');
    const again = await ask(POOR, 'administrator');
    expect([first.cache, again.cache]).toEqual(['miss', 'hit']);
    expect(again.data).toEqual(first.data);
    const other = await ask(POOR, 'district-official');
    expect(other.cache).toBe('miss');
    expect(other.data).not.toEqual(first.data);
  });

  it.each([
    ['bank', 'loan', 'id'],
    ['register', 'saved.cohort', 'name'],
  ])('are not told when %s has written to %s, at the latest after the bound', async (name, table, column) => {
    await ask(POOR, 'administrator');
    await touch(name, table, column);
    // One question after the bound, however long the room then takes to gather its facts anew.
    await afterTheBound();
    expect((await ask(POOR, 'administrator')).cache).toBe('miss');
  });

  it('stay when an agency that the plan does not ask has written', async () => {
    await ask(POOR, 'administrator');
    await touch('education', 'school', 'code');
    // The bound itself has to pass: until then nothing would be asked anyway.
    await afterTheBound();
    expect((await ask(POOR, 'administrator')).cache).toBe('hit');
  });

  it.each([
    ['a count', '{ households(class: [POOR]) { count borrowing { count } } }', 'hit'],
    [
      'counts by commune',
      '{ households(class: [POOR]) { areas(level: COMMUNE) { cohort { count } } } }',
      'hit',
    ],
    [
      'a page of households',
      '{ households(class: [POOR]) { page(first: 2) { edges { node { id } } } } }',
      'none',
    ],
    [
      'the length of a list',
      '{ households(class: [POOR]) { pageByOutstanding(first: 2) { totalCount } } }',
      'none',
    ],
    ['persons', '{ households(class: [POOR]) { uninsured(first: 2) { edges { node { id } } } } }', 'none'],
  ])('leave no read out of the agencies’ logs: %s', async (_, query, cache) => {
    const before = await readsLogged();
    await ask(query, 'administrator');
    const between = await readsLogged();
    expect((await ask(query, 'administrator')).cache).toBe(cache);
    expect((await readsLogged()) - between).toBe(between - before);
    expect(between - before > 0).toBe(cache === 'none');
  });
});

describe('changes that rooms announce', () => {
  it('reach a client of graphql-sse through the gateway, from two rooms', async () => {
    const client = createClient({
      url: `${federation.url}/graphql`,
      headers: { authorization: `Bearer ${await federation.token('analyst')}` },
      retryAttempts: 0,
    });
    const listen = (name: string) =>
      client.iterate<Record<string, { agency: string; version: string }>>({
        query: `subscription { ${name}DataChanged { agency version changedAt } }`,
      });
    const [bank, register] = [listen('bank'), listen('register')];
    const versionOf = async (
      stream: typeof bank,
      name: string,
    ): Promise<{ agency: string; version: string } | undefined> =>
      (await stream.next()).value?.data?.[`${name}DataChanged`];
    const firstOfBank = await versionOf(bank, 'bank');
    const firstOfRegister = await versionOf(register, 'register');
    expect([firstOfBank?.agency, firstOfRegister?.agency]).toEqual(['bank', 'register']);
    await touch('bank', 'loan', 'id');
    const second = await versionOf(bank, 'bank');
    expect(second?.version).not.toBe(firstOfBank?.version);
    await touch('register', 'household', 'no');
    expect((await versionOf(register, 'register'))?.version).not.toBe(firstOfRegister?.version);
    client.dispose();
  });
});
