import { describe, expect, it } from 'vitest';
import { HouseholdSet } from './household-set.ts';
import { LONGEST_SET_TEXT, readSet, writeSet } from './wire.ts';

const SOME = HouseholdSet.of([3, 70_000]);
const refusal = (code: string): unknown => expect.objectContaining({ code });

describe('a set between rooms', () => {
  it('names its numbering before the bitmap, and reads back', () => {
    const text = writeSet(SOME, 'n1');
    expect(text.startsWith('n1.')).toBe(true);
    expect(readSet(text, 'n1').equals(SOME)).toBe(true);
    expect(readSet(writeSet(HouseholdSet.EMPTY, 'n1'), 'n1').isEmpty).toBe(true);
  });

  it('is written under the numbering asked for, also when it was written under another before', () => {
    expect(writeSet(SOME, 'n1').slice(0, 3)).toBe('n1.');
    expect(writeSet(SOME, 'n2').slice(0, 3)).toBe('n2.');
  });

  it('of an older numbering is refused: its numbers mean other households', () => {
    for (const other of ['n2', 'n', 'n11', ''])
      expect(() => readSet(writeSet(SOME, 'n1'), other)).toThrowError(refusal('COHORT_OF_OTHER_NUMBERING'));
  });

  it.each([
    ['no text', 7],
    ['nothing', ''],
    ['no numbering', writeSet(SOME, 'n1').slice(2)],
    ['a numbering with signs', `a b.${writeSet(SOME, 'n1').slice(3)}`],
    ['no base64', 'n1.*OjAAAA='],
    ['base64 with a line break', writeSet(SOME, 'n1').replace(/(.{8})$/, '\n$1')],
    ['a cut bitmap', writeSet(SOME, 'n1').slice(0, -8)],
  ])('is refused where it is %s', (_what, text) => {
    expect(() => readSet(text, 'n1')).toThrowError(refusal('MALFORMED_COHORT'));
  });

  it('is refused unread where it is too long', () => {
    expect(() => readSet(`n1.${'A'.repeat(LONGEST_SET_TEXT)}`, 'n1')).toThrowError(
      refusal('COHORT_TOO_LARGE'),
    );
  });
});
