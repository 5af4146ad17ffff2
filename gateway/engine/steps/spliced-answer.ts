import { parseJson } from '../reading/parse-json.ts';
import type { Splice, SpliceRun } from '../writing/splice.ts';
import { isJsonObject, type JsonObject, mergeJson } from './json.ts';

/** What an answer holds under one response key of `data`. */
export interface SplicedList {
  readonly alias: string;
  readonly length: number;
  readonly runs: readonly SpliceRun[];
}

/** By run: the text for each entity, undefined where the agency knows none. */
export type SplicedTexts = readonly (readonly (string | undefined)[])[];

/** Objects of the gathered data in which texts wait under the marks of runs. */
export interface SplicedObjects {
  readonly entities: readonly JsonObject[];
  readonly runs: readonly SpliceRun[];
}

const COMMA = 0x2c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const CLOSING_BRACKET = 0x5d;
const START = '{"data":{';
const END = /\}\}\s*$/y;

/**
 * An answer that says exactly what was asked for and nothing else, cut into pieces without being read. Null where
 * anything is otherwise, errors included: then it is read as usual.
 */
export function cutAnswer(text: string, lists: readonly SplicedList[]): readonly SplicedTexts[] | null {
  if (!text.startsWith(START)) return null;
  try {
    return cutAll(text, lists);
  } catch (error) {
    // A list may be longer than the stack of regular expressions.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function cutAll(text: string, lists: readonly SplicedList[]): readonly SplicedTexts[] | null {
  const cut = new Cut(text, START.length);
  const texts: SplicedTexts[] = [];
  for (const [at, list] of lists.entries()) {
    if (at > 0 && !cut.passes(COMMA)) return null;
    const pieces = cut.entities(list);
    if (pieces === null) return null;
    texts.push(pieces);
  }
  return cut.isEnd() ? texts : null;
}

class Cut {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  passes(character: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  isEnd(): boolean {
    END.lastIndex = this.#at;
    return END.test(this.#text);
  }

  entities({ alias, runs, length }: SplicedList): SplicedTexts | null {
    const texts = runs.map((): (string | undefined)[] => []);
    if (!this.#passesText(`"${alias}":[`)) return null;
    for (let index = 0; index < length; index += 1) {
      if (index > 0 && !this.passes(COMMA)) return null;
      if (!this.#passesEntity(runs, texts)) return null;
    }
    return this.passes(CLOSING_BRACKET) ? texts : null;
  }

  #passesEntity(runs: readonly SpliceRun[], texts: readonly (string | undefined)[][]): boolean {
    if (this.passes(OPENING_BRACE)) return this.#passesRuns(runs, texts) && this.passes(CLOSING_BRACE);
    for (const pieces of texts) pieces.push(undefined);
    return this.#passesText('null');
  }

  #passesRuns(runs: readonly SpliceRun[], texts: readonly (string | undefined)[][]): boolean {
    for (let at = 0; at < runs.length; at += 1) {
      if (at > 0 && !this.passes(COMMA)) return false;
      const pattern = runs[at]?.pattern;
      if (pattern === undefined) return false;
      pattern.lastIndex = this.#at;
      if (!pattern.test(this.#text)) return false;
      texts[at]?.push(this.#text.slice(this.#at, pattern.lastIndex));
      this.#at = pattern.lastIndex;
    }
    return true;
  }

  #passesText(expected: string): boolean {
    if (!this.#text.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }
}

/** Of each alias of a fetch. */
export type PlacedRuns = readonly (readonly SpliceRun[])[];

/** The splices of a fetch, where each has found its place in the answer. */
export function placedRuns(splices: readonly Splice[] | undefined): PlacedRuns | null {
  if (splices === undefined) return null;
  const placed = splices.flatMap(({ runs }) => (runs === null ? [] : [runs]));
  return placed.length === splices.length ? placed : null;
}

/**
 * Lets the texts wait in their objects until the answer is written.
 * @param indices for each entity, which text is its
 */
export function putTexts(
  { entities, runs }: SplicedObjects,
  indices: readonly number[],
  texts: SplicedTexts,
): void {
  for (const [at, { mark }] of runs.entries()) {
    const pieces = texts[at] ?? [];
    for (let place = 0; place < entities.length; place += 1) {
      const text = pieces[indices[place] ?? -1];
      const entity = entities[place];
      if (text !== undefined && entity !== undefined) entity[mark] = text;
    }
  }
}

/** Reads the texts after all, where the answer cannot be written as it is. */
export function readTexts({ entities, runs }: SplicedObjects): void {
  for (const { mark } of runs)
    for (const entity of entities) {
      const text = entity[mark];
      if (typeof text !== 'string') continue;
      delete entity[mark];
      const members = parseJson(`{${text}}`);
      if (isJsonObject(members)) mergeJson(entity, members, false);
    }
}
