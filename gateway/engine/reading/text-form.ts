import { isUtf8 } from 'node:buffer';
import { isJsonObject, type JsonObject } from '../steps/json.ts';
import { isAscii, Utf8Text } from '../utf8-text.ts';
import { parseJson } from './parse-json.ts';

/**
 * How text stands in the strings of the gathered data. `unicode`: as everywhere. `bytes`: one character for each byte of
 * its UTF-8. Strings of bytes need no decoding when they are read and none when they are written, and take half the
 * room; all that JSON, keys and enum values need of a text is ASCII and the same in both.
 */
export type TextForm = 'unicode' | 'bytes';

/** Escapes of characters beyond ASCII: they would become characters that are no bytes. */
const UNICODE_ESCAPE = /\\u(?!00[0-7])/;
/** A byte that UTF-8 never has. After it stand the four digits of a lone surrogate, which UTF-8 cannot say. */
const SURROGATE_MARK = 'ÿ';
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MARKED_SURROGATE = /ÿ([0-9a-f]{4})/g;

/** @returns the body's value with its text in this form @throws SyntaxError */
export function readJson(body: string | Uint8Array, form: TextForm): unknown {
  if (form === 'unicode') return parseJson(typeof body === 'string' ? body : bufferOf(body).toString('utf8'));
  const text = byteTextOf(body);
  return text === null ? toByteForm(readJson(body, 'unicode')) : parseJson(text);
}

/** The body as a text of bytes, to be read as it is; null where it says some text in another way than its bytes. */
export function byteTextOf(body: string | Uint8Array): string | null {
  if (typeof body === 'string' && !body.isWellFormed()) return null;
  const bytes = typeof body === 'string' ? Buffer.from(body) : bufferOf(body);
  if (typeof body !== 'string' && !isUtf8(bytes)) return null;
  const text = bytes.toString('latin1');
  return text.includes('\\u') && UNICODE_ESCAPE.test(text) ? null : text;
}

/** The same value with its text, names included, as bytes. */
export function toByteForm(value: unknown): unknown {
  if (typeof value === 'string') return byteForm(value);
  if (Array.isArray(value)) return value.map(toByteForm);
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value))
    Object.defineProperty(copy, byteForm(key), {
      value: toByteForm(value[key]),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

function byteForm(text: string): string {
  if (isAscii(text)) return text;
  if (text.isWellFormed()) return Buffer.from(text).toString('latin1');
  const pieces = text.split(LONE_SURROGATE);
  const surrogates = text.match(LONE_SURROGATE) ?? [];
  return pieces
    .map((piece, at) => {
      const code = surrogates[at]?.charCodeAt(0).toString(16);
      return Buffer.from(piece).toString('latin1') + (code === undefined ? '' : SURROGATE_MARK + code);
    })
    .join('');
}

/** JSON written in the form of bytes → the same JSON as everybody writes it. */
export function unicodeJson(json: string): string {
  return utf8OfJson(json).toString();
}

/** JSON written in the form of bytes → its UTF-8. */
export function utf8OfJson(json: string): Utf8Text {
  return new Utf8Text(json.includes(SURROGATE_MARK) ? json.replace(MARKED_SURROGATE, '\\u$1') : json);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
