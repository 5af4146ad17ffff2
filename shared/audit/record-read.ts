import type { RoomContext } from '../bootstrap/room-context.ts';
import { appendRead } from './read-log.ts';

export interface Disclosure {
  /** The field that told it. */
  readonly field: string;
  readonly householdNos: readonly number[];
  readonly personNos?: readonly number[];
}

/** Writes to the room's log of reads whom the viewer was shown, and what for. A read that cannot be logged is not answered. */
export async function recordRead(context: RoomContext, disclosure: Disclosure): Promise<void> {
  const { viewer, requestId, clock } = context;
  if (disclosure.householdNos.length === 0 && (disclosure.personNos ?? []).length === 0) return;
  await context.database.transaction((sql) =>
    appendRead(sql, {
      readAtMs: clock.nowMs(),
      subject: viewer.subject,
      agency: viewer.agency,
      purpose: viewer.purpose,
      requestId,
      field: disclosure.field,
      householdNos: disclosure.householdNos,
      personNos: disclosure.personNos ?? [],
    }),
  );
}
