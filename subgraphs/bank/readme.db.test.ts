import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordNumbering } from '../../shared/cohort/room-state.ts';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { startBankRoom } from './testing/start-bank-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startBankRoom();
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```(?:graphql|json)\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

it('the README has a query of households and one of a cohort, with variables and answers', () => {
  expect(blocks).toHaveLength(6);
});

it.each([
  ['of households', 0],
  ['of a cohort', 3],
])('the query %s in the README answers as printed there', async (_, at) => {
  const [query = '', variables = '', answer = ''] = blocks.slice(at);
  expect(await room.ask(query, JSON.parse(variables))).toEqual(JSON.parse(answer));
});
