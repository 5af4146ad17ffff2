import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey, rowsByKey } from '../../../shared/loaders/by-key.ts';

/**
 * All rows below each parent, one statement for all parents of the request.
 * @param name unique for statement and arguments
 * @param statement takes the parents' keys as `$1` and `values` after it, and orders the rows
 */
export function childrenBy<Key extends string | number, Row>(
  context: RoomContext,
  name: string,
  statement: string,
  keyOf: (row: Row) => Key,
  values: readonly unknown[] = [],
): DataLoader<Key, readonly Row[]> {
  return context.loaders.of(name, () =>
    rowsByKey<Key, Row>((keys) => context.database.query<Row>(statement, [keys, ...values]), keyOf),
  );
}

/** One row of each key, one statement for all keys of the request. */
export function oneBy<Key extends string | number, Row>(
  context: RoomContext,
  name: string,
  statement: string,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return context.loaders.of(name, () =>
    rowByKey<Key, Row>((keys) => context.database.query<Row>(statement, [keys]), keyOf),
  );
}
