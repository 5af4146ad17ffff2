import { CodedError } from '../errors/coded-error.ts';
import type { HouseholdSet } from './household-set.ts';
import { decodePortable, encodePortable, MalformedSetError } from './portable-format.ts';

/** The longest text of a set that a room reads: the worst set of 33 million households fits. */
export const LONGEST_SET_TEXT = 6 * 1024 * 1024;

/** How a set travels between rooms: `<numbering>.<portable Roaring, base64>`. */
export type SetText = string;

const texts = new WeakMap<HouseholdSet, SetText>();

/** @param numbering name of the register's numbering: letters and digits, at most 32 */
export function writeSet(set: HouseholdSet, numbering: string): SetText {
  const prefix = `${numbering}.`;
  const known = texts.get(set);
  if (known?.startsWith(prefix)) return known;
  const text = prefix + encodePortable(set).toString('base64');
  texts.set(set, text);
  return text;
}

/** The numbering that a set was made under, as its text says; empty where it says none. */
export function numberingOf(text: unknown): string {
  return typeof text === 'string' ? text.slice(0, Math.max(0, text.slice(0, 33).indexOf('.'))) : '';
}

const SHAPE = /^[0-9A-Za-z]{1,32}\.$/;

/**
 * @param numbering the numbering that this room's own facts are kept under
 * @throws CodedError MALFORMED_COHORT, COHORT_TOO_LARGE, COHORT_OF_OTHER_NUMBERING
 */
export function readSet(text: unknown, numbering: string): HouseholdSet {
  if (typeof text !== 'string') throw malformed('it is no text');
  if (text.length > LONGEST_SET_TEXT)
    throw new CodedError(
      'COHORT_TOO_LARGE',
      `A set of households is longer than ${LONGEST_SET_TEXT} characters.`,
    );
  const start = text.indexOf('.') + 1;
  if (start === 0 || start > 33 || !SHAPE.test(text.slice(0, start)))
    throw malformed('it names no numbering');
  if (start !== numbering.length + 1 || !text.startsWith(numbering))
    throw new CodedError(
      'COHORT_OF_OTHER_NUMBERING',
      'The set was made under another numbering of households than this agency has.',
    );
  const set = decode(text.slice(start));
  texts.set(set, text);
  return set;
}

function decode(base64: string): HouseholdSet {
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what is not base64; what was skipped shows in the length.
  if (base64.length !== Math.ceil(bytes.length / 3) * 4) throw malformed('it is not base64');
  try {
    return decodePortable(bytes);
  } catch (error) {
    if (error instanceof MalformedSetError) throw malformed(error.message);
    throw error;
  }
}

function malformed(fault: string): CodedError {
  return new CodedError('MALFORMED_COHORT', `A set of households cannot be read: ${fault}`);
}
