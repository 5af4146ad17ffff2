import { type GraphQLLeafType, isEnumType } from 'graphql';
import { jsonText, quoted } from '../steps/json-text.ts';
import type { Program, Written } from './program.ts';

/** A call that writes a leaf which is there: code of the program. */
export function leafCall(type: GraphQLLeafType, value: string, program: Program): string {
  if (isEnumType(type)) {
    const public_ = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return `${program.constant(public_)}.get(${value})`;
  }
  return `${program.constant(LEAVES[type.name] ?? writeScalar)}(${value})`;
}

const writeString: Written = (value) => (typeof value === 'string' ? quoted(value) : undefined);

const writeId: Written = (value) => {
  if (typeof value === 'string') return quoted(value);
  return Number.isInteger(value) ? `"${value}"` : undefined;
};

const writeInt: Written = (value) =>
  typeof value === 'number' && (value | 0) === value ? `${value}` : undefined;

const writeFloat: Written = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? `${value}` : undefined;

const writeBoolean: Written = (value) => {
  if (value === true) return 'true';
  return value === false ? 'false' : undefined;
};

/** A scalar of the schema's own: its agency wrote it, and it passes as it is. */
const writeScalar: Written = (value) => (typeof value === 'string' ? quoted(value) : jsonText(value));

const LEAVES: Readonly<Record<string, Written | undefined>> = {
  String: writeString,
  ID: writeId,
  Int: writeInt,
  Float: writeFloat,
  Boolean: writeBoolean,
};
