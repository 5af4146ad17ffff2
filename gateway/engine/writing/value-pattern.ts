import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { CompletionContext } from '../completion/compile-completion.ts';
import { type ShownField, shownFields } from './shown-fields.ts';

// Regular expressions that find JSON which JSON.stringify would write again letter by letter. What is said in another
// way (1.0, \u0041, a blank) is no fault: it does not fit, and is read.
const PLAIN_CHARACTERS = '[^"\\\\\\0-\\x1f]*';
const STRING = `"${PLAIN_CHARACTERS}(?:\\\\["\\\\bfnrt]${PLAIN_CHARACTERS})*"`;
/** At most nine digits: within the range of Int. */
const INT = '(?:0|-?[1-9]\\d{0,8})';
/** At most fifteen digits, which a number holds, and not so small that it would be written with an exponent. */
const FLOAT = '(?:(?!-0(?!\\.))-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{0,5}[1-9])?)';
const BOOLEAN = '(?:true|false)';
const SCALAR = `(?:${STRING}|${FLOAT}|${BOOLEAN})`;

/** Any leaf of any type, null included: for what is read. */
export const ANY_LEAF = new RegExp(`null|${SCALAR}`, 'y');

const LEAVES: Readonly<Record<string, string | undefined>> = {
  String: STRING,
  ID: STRING,
  Int: INT,
  Float: FLOAT,
  Boolean: BOOLEAN,
};

/**
 * A pattern for the members of an object, in this order and without its braces, where every value is one that may be
 * shown as it stands: of its type, public, null only where null may be. Null where no pattern can tell.
 */
export function membersPattern(
  parentName: string,
  fields: readonly ShownField[],
  context: CompletionContext,
): string | null {
  const members: string[] = [];
  for (const { responseKey, kind, type, below } of fields) {
    const value = kind === 'typename' ? `"${parentName}"` : null;
    const pattern = kind === 'data' && type !== null ? valuePattern(type, below, context) : value;
    if (pattern === null) return null;
    members.push(`"${responseKey}":${pattern}`);
  }
  return members.length === 0 ? null : members.join(',');
}

function valuePattern(
  type: GraphQLOutputType,
  below: ShownField['below'],
  context: CompletionContext,
): string | null {
  const present = presentPattern(isNonNullType(type) ? type.ofType : type, below, context);
  return present === null || isNonNullType(type) ? present : `(?:null|${present})`;
}

function presentPattern(
  type: GraphQLOutputType,
  below: ShownField['below'],
  context: CompletionContext,
): string | null {
  if (isListType(type)) {
    const item = valuePattern(type.ofType, below, context);
    return item === null ? null : `\\[(?:${item}(?:,${item})*)?\\]`;
  }
  if (isLeafType(type)) return leafPattern(type);
  if (!isObjectType(type)) return null;
  const members = membersPattern(type.name, shownFields(type, below, context), context);
  return members === null ? null : `\\{${members}\\}`;
}

function leafPattern(type: GraphQLLeafType): string {
  if (!isEnumType(type)) return LEAVES[type.name] ?? SCALAR;
  const names = type.getValues().map(({ name }) => name);
  return `"(?:${names.join('|')})"`;
}
