import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import type { LabourRecords } from '../../../shared/demo/world.ts';
import type { Crosswalk } from '../../../shared/identity/crosswalk.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadLabour } from '../demo/load-labour.ts';
import { labourSubgraph } from '../subgraph.ts';
import { crosswalk, RECORDS, SECRET } from './labour-records.ts';

/** The room with the records of its tests, or with others, on the last day of 2019. */
export async function startLabourRoom(
  records: LabourRecords = RECORDS,
  register: Crosswalk = crosswalk,
): Promise<TestRoom> {
  const room = await startRoom(labourSubgraph, '2019-12-31');
  await room.subgraph.database.transaction(async (sql) => {
    await loadLabour(sql, records, { crosswalk: register, personKeySecret: SECRET });
    await recordNumbering(sql, NUMBERING);
  });
  return room;
}

/** What the household numbers of the tests are of. */
export const NUMBERING = 'test';
