import type { ExecutionResult } from 'graphql';
import type { EngineResponse } from '../engine.ts';

type Path = readonly (string | number)[];

interface ToldError {
  readonly path?: Path;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * What the engine answers otherwise than the oracle; null where nothing.
 *
 * Data are compared as text, because the order of fields is part of an answer. Of errors is compared what the
 * specification defines: each place that became null has an error (which of several errors below it is told may
 * vary), and where both tell an error of one field, a code that the agency gave is the same.
 */
export function compareWithOracle(answer: EngineResponse, expected: ExecutionResult): string | null {
  if (answer.kind === 'request-error') return `refused: ${answer.errors?.[0]?.message}`;
  const [ours, theirs] = [JSON.stringify(answer.data), JSON.stringify(expected.data)];
  if (ours !== theirs) return `data: ${ours} instead of ${theirs}`;
  const found = placesOf(answer.data, answer.errors ?? []);
  const wanted = placesOf(expected.data, expected.errors ?? []);
  for (const place of wanted.keys()) if (!found.has(place)) return `no error for ${place}`;
  for (const place of found.keys()) if (!wanted.has(place)) return `an error for ${place}`;
  for (const [place, codes] of wanted) {
    const missing = [...codes].find((code) => !found.get(place)?.has(code));
    if (missing !== undefined) return `no code ${missing} for ${place}`;
  }
  return null;
}

/** By the place where each error shows as null: the codes of the errors whose own place that is. */
function placesOf(data: unknown, errors: readonly ToldError[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const places = new Map<string, Set<unknown>>();
  for (const { path = [], extensions } of errors) {
    const length = visibleLength(data, path);
    const place = JSON.stringify(path.slice(0, length));
    const codes = places.get(place) ?? new Set();
    if (length === path.length && extensions?.code !== undefined) codes.add(extensions.code);
    places.set(place, codes);
  }
  return places;
}

/** How many segments of the path lead to the null that the error left in the data. */
function visibleLength(data: unknown, path: Path): number {
  let value = data;
  for (const [index, segment] of path.entries()) {
    if (value === null || typeof value !== 'object') return index;
    value = Reflect.get(value, segment);
  }
  return path.length;
}
