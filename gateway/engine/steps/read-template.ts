import { parseJson } from '../reading/parse-json.ts';
import type { ObjectTemplate, TemplateMember, TemplateValue } from '../writing/root-template.ts';
import type { SpliceRun } from '../writing/splice.ts';
import type { JsonObject } from './json.ts';
import type { SplicedObjects } from './spliced-answer.ts';

/** A template of which every unread part has found its place in the answer that is written. */
interface ReadyObject {
  readonly runs: readonly SpliceRun[];
  readonly members: readonly ReadyMember[];
}

type ReadyMember =
  | { readonly kind: 'run'; readonly run: SpliceRun }
  | { readonly kind: 'typename'; readonly text: string; readonly typeName: string }
  | { readonly kind: 'read'; readonly start: string; readonly key: string; readonly value: ReadyValue };

type ReadyValue =
  | { readonly kind: 'leaf'; readonly pattern: RegExp }
  | { readonly kind: 'list'; readonly of: ReadyValue }
  | { readonly kind: 'object'; readonly object: ReadyObject };

const COMMA = 0x2c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const LETTER_N = 0x6e;
const START = '{"data":';
const END = /\}\s*$/y;
/** Thrown inside only: the text is not what the template says. */
const MISMATCH = new Error('The answer is not built as was asked for.');

export interface PartlyRead {
  readonly data: JsonObject;
  readonly spliced: readonly SplicedObjects[];
}

/** Reads of answers of one fetch what is needed of them, once it is known where the rest will be written. */
export class TemplateReader {
  readonly #template: ObjectTemplate;
  #ready: ReadyObject | null | undefined;

  constructor(template: ObjectTemplate) {
    this.#template = template;
  }

  /** @param text in the form of bytes @returns null where the answer is not built as was asked for: errors included */
  read(text: string): PartlyRead | null {
    if (this.#ready === undefined) this.#ready = readyObject(this.#template);
    if (this.#ready === null || !text.startsWith(START)) return null;
    const reading = new Reading(text, START.length);
    try {
      const data = reading.object(this.#ready);
      return reading.isEnd() ? { data, spliced: reading.spliced() } : null;
    } catch (error) {
      // A list may be longer than the stack of regular expressions.
      if (error === MISMATCH || error instanceof RangeError) return null;
      throw error;
    }
  }
}

class Reading {
  readonly #text: string;
  readonly #objects = new Map<ReadyObject, JsonObject[]>();
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  spliced(): readonly SplicedObjects[] {
    return [...this.#objects].map(([{ runs }, entities]) => ({ entities, runs }));
  }

  isEnd(): boolean {
    END.lastIndex = this.#at;
    return END.test(this.#text);
  }

  object(template: ReadyObject): JsonObject {
    this.#pass(OPENING_BRACE);
    const object: JsonObject = {};
    const { members } = template;
    for (let at = 0; at < members.length; at += 1) {
      if (at > 0) this.#pass(COMMA);
      const member = members[at];
      if (member !== undefined) this.#member(object, member);
    }
    this.#pass(CLOSING_BRACE);
    if (template.runs.length > 0) this.#remember(template, object);
    return object;
  }

  #member(object: JsonObject, member: ReadyMember): void {
    if (member.kind === 'run') {
      object[member.run.mark] = this.#match(member.run.pattern);
    } else if (member.kind === 'typename') {
      this.#passText(member.text);
      object.__typename = member.typeName;
    } else {
      this.#passText(member.start);
      object[member.key] = this.#value(member.value);
    }
  }

  #value(template: ReadyValue): unknown {
    if (template.kind === 'leaf') return leafOf(this.#match(template.pattern));
    if (this.#text.charCodeAt(this.#at) === LETTER_N) {
      this.#passText('null');
      return null;
    }
    return template.kind === 'list' ? this.#list(template.of) : this.object(template.object);
  }

  #list(of: ReadyValue): readonly unknown[] {
    this.#pass(OPENING_BRACKET);
    const items: unknown[] = [];
    while (this.#text.charCodeAt(this.#at) !== CLOSING_BRACKET) {
      if (items.length > 0) this.#pass(COMMA);
      items.push(this.#value(of));
    }
    this.#at += 1;
    return items;
  }

  #remember(template: ReadyObject, object: JsonObject): void {
    const objects = this.#objects.get(template);
    if (objects === undefined) this.#objects.set(template, [object]);
    else objects.push(object);
  }

  #match(pattern: RegExp): string {
    const start = this.#at;
    pattern.lastIndex = start;
    if (!pattern.test(this.#text)) throw MISMATCH;
    this.#at = pattern.lastIndex;
    return this.#text.slice(start, this.#at);
  }

  #pass(character: number): void {
    if (this.#text.charCodeAt(this.#at) !== character) throw MISMATCH;
    this.#at += 1;
  }

  #passText(expected: string): void {
    if (!this.#text.startsWith(expected, this.#at)) throw MISMATCH;
    this.#at += expected.length;
  }
}

function leafOf(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first !== 0x22) return parseJson(text);
  return text.includes('\\') ? parseJson(text) : text.slice(1, -1);
}

function readyObject({ splice, members }: ObjectTemplate): ReadyObject | null {
  const runs = splice === null ? [] : splice.runs;
  if (runs === null) return null;
  const ready: ReadyMember[] = [];
  let next = 0;
  for (const member of members) {
    const made = readyMembers(member, runs.slice(next));
    if (made === null) return null;
    if (member.kind === 'unread') next += made.length;
    ready.push(...made);
  }
  return { runs, members: ready };
}

function readyMembers(member: TemplateMember, runs: readonly SpliceRun[]): readonly ReadyMember[] | null {
  if (member.kind === 'typename') return [member];
  if (member.kind === 'read') {
    const value = readyValue(member.value);
    return value === null ? null : [{ ...member, value }];
  }
  const made: ReadyMember[] = [];
  let fields = 0;
  for (const run of runs) {
    if (fields === member.fields) break;
    fields += run.length;
    made.push({ kind: 'run', run });
  }
  return fields === member.fields ? made : null;
}

function readyValue(value: TemplateValue): ReadyValue | null {
  if (value.kind === 'leaf') return value;
  if (value.kind === 'list') {
    const of = readyValue(value.of);
    return of === null ? null : { kind: 'list', of };
  }
  const object = readyObject(value.object);
  return object === null ? null : { kind: 'object', object };
}
