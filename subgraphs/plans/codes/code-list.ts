import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** A code list of the room: one source for the GraphQL enum, the check constraints and the TypeScript type. */
export interface CodeList<Code extends string> {
  readonly name: string;
  /** The GraphQL enum: give it as the type of a field. */
  readonly type: { readonly [K in Code]: K };
  readonly codes: readonly Code[];
}

/** The codes of a list as a TypeScript union. */
export type CodeOf<List> = List extends CodeList<infer Code> ? Code : never;

/**
 * @param description Vietnamese, then English
 * @param labels code → its meaning, Vietnamese, then English
 */
export function codeList<Code extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Code, string>>,
): CodeList<Code> {
  const codes = Object.keys(labels) as Code[];
  const type = Object.fromEntries(codes.map((code) => [code, code])) as { readonly [K in Code]: K };
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: labels[code] }]));
  registerEnumType(type, { name, description, valuesConfig: valuesConfig as never });
  return { name, type, codes };
}

/** The list as SQL text: `'PRINTED', 'INFERRED'`. */
export function sqlList(list: CodeList<string>): string {
  return list.codes.map((code) => `'${code}'`).join(', ');
}
