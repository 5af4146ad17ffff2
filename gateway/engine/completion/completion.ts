import type { DataPath, PathSegment } from '../errors/path-tree.ts';

/** One pass over the gathered data that makes the answer. */
export interface CompletionRun {
  /** Where the pass is: data keys and list indices. */
  readonly path: PathSegment[];
  /** Nothing may stand here; told unless an error told before explains it. */
  reportMissing(message: string, path: DataPath): void;
  /** What stands here cannot be shown. */
  reportUnusable(message: string, path: DataPath): void;
}

/** In place of a value that cannot be: the nearest field that may be null becomes null. */
export const INVALID: unique symbol = Symbol('invalid');
export type Invalid = typeof INVALID;

/** Gathered value → value of the answer. */
export type Complete = (value: unknown, run: CompletionRun) => unknown | Invalid;
