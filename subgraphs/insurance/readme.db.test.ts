import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordNumbering } from '../../shared/cohort/room-state.ts';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { loadInsurance } from './demo/load-insurance.ts';
import { RECORDS, RUNTIME } from './insurance.fixture.ts';
import { insuranceSubgraph } from './subgraph.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(insuranceSubgraph, '2020-06-30');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadInsurance(sql, RECORDS, RUNTIME));
  await recordNumbering(database, 'test');
});
afterAll(() => room.close());

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```(?:graphql|json)\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');

it.each([
  ['of a cohort', 0],
  ['of a person', 3],
])('the query %s in the README answers as printed there', async (_, at) => {
  expect(blocks).toHaveLength(6);
  const [query = '', variables = '', answer = ''] = blocks.slice(at);
  expect(await room.ask(query, JSON.parse(variables))).toEqual(JSON.parse(answer));
});
