import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { needsConcreteType } from '../completion/collect-fields.ts';
import type { CompletionContext } from '../completion/compile-completion.ts';
import { Program, type Written } from './program.ts';
import { type ShownField, shownFields } from './shown-fields.ts';
import type { Splice, SpliceRun } from './splice.ts';
import { leafCall } from './write-leaf.ts';

/** Of objects and lists; beyond it, compiling costs more than it saves. */
const MOST_FUNCTIONS = 2_000;
const NOT_AN_OBJECT = "if (value === null || typeof value !== 'object' || Array.isArray(value)) return;";

class TooLargeError extends Error {}

/**
 * Selections on a type → a generated function that writes their part of the answer out of the gathered data, in one
 * pass: projection, aliases, enum values that are public, leaves of their kind, nulls where null may be.
 *
 * It writes plain data only. At whatever needs an error or a correction it gives undefined, and the answer is completed
 * by `completion/`, which says what the specification wants; so the rules of errors stand in one place.
 *
 * @param splices what might go in as it came; each is told where it is written
 * @returns null where no such function is made: for introspection, and for what would be too large
 */
export function compileWriter(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: CompletionContext,
  splices: readonly Splice[],
): Written | null {
  const compiler = new WriterCompiler(context, splices);
  try {
    return compiler.compile(type, selectionSets);
  } catch (error) {
    if (error instanceof TooLargeError) return null;
    throw error;
  }
}

class WriterCompiler {
  readonly #context: CompletionContext;
  readonly #splices: readonly Splice[];
  readonly #program = new Program();

  constructor(context: CompletionContext, splices: readonly Splice[]) {
    this.#context = context;
    this.#splices = splices;
  }

  compile(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Written {
    return this.#program.compile(this.#object(type, selectionSets, []));
  }

  /** @param path data keys that lead to the object @returns the name of a function */
  #object(type: GraphQLCompositeType, below: readonly SelectionSetNode[], path: readonly string[]): string {
    if (this.#program.size > MOST_FUNCTIONS) throw new TooLargeError();
    const fields = shownFields(type, below, this.#context);
    const runs = this.#placeSplices(type, fields, path);
    const lines = [NOT_AN_OBJECT, "let json = '{';", 'let member;', 'let text;'];
    for (let at = 0; at < fields.length; ) {
      const run = runs.get(at);
      const next = at + (run?.length ?? 1);
      const members = fields
        .slice(at, next)
        .flatMap((field, offset) => this.#member(type, field, at + offset, path));
      lines.push(...(run === undefined ? members : this.#spliced(run, at, members)));
      at = next;
    }
    return this.#program.define([...lines, "return json + '}';"]);
  }

  #placeSplices(
    { name }: GraphQLCompositeType,
    fields: readonly ShownField[],
    path: readonly string[],
  ): ReadonlyMap<number, SpliceRun> {
    const here = this.#splices.filter(
      ({ paths, typeName }) => typeName === name && paths.has(path.join('.')),
    );
    return new Map(here.flatMap((splice) => [...splice.place(fields, this.#context)]));
  }

  /** What came as text goes in as text; the same members are written one by one where it did not come so. */
  #spliced({ mark }: SpliceRun, at: number, members: readonly string[]): readonly string[] {
    const comma = at === 0 ? '' : "',' + ";
    return [
      `text = value[${this.#program.constant(mark)}];`,
      `if (text !== undefined) json += ${comma}text;`,
      'else {',
      ...members,
      '}',
    ];
  }

  #member(
    parent: GraphQLCompositeType,
    { responseKey, dataKey, kind, type, below }: ShownField,
    at: number,
    path: readonly string[],
  ): readonly string[] {
    const start = `${at === 0 ? '' : ','}${JSON.stringify(responseKey)}:`;
    const add = (json: string): string => `json += ${JSON.stringify(start + json)};`;
    const read = `member = value[${JSON.stringify(dataKey)}];`;
    const write = [`if (text === undefined) return;`, `json += ${JSON.stringify(start)} + text;`];
    if (kind === 'own') throw new TooLargeError();
    if (kind === 'typename') {
      if (isObjectType(parent)) return [add(JSON.stringify(parent.name))];
      return [read, `text = typeof member === 'string' ? JSON.stringify(member) : undefined;`, ...write];
    }
    if (type === null) return [];
    if (kind === 'withheld') return isNonNullType(type) ? ['return;'] : [add('null')];
    const call = this.#value(isNonNullType(type) ? type.ofType : type, 'member', below, [...path, dataKey]);
    const present = [`text = ${call};`, ...write];
    if (isNonNullType(type))
      return [read, 'if (member === null || member === undefined) return;', ...present];
    const absent = `if (member === null || member === undefined) ${add('null')}`;
    return [read, absent, 'else {', ...present, '}'];
  }

  /** A call that writes a value which is there; it gives undefined where the value is not plain. */
  #value(
    type: GraphQLOutputType,
    value: string,
    below: readonly SelectionSetNode[],
    path: readonly string[],
  ): string {
    if (isLeafType(type)) return leafCall(type, value, this.#program);
    if (isListType(type)) return `${this.#list(type.ofType, below, path)}(${value})`;
    if (isObjectType(type)) return `${this.#object(type, below, path)}(${value})`;
    if (isAbstractType(type)) return `${this.#abstract(type, below, path)}(${value})`;
    throw new Error(`The schema has a type of no known kind: ${type}.`);
  }

  #list(type: GraphQLOutputType, below: readonly SelectionSetNode[], path: readonly string[]): string {
    const call = this.#value(isNonNullType(type) ? type.ofType : type, 'item', below, path);
    const absent = isNonNullType(type) ? 'return' : "text = 'null'";
    return this.#program.define([
      'if (!Array.isArray(value)) return;',
      "let json = '[';",
      'let text;',
      'for (let at = 0; at < value.length; at++) {',
      'const item = value[at];',
      `if (item === null || item === undefined) ${absent};`,
      `else { text = ${call}; if (text === undefined) return; }`,
      "json += at === 0 ? text : ',' + text;",
      '}',
      "return json + ']';",
    ]);
  }

  /** An object of which only the data tell the type. */
  #abstract(
    type: GraphQLCompositeType & { readonly name: string },
    below: readonly SelectionSetNode[],
    path: readonly string[],
  ): string {
    const possible = isAbstractType(type) ? this.#context.schema.getPossibleTypes(type) : [];
    const cases = possible.map(
      (one) => `case ${JSON.stringify(one.name)}: return ${this.#object(one, below, path)}(value);`,
    );
    const isOpen = !needsConcreteType(type, below, this.#context);
    const own = isOpen ? `return ${this.#object(type, below, path)}(value);` : 'return;';
    return this.#program.define([
      NOT_AN_OBJECT,
      `switch (value.__typename ?? ${JSON.stringify(type.name)}) {`,
      ...cases,
      `case ${JSON.stringify(type.name)}: ${own}`,
      'default: return;',
      '}',
    ]);
  }
}
