import { type CodeList, sqlList } from '../codes/code-list.ts';

export interface Check {
  readonly name: string;
  readonly expression: string;
}

/** A period has its first day not after its last; an open end is null. */
export function periodCheck(table: string, from = 'valid_from', to = 'valid_to'): Check {
  return { name: `${table}_${from}_${to}`, expression: `${to} is null or ${to} >= ${from}` };
}

/** A column holds a code of the list (or null, where the column allows it). */
export function codeCheck(table: string, column: string, list: CodeList<string>): Check {
  return { name: `${table}_${column}_code`, expression: `${column} in (${sqlList(list)})` };
}

/** Every item of an array column is a code of the list. */
export function codesCheck(table: string, column: string, list: CodeList<string>): Check {
  return { name: `${table}_${column}_codes`, expression: `${column} <@ array[${sqlList(list)}]::text[]` };
}
