import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { loadPlans } from './demo/load-plans.ts';
import { readDocuments } from './demo/read-documents.ts';
import { plansSubgraph } from './subgraph.ts';

describe('the plans room’s tables', () => {
  let room: TestRoom;
  beforeAll(async () => {
    room = await startRoom(plansSubgraph, '2019-06-30');
    await room.subgraph.database.transaction((sql) => loadPlans(sql, readDocuments(), []));
  });
  afterAll(() => room.close());

  it('are exactly what its migrations make', async () => {
    expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });
});
