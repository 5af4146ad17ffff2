import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadPlans } from '../demo/load-plans.ts';
import { readDocuments } from '../demo/read-documents.ts';
import { plansSubgraph } from '../subgraph.ts';
import { HELPERS } from './helpers.ts';

/** The room with the five plans and a few helpers, on the civil day 2019-06-30. */
export async function startFilledRoom(): Promise<TestRoom> {
  const room = await startRoom(plansSubgraph, '2019-06-30');
  await room.subgraph.database.transaction((sql) => loadPlans(sql, readDocuments(), HELPERS));
  return room;
}
