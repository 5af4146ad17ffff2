import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Answer } from '../ask/answer.ts';
import type { Answers } from '../entitlements/evaluate-condition.ts';
import type { SupportWish } from '../law/support-wish.ts';
import { WISH_RULES, type WishRule, wishedField } from '../law/wishes.ts';
import { type WishFinding, wishFields, wishFinding, wishOfHousehold } from './wish-findings.ts';

const WHOLE = [1, 2, 3, 4];
const whole = HouseholdSet.of(WHOLE);
const known = (...numbers: readonly number[]): Answer => ({ status: 'KNOWN', set: HouseholdSet.of(numbers) });
const silent = (agency: string): Answer => ({ status: 'UNAVAILABLE', agency });

function ruleOf(wish: SupportWish): WishRule {
  const rule = WISH_RULES.find((one) => one.wish === wish);
  if (rule === undefined) throw new Error(`No rule for ${wish}.`);
  return rule;
}

/** Answers in the order of the fields of the rule: who wishes first. */
function find(rule: WishRule, ...given: readonly Answer[]): WishFinding {
  const fields = [wishedField(rule.wish), ...rule.evidence.map(({ field }) => field)];
  expect(given).toHaveLength(fields.length);
  const answers: Answers = new Map(fields.flatMap((field, at) => (given[at] ? [[field, given[at]]] : [])));
  return wishFinding(rule, whole, answers);
}

const outcomes = (finding: WishFinding): readonly unknown[] =>
  WHOLE.map((no) => wishOfHousehold(no, finding)?.status ?? null);

describe('a wish of the review', () => {
  const training = ruleOf('VOCATIONAL_TRAINING');

  it('was met by any of the evidence, and only of those who wished', () => {
    const finding = find(training, known(1, 2, 3), known(1, 4), known(2));

    expect(outcomes(finding)).toEqual(['MET', 'MET', 'UNMET', null]);
    expect(finding.knowledge).toBe('KNOWN');
    expect(finding.metBy.map(({ agency, met }) => [agency, [...met.yes.toArray()]])).toEqual([
      ['labour', [1, 2]],
    ]);
    expect(wishOfHousehold(1, finding)?.metBy).toEqual(['labour']);
    expect(wishOfHousehold(3, finding)?.metBy).toEqual([]);
  });

  it('is known to be met by what one field says, though another is silent', () => {
    const finding = find(training, known(1, 2), known(1), silent('labour'));

    expect(outcomes(finding)).toEqual(['MET', 'UNAVAILABLE', null, null]);
    expect(finding.knowledge).toBe('UNAVAILABLE');
    expect(finding.silence.agencies).toEqual(['labour']);
    expect(finding.unmet.isEmpty).toBe(true);
  });

  it('tells by which agency it was met where two could', () => {
    const rule: WishRule = {
      wish: 'SOCIAL_ASSISTANCE',
      evidence: [
        { agency: 'register', field: 'supported' },
        { agency: 'bank', field: 'borrowed(from: $since)' },
      ],
    };
    const finding = find(rule, known(1, 2, 3), known(1, 2), known(2));
    expect([1, 2, 3].map((no) => wishOfHousehold(no, finding)?.metBy)).toEqual([
      ['register'],
      ['register', 'bank'],
      [],
    ]);
  });

  it('for land is neither met nor unmet: no agency’s data show it', () => {
    const finding = find(ruleOf('PRODUCTION_LAND'), known(2, 3));

    expect(outcomes(finding)).toEqual([null, 'UNKNOWN', 'UNKNOWN', null]);
    expect(finding.knowledge).toBe('UNKNOWN');
    expect(finding.metBy).toEqual([]);
  });

  it('is known where nobody has it, whoever is silent', () => {
    expect(find(ruleOf('PREFERENTIAL_LOAN'), known(), silent('bank')).knowledge).toBe('KNOWN');
  });

  it('is withheld from whoever may not know what met it', () => {
    const finding = find(ruleOf('PREFERENTIAL_LOAN'), known(1), { status: 'WITHHELD' });
    expect(outcomes(finding)).toEqual(['WITHHELD', null, null, null]);
  });

  it('may be anybody’s while the register is silent', () => {
    const finding = find(ruleOf('LABOUR_EXPORT'), silent('register'), known(1));
    expect(outcomes(finding)).toEqual(Array<string>(4).fill('UNAVAILABLE'));
    expect(finding.met.isEmpty && finding.unmet.isEmpty).toBe(true);
  });
});

describe('the fields of wishes', () => {
  it('are the wishes and their evidence, each once', () => {
    const twice = wishFields([ruleOf('PREFERENTIAL_LOAN'), ruleOf('PREFERENTIAL_LOAN')]);
    expect(twice).toEqual(['wish(in: [PREFERENTIAL_LOAN])', 'borrowed(from: $since)']);
  });
});
