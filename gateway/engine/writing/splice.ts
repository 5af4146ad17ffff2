import { type FieldNode, getNamedType, isLeafType, isObjectType, Kind } from 'graphql';
import type { CompletionContext } from '../completion/compile-completion.ts';
import { type ShownField, shownFields } from './shown-fields.ts';
import { membersPattern } from './value-pattern.ts';

/** Members of an object that stand next to each other both in an agency's answer and in ours. */
export interface SpliceRun {
  /** The property under which their text waits in the gathered object. A symbol: no agency can send one. */
  readonly mark: symbol;
  /** Sticky: finds their text where it begins. */
  readonly pattern: RegExp;
  /** Pattern and keys as text: equal where the runs of two places are. */
  readonly source: string;
  /** How many fields of the answer stand in it. */
  readonly length: number;
}

/** Beyond this a pattern costs more to compile than it saves. */
const LONGEST_PATTERN = 50_000;

/**
 * What one fetch brings of an object, if it may go into the answer as the agency wrote it: nothing else needs its
 * values, it is shown exactly as it was asked for, and a pattern can tell that every value may be shown.
 *
 * The plan says what could be spliced, the writer of the answer places it; what cannot be placed is read as usual.
 */
export class Splice {
  /** Data keys that lead to the objects, one list for each route. */
  readonly paths: ReadonlySet<string>;
  readonly typeName: string;
  readonly #groups: readonly (readonly FieldNode[])[];
  #runs: readonly SpliceRun[] | null = null;
  #isRefused = false;

  /** @param groups fields as the agency is asked for them, one list for those that follow each other in its answer */
  constructor(
    paths: readonly (readonly string[])[],
    typeName: string,
    groups: readonly (readonly FieldNode[])[],
  ) {
    this.paths = new Set(paths.map((path) => path.join('.')));
    this.typeName = typeName;
    this.#groups = groups;
  }

  /** In the order of the agency's answer; null where it has to be read. */
  get runs(): readonly SpliceRun[] | null {
    return this.#isRefused ? null : this.#runs;
  }

  /**
   * Finds its place among the fields that are shown of an object.
   * @returns the run that begins at each shown field's index; empty where it has no place
   */
  place(shown: readonly ShownField[], context: CompletionContext): ReadonlyMap<number, SpliceRun> {
    const found = this.#isRefused ? null : this.#find(shown, context);
    if (found === null) {
      this.#isRefused = true;
      return new Map();
    }
    const starts = [...found.keys()];
    const runs = [...found.values()];
    const known = this.#runs ?? runs;
    this.#runs = known;
    if (known.map(({ source }) => source).join() !== runs.map(({ source }) => source).join()) {
      this.#isRefused = true;
      return new Map();
    }
    return new Map(known.map((run, at) => [starts[at] ?? -1, run]));
  }

  /** In the order of the agency's answer. */
  #find(shown: readonly ShownField[], context: CompletionContext): Map<number, SpliceRun> | null {
    const found = new Map<number, SpliceRun>();
    for (const fields of this.#groups) {
      const places = fields.map((field) => shown.findIndex((one) => isSame(one, field, context)));
      if (places.includes(-1)) return null;
      for (let at = 0; at < places.length; ) {
        const start = places[at] ?? -1;
        let length = 1;
        while (places[at + length] === start + length) length += 1;
        const run = this.#run(shown.slice(start, start + length), context);
        if (run === null) return null;
        found.set(start, run);
        at += length;
      }
    }
    return found;
  }

  #run(fields: readonly ShownField[], context: CompletionContext): SpliceRun | null {
    const pattern = membersPattern(this.typeName, fields, context);
    if (pattern === null || pattern.length > LONGEST_PATTERN) return null;
    const { length } = fields;
    const mark = Symbol(`${[...this.paths].join()} ${fields.map(({ dataKey }) => dataKey).join()}`);
    return { mark, pattern: new RegExp(pattern, 'y'), source: `${length} ${pattern}`, length };
  }
}

/** Whether what the agency is asked for is what is shown, down to the order of the last field. */
function isSame(shown: ShownField, asked: FieldNode, context: CompletionContext): boolean {
  const key = asked.alias?.value ?? asked.name.value;
  const { responseKey, dataKey, fieldName, kind, type, below } = shown;
  if (responseKey !== key || dataKey !== key || fieldName !== asked.name.value) return false;
  if (asked.directives?.length) return false;
  if (kind === 'typename') return true;
  const named = kind === 'data' && type !== null ? getNamedType(type) : undefined;
  if (isLeafType(named)) return asked.selectionSet === undefined;
  if (!isObjectType(named)) return false;
  const inner = shownFields(named, below, context);
  const askedInner = asked.selectionSet?.selections ?? [];
  return (
    inner.length === askedInner.length &&
    inner.every((one, at) => {
      const field = askedInner[at];
      return field?.kind === Kind.FIELD && isSame(one, field, context);
    })
  );
}
