import { writeJson } from '../../../shared/json/write-json.ts';
import { isJsonObject } from './json.ts';

/** Whatever JSON writes otherwise than as it is: controls, the quote, the backslash. */
const TO_ESCAPE = /[^ !#-[\]-\uffff]/;
const LONG = 16_384;

/** A value as JSON. As JSON.stringify, but integers of any length keep their digits, and long plain texts are cheap. */
export function jsonText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length < LONG ? JSON.stringify(value) : writeJson(value);
    case 'number':
      return Number.isFinite(value) ? `${value}` : 'null';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      return `${value}`;
    case 'object':
      return value === null ? 'null' : jsonOfObject(value);
    default:
      return 'null';
  }
}

/** A text in JSON, where lone surrogates cannot stand in it: text in the form of bytes. */
export function quoted(text: string): string {
  return TO_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function jsonOfObject(value: object): string {
  try {
    return writeJson(value);
  } catch (error) {
    // What JSON.stringify says of a bigint.
    if (!(error instanceof TypeError)) throw error;
    return writeWithIntegers(value);
  }
}

function writeWithIntegers(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeWithIntegers).join(',')}]`;
  if (!isJsonObject(value)) return jsonText(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${writeWithIntegers(member)}`).join(',')}}`;
}
