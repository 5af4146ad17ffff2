import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { PersonStatus } from './person.type.ts';

/** Merit, social protection, disability and illness of a person on a day. */
export function statusesByPerson(
  { loaders, database }: RoomContext,
  asOf: string,
): DataLoader<number, readonly PersonStatus[]> {
  return loaders.of(`person statuses@${asOf}`, () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<PersonStatus>(
          `select s.person_no as "personNo", s.kind, s.detail, s.monthly_amount as "monthlyAmount",
                  s.valid_from as "from", s.valid_to as "to"
             from person_status s
            where s.person_no = any($1::int[])
              and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date)
            order by s.kind collate "C", s.detail collate "C", s.valid_from`,
          [nos, asOf],
        ),
      (status) => status.personNo,
    ),
  );
}
