import DataLoader from 'dataloader';

/**
 * One row a key, aligned by key and never by position: a missing row is `null`, not a neighbour's data.
 * `fetch` runs one statement for all keys of a tick.
 */
export function rowByKey<Key extends string | number, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** All rows of a key, in the order of the statement; a key without rows has the empty list. */
export function rowsByKey<Key extends string | number, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const rows = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await fetch(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** Loaders of one request; a loader whose statement depends on arguments (a day, a year) is kept under their text. */
export class LoaderRegistry {
  readonly #loaders = new Map<string, unknown>();

  /** @param name unique for the statement and its arguments, e.g. `cards@2019-12-31` */
  of<Loader>(name: string, make: () => Loader): Loader {
    const known = this.#loaders.get(name) as Loader | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#loaders.set(name, made);
    return made;
  }
}
