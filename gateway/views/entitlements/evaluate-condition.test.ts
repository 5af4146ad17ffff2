import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Answer } from '../ask/answer.ts';
import type { Condition } from '../law/condition.ts';
import { type Answers, evaluateCondition, reasonOf, silenceOf } from './evaluate-condition.ts';

const FIELDS = ['a', 'b', 'c', 'd'] as const;
const WHOLE = Array.from({ length: 12 }, (_, no) => no * 9_973);
const whole = HouseholdSet.of(WHOLE);

type Kleene = 'yes' | 'no' | 'unknown';

/** What a household's own answers make of a condition, one household at a time. */
function naive(condition: Condition, no: number, answers: Answers): Kleene {
  if (typeof condition === 'string') {
    const answer = answers.get(condition);
    if (answer?.status !== 'KNOWN') return 'unknown';
    return answer.set.has(no) ? 'yes' : 'no';
  }
  if ('not' in condition) {
    const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
    return opposite[naive(condition.not, no, answers)];
  }
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => naive(part, no, answers));
  if (parts.includes(isAll ? 'no' : 'yes')) return isAll ? 'no' : 'yes';
  if (parts.includes('unknown')) return 'unknown';
  return isAll ? 'yes' : 'no';
}

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Condition>(...FIELDS),
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
  ),
}));

const answer: fc.Arbitrary<Answer> = fc.oneof(
  // An agency may answer with households outside the whole, where several are asked about together.
  fc
    .subarray([...WHOLE, 5, 70_000])
    .map((numbers): Answer => ({ status: 'KNOWN', set: HouseholdSet.of(numbers) })),
  fc.constant<Answer>({ status: 'UNAVAILABLE', agency: 'bank' }),
  fc.constant<Answer>({ status: 'WITHHELD' }),
);

const answers: fc.Arbitrary<Answers> = fc
  .tuple(answer, answer, answer, answer)
  .map((given) => new Map(FIELDS.map((field, index) => [field, given[index] as Answer])));

describe('a condition over sets', () => {
  it('is what every household by itself would find', () => {
    fc.assert(
      fc.property(condition, answers, (asked, given) => {
        const { yes, unknown } = evaluateCondition(asked, whole, given);
        const found = WHOLE.map((no): Kleene => (yes.has(no) ? 'yes' : unknown.has(no) ? 'unknown' : 'no'));
        expect(found).toEqual(WHOLE.map((no) => naive(asked, no, given)));
        expect(yes.andNot(whole).isEmpty && unknown.andNot(whole).isEmpty).toBe(true);
        expect(yes.and(unknown).isEmpty).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is true of nobody where there is none', () => {
    expect(evaluateCondition(null, whole, new Map()).yes.isEmpty).toBe(true);
  });

  it('fails loudly on a field that was not asked for', () => {
    expect(() => evaluateCondition({ not: 'a' }, whole, new Map())).toThrowError('Not asked for: a');
  });
});

describe('why something is unknown', () => {
  const given: Answers = new Map<string, Answer>([
    ['a', { status: 'UNAVAILABLE', agency: 'bank' }],
    ['b', { status: 'UNAVAILABLE', agency: 'labour' }],
    ['c', { status: 'WITHHELD' }],
    ['d', { status: 'UNAVAILABLE', agency: 'bank' }],
  ]);

  it('names each silent agency once, and only those of the conditions', () => {
    expect(silenceOf([{ all: ['a', 'd'] }, null], given)).toEqual({ agencies: ['bank'], withheld: false });
    expect(silenceOf(['a', { any: ['b', 'c'] }], given)).toEqual({
      agencies: ['bank', 'labour'],
      withheld: true,
    });
  });

  it('is silence before it is a right', () => {
    expect(reasonOf(silenceOf(['a', 'c'], given))).toBe('UNAVAILABLE');
    expect(reasonOf(silenceOf(['c'], given))).toBe('WITHHELD');
  });
});
