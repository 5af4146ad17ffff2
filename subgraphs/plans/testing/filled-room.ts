import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadPlans } from '../demo/load-plans.ts';
import { readDocuments } from '../demo/read-documents.ts';
import { plansSubgraph } from '../subgraph.ts';
import { HELPERS } from './helpers.ts';

/** The room with the five plans and a few helpers, on a civil day. */
export async function startFilledRoom(today = '2019-06-30'): Promise<TestRoom> {
  const room = await startRoom(plansSubgraph, today);
  await room.subgraph.database.transaction((sql) => loadPlans(sql, readDocuments(), HELPERS));
  return room;
}
