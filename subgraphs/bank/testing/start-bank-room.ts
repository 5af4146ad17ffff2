import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadBank } from '../demo/load-bank.ts';
import { bankSubgraph } from '../subgraph.ts';
import { crosswalk, RECORDS, SECRET } from './bank-records.ts';

/** The room with the records of its tests, on 30 June 2020. */
export async function startBankRoom(): Promise<TestRoom> {
  const room = await startRoom(bankSubgraph, '2020-06-30');
  await room.subgraph.database.transaction((sql) =>
    loadBank(sql, RECORDS, { crosswalk, personKeySecret: SECRET }),
  );
  return room;
}
