import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import { presentSchool, SCHOOL_COLUMNS, type SchoolRow } from './list-schools.ts';
import type { SchoolType } from './school.type.ts';

/** Schools by code. */
export function schoolsByCode({ loaders, database }: RoomContext): DataLoader<string, SchoolType | null> {
  return loaders.of('schools', () =>
    rowByKey(
      async (codes) => {
        const rows = await database.query<SchoolRow>(
          `select ${SCHOOL_COLUMNS} from school where code = any($1::text[])`,
          [codes],
        );
        return rows.map(presentSchool);
      },
      (school) => school.code,
    ),
  );
}
