import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadLabour } from '../demo/load-labour.ts';
import { labourSubgraph } from '../subgraph.ts';
import { crosswalk, RECORDS, SECRET } from './labour-records.ts';

/** The room with the records of its tests, on the last day of 2019. */
export async function startLabourRoom(): Promise<TestRoom> {
  const room = await startRoom(labourSubgraph, '2019-12-31');
  await room.subgraph.database.transaction((sql) =>
    loadLabour(sql, RECORDS, { crosswalk, personKeySecret: SECRET }),
  );
  return room;
}
