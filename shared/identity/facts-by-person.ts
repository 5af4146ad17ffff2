import type DataLoader from 'dataloader';
import type { RoomContext } from '../bootstrap/room-context.ts';
import { rowsByKey } from '../loaders/by-key.ts';

/** Which facts of a person a statement selects. */
export interface FactQuery {
  /** Unique for the statement and its values. */
  readonly name: string;
  readonly table: string;
  /** Columns of the fact `f`, renamed to the fields of the row. */
  readonly columns: string;
  /** On the fact `f`; `$3` and on are `values`. */
  readonly condition: string;
  readonly values: readonly unknown[];
  /** Total order of a person's facts. */
  readonly order: string;
  /** At most so many facts a person, the first of the order. */
  readonly first: number;
}

export interface PersonFact {
  readonly personNo: number;
}

/** Facts of persons by number, in one statement for all. A person has a link for each membership; facts count once. */
export function factsByPerson<Row extends PersonFact>(
  { loaders, database }: RoomContext,
  query: FactQuery,
): DataLoader<number, readonly Row[]> {
  return loaders.of(`${query.name}@${JSON.stringify(query.values)}-${query.first}`, () =>
    rowsByKey(
      (personNos) =>
        database.query<Row>(
          `select * from (
             select l.person_no as "personNo", ${query.columns},
                    row_number() over (partition by l.person_no order by ${query.order}) as "rowOfPerson"
               from (select distinct person_key, person_no from person_link where person_no = any($1::int[])) l
               join ${query.table} f on f.person_key = l.person_key
              where ${query.condition}
           ) facts where "rowOfPerson" <= $2 order by "personNo", "rowOfPerson"`,
          [personNos, query.first, ...query.values],
        ),
      (row) => row.personNo,
    ),
  );
}
