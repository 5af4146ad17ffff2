/** The numbers of the view by where they stand: `QD59_2015 WATER reviewed deprived`. */
export type Told = Readonly<Record<string, number | string | null>>;

/** The numbers in a value, each by the names that lead to it; a group of households is its `count`. */
export function flatten(value: unknown, at: string): Told {
  if (value === null || typeof value !== 'object') return { [at]: value as Told[string] };
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, part]) => flatten(part, name === 'count' ? at : `${at} ${name}`)),
  );
}

/** What the two sides do not say alike, a line each; empty: nothing. */
export function differencesBetween(federated: Told, sql: Told): readonly string[] {
  const names = [...new Set([...Object.keys(federated), ...Object.keys(sql)])];
  return names
    .filter((name) => federated[name] !== sql[name])
    .map((name) => `${name}: federated ${String(federated[name])}, one SQL ${String(sql[name])}`);
}
