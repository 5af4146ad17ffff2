import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Answer } from '../ask/answer.ts';
import { policiesOn } from '../law/policies.ts';
import type { Policy } from '../law/policy.ts';
import { PolicyCode } from '../law/policy-code.ts';
import type { Answers } from './evaluate-condition.ts';
import { standingOf, standingsOf } from './standings.ts';

const WHOLE = [1, 2, 3, 4, 5, 6];
const whole = HouseholdSet.of(WHOLE);
const known = (...numbers: readonly number[]): Answer => ({ status: 'KNOWN', set: HouseholdSet.of(numbers) });
const BANK_SILENT: Answer = { status: 'UNAVAILABLE', agency: 'bank' };

const POOR_LOAN = rowOf(PolicyCode.LOAN_POOR, '2020-12-31');

function rowOf(code: PolicyCode, day: string): Policy {
  const [row] = policiesOn(day, [code]);
  if (row === undefined) throw new Error(`${code} is not in force on ${day}.`);
  return row;
}

function answersTo(policy: Policy, eligible: Answer, lacking: Answer, undecided: Answer = known()): Answers {
  const given = [
    [policy.eligible, eligible],
    [policy.lacking, lacking],
    [policy.undecided, undecided],
  ] as const;
  return new Map(
    given.flatMap(([field, answer]) => (typeof field === 'string' ? [[field, answer] as const] : [])),
  );
}

function listOf(policy: Policy, answers: Answers): readonly string[] {
  const standings = standingsOf(policy, whole, answers);
  return WHOLE.map((no) => standingOf(no, standings, answers).standing);
}

describe('how households stand to the loan of the poor', () => {
  it('counts an undecided application apart, neither received nor unmet', () => {
    const answers = answersTo(POOR_LOAN, known(1, 2, 3, 4), known(2, 3, 6), known(3, 4));

    expect(listOf(POOR_LOAN, answers)).toEqual([
      'RECEIVED',
      'UNMET',
      'UNDECIDED',
      'RECEIVED',
      'NOT_ENTITLED',
      'NOT_ENTITLED',
    ]);
    expect(standingsOf(POOR_LOAN, whole, answers)).toMatchObject({
      knowledge: 'KNOWN',
      silence: { agencies: [], withheld: false },
    });
  });

  it('claims nothing of the entitled while the bank is silent, and everything of the others', () => {
    const answers = answersTo(POOR_LOAN, known(1, 2), BANK_SILENT, BANK_SILENT);
    const standings = standingsOf(POOR_LOAN, whole, answers);

    expect(listOf(POOR_LOAN, answers)).toEqual([
      'UNAVAILABLE',
      'UNAVAILABLE',
      ...Array<string>(4).fill('NOT_ENTITLED'),
    ]);
    expect(standings.knowledge).toBe('UNAVAILABLE');
    expect(standings.silence.agencies).toEqual(['bank']);
    expect([standings.unmet.yes.size, standings.unmet.unknown.size]).toEqual([0, 2]);
  });

  it('needs no bank where nobody is entitled', () => {
    const answers = answersTo(POOR_LOAN, known(), BANK_SILENT, BANK_SILENT);
    expect(standingsOf(POOR_LOAN, whole, answers).knowledge).toBe('KNOWN');
  });

  it('says that it is withheld from whoever may not know', () => {
    const answers = answersTo(POOR_LOAN, known(1), { status: 'WITHHELD' }, { status: 'WITHHELD' });
    const standings = standingsOf(POOR_LOAN, whole, answers);
    expect(standings.knowledge).toBe('WITHHELD');
    expect(standingOf(1, standings, answers)).toEqual({ eligible: 'YES', standing: 'WITHHELD' });
  });

  it('does not know who is entitled while the register is silent', () => {
    const register: Answer = { status: 'UNAVAILABLE', agency: 'register' };
    const answers = answersTo(POOR_LOAN, register, known(2));
    const standings = standingsOf(POOR_LOAN, whole, answers);
    expect(standingOf(1, standings, answers)).toEqual({
      eligible: 'UNAVAILABLE',
      standing: 'UNAVAILABLE',
    });
    expect([standings.unmet.yes.size, standings.unmet.unknown.size]).toEqual([0, 1]);
  });
});

describe('how households stand to a benefit that needs no record', () => {
  const policy: Policy = { ...POOR_LOAN, undecided: null, unrecorded: 'UNKNOWN' };
  const answers = answersTo(policy, known(1, 2, 3), known(2, 3));

  it('knows who received it, and of the others nothing', () => {
    const standings = standingsOf(policy, whole, answers);
    expect(listOf(policy, answers).slice(0, 4)).toEqual(['RECEIVED', 'UNKNOWN', 'UNKNOWN', 'NOT_ENTITLED']);
    expect(standings.knowledge).toBe('UNKNOWN');
    expect([standings.unmet.yes.size, standings.unmet.unknown.size]).toEqual([0, 2]);
  });
});

describe('standings', () => {
  const some = fc.oneof(
    fc.subarray(WHOLE).map((numbers) => known(...numbers)),
    fc.constant(BANK_SILENT),
    fc.constant<Answer>({ status: 'WITHHELD' }),
  );
  const rule = fc.constantFrom<Policy['unrecorded']>('UNMET', 'UNKNOWN');

  it('part those who are or may be entitled, whatever is answered', () => {
    fc.assert(
      fc.property(some, some, some, rule, (eligible, lacking, undecided, unrecorded) => {
        const policy: Policy = { ...POOR_LOAN, unrecorded };
        const answers = answersTo(policy, eligible, lacking, undecided);
        const standings = standingsOf(policy, whole, answers);
        const { received, undecided: waiting, unmet, unsettled } = standings;
        const parts = [received, waiting, unmet.yes, unsettled, standings.unrecorded];
        const possible = standings.eligible.yes.or(standings.eligible.unknown);

        expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(possible.size);
        expect(parts.reduce((all, part) => all.or(part)).equals(possible)).toBe(true);
      }),
    );
  });
});
