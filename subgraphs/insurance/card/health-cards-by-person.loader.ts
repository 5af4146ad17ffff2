import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import { HEALTH_CARD_COLUMNS, type HealthCardRow } from './health-card-row.ts';

type HealthCards = DataLoader<number, readonly HealthCardRow[]>;

// A person has one link for each membership of a household; their cards count once.
const HOLDERS = `(select distinct person_key, person_no from person_link where person_no = any($1::int[])) l`;

/** Cards valid on the day, of persons by number. */
export function validCardsByPerson({ loaders, database }: RoomContext, day: string): HealthCards {
  return loaders.of(`cards@${day}`, () =>
    rowsByKey(
      (personNos) =>
        database.query<HealthCardRow>(
          `select l.person_no as "personNo", ${HEALTH_CARD_COLUMNS}
             from ${HOLDERS} join health_card c on c.person_key = l.person_key
            where c.valid_from <= $2::date and c.valid_to >= $2::date
              and (c.revoked_on is null or c.revoked_on > $2::date)
            order by l.person_no, c.valid_from desc, c.id`,
          [personNos, day],
        ),
      (row) => row.personNo,
    ),
  );
}

/**
 * Cards whose period touches `from` to `to`, the latest `first` of each person, of persons by number.
 * @param from first day, `null` is unbounded
 * @param to last day, `null` is unbounded
 */
export function cardsByPerson(
  { loaders, database }: RoomContext,
  from: string | null,
  to: string | null,
  first: number,
): HealthCards {
  return loaders.of(`cards@${from}-${to}-${first}`, () =>
    rowsByKey(
      (personNos) =>
        database.query<HealthCardRow>(
          `select * from (
             select l.person_no as "personNo", ${HEALTH_CARD_COLUMNS},
                    row_number() over (partition by l.person_no order by c.valid_from desc, c.id) as place
               from ${HOLDERS} join health_card c on c.person_key = l.person_key
              where ($2::date is null or c.valid_to >= $2::date) and ($3::date is null or c.valid_from <= $3::date)
           ) cards where place <= $4 order by "personNo", place`,
          [personNos, from, to, first],
        ),
      (row) => row.personNo,
    ),
  );
}
