import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import { personIsVisible } from '../jurisdiction/jurisdiction.ts';
import type { Person } from './person.type.ts';
import { PERSON_COLUMNS } from './person-rows.ts';

/**
 * Persons by dense number; `null` for the missing and for those whom the viewer may not see.
 * @param relation through which they are asked for: each relation costs one statement, whenever its rows arrive
 */
export function personByNo(
  { loaders, database, viewer }: RoomContext,
  relation: string,
): DataLoader<number, Person | null> {
  const visible = personIsVisible(viewer, 'p.no', 2);
  return loaders.of(`persons of ${relation}`, () =>
    rowByKey(
      (nos: readonly number[]) =>
        database.query<Person>(
          `select ${PERSON_COLUMNS} from person p where p.no = any($1::int[]) and ${visible.text}`,
          [nos, ...visible.values],
        ),
      (person) => person.no,
    ),
  );
}

/** Persons by the id that clients know. */
export function personById({ loaders, database, viewer }: RoomContext): DataLoader<string, Person | null> {
  const visible = personIsVisible(viewer, 'p.no', 2);
  return loaders.of('persons by id', () =>
    rowByKey(
      (ids: readonly string[]) =>
        database.query<Person>(
          `select ${PERSON_COLUMNS} from person p where p.public_id = any($1::text[]) and ${visible.text}`,
          [ids, ...visible.values],
        ),
      (person) => person.id,
    ),
  );
}
