import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { createRandom } from '../../../shared/demo/random.ts';
import { questionOf, randomMatrix, randomRule, rowByRow } from './alkire-foster.fixture.ts';
import { type MissingRule, measurePoverty, type PovertyMeasure, type PovertyRule } from './alkire-foster.ts';
import { Fraction, sumOf } from './fraction.ts';
import { type JointPattern, readJointDistribution, readJointDistributions } from './joint-distribution.ts';
import { subgroupContributions } from './subgroup-contributions.ts';

const ROUNDS = 150;

function pattern(deprived: number, unknown: number, households: number, persons = households): JointPattern {
  return { deprived, unknown, households, persons };
}

function ruleOf(change: Partial<PovertyRule>): PovertyRule {
  const missing: MissingRule = 'DROP';
  return { weights: [1, 1, 2], cutoff: Fraction.of(1, 2), unit: 'HOUSEHOLDS', missing, ...change };
}

/** A measure's shares, where they must be there. */
function known(fraction: Fraction | null): Fraction {
  if (fraction === null) throw new Error('Nobody is counted.');
  return fraction;
}

function eachRandomMeasure(
  seed: string,
  check: (measure: PovertyMeasure, rule: PovertyRule, matrix: ReturnType<typeof randomMatrix>) => void,
): void {
  const random = createRandom(seed);
  for (let round = 0; round < ROUNDS; round++) {
    const indicators = random.integer(1, 7);
    const matrix = randomMatrix(random, { households: random.integer(1, 30), indicators, unknown: 0.05 });
    const missing = random.pick<MissingRule>(['DROP', 'DEPRIVED', 'NOT_DEPRIVED']);
    const rule = { ...randomRule(random, indicators), missing };
    check(measurePoverty(rowByRow(matrix), rule), rule, matrix);
  }
}

describe('measurePoverty', () => {
  it('counts a household with something unknown as the rule for it says', () => {
    const distribution = [pattern(0b000, 0, 1), pattern(0b001, 0b010, 2), pattern(0b100, 0b001, 3)];
    const measures = (['DROP', 'NOT_DEPRIVED', 'DEPRIVED'] as const).map((missing) => {
      const { population, dropped, poor, adjustedHeadcount } = measurePoverty(
        distribution,
        ruleOf({ missing }),
      );
      return [population, dropped, poor, adjustedHeadcount?.toString()];
    });
    expect(measures).toEqual([
      [1, 5, 0, '0/1'],
      [6, 0, 3, '1/4'],
      [6, 0, 5, '13/24'],
    ]);
  });

  it('says so where nobody is poor, and where nobody is counted', () => {
    const nonePoor = measurePoverty([pattern(0b001, 0, 4)], ruleOf({}));
    expect(nonePoor).toMatchObject({ population: 4, poor: 0, intensity: null });
    expect(nonePoor.headcount?.toString()).toBe('0/1');
    expect(nonePoor.indicators.map(({ contribution }) => contribution)).toEqual([null, null, null]);
    const noneCounted = measurePoverty([pattern(0, 0b1, 4)], ruleOf({}));
    expect(noneCounted).toMatchObject({
      population: 0,
      dropped: 4,
      headcount: null,
      adjustedHeadcount: null,
    });
    expect(noneCounted.indicators[0]).toEqual({ uncensored: null, censored: null, contribution: null });
  });

  it('counts persons where it is asked to, and refuses where a size is missing', () => {
    const distribution = [pattern(0b111, 0, 1, 9), pattern(0, 0, 2, 3)];
    expect(measurePoverty(distribution, ruleOf({ unit: 'PERSONS' })).headcount?.toString()).toBe('3/4');
    expect(measurePoverty(distribution, ruleOf({})).headcount?.toString()).toBe('1/3');
    const unsized = [{ deprived: 0, unknown: 0, households: 1, persons: null }];
    expect(() => measurePoverty(unsized, ruleOf({ unit: 'PERSONS' }))).toThrow(RangeError);
    expect(measurePoverty(unsized, ruleOf({})).population).toBe(1);
  });

  it('refuses rules that are none', () => {
    const bad: Partial<PovertyRule>[] = [
      { weights: [] },
      { weights: [1, 0, 1] },
      { weights: [1, 1.5, 1] },
      { weights: [1, -1, 1] },
      { weights: [2 ** 53 - 1, 1, 1] },
      { weights: Array.from({ length: 17 }, () => 1) },
      { cutoff: Fraction.ZERO },
      { cutoff: Fraction.of(5, 4) },
    ];
    for (const change of bad) expect(() => measurePoverty([], ruleOf(change))).toThrow(RangeError);
    expect(() => measurePoverty([pattern(0b1000, 0, 1)], ruleOf({}))).toThrow(RangeError);
    expect(() => measurePoverty([pattern(0, 0b1000, 1)], ruleOf({}))).toThrow(RangeError);
  });

  it('stays exact where weights times persons are longer than floats hold', () => {
    const weights = [2 ** 50 + 1, 2 ** 50];
    const measure = measurePoverty([pattern(0b01, 0, 3_000_000), pattern(0b10, 0, 1_000_000)], {
      ...ruleOf({ weights }),
      cutoff: Fraction.of(2 ** 50 + 1, 2 ** 51 + 1),
    });
    expect(measure.poor).toBe(3_000_000);
    expect(measure.intensity?.equals(Fraction.of(2 ** 50 + 1, 2 ** 51 + 1))).toBe(true);
  });

  it('is at the smallest weight the union, and at 1 the intersection, of the deprivations', () => {
    eachRandomMeasure('union', (_measure, rule, matrix) => {
      const total = rule.weights.reduce((sum, weight) => sum + weight, 0);
      const poorAt = (cutoff: Fraction) =>
        measurePoverty(rowByRow(matrix), { ...rule, unit: 'HOUSEHOLDS', missing: 'NOT_DEPRIVED', cutoff })
          .poor;
      const union = matrix.rows.filter((row) => row.includes(1)).length;
      const intersection = matrix.rows.filter((row) => row.every((cell) => cell === 1)).length;
      expect(poorAt(Fraction.of(Math.min(...rule.weights), total))).toBe(union);
      expect(poorAt(Fraction.ONE)).toBe(intersection);
    });
  });

  it('has M0 = H · A = Σ w h(k), contributions of 1, and censored headcounts within H and the uncensored', () => {
    let poorOnes = 0;
    eachRandomMeasure('identities', (measure, { weights }) => {
      if (measure.population === 0) return;
      const headcount = known(measure.headcount);
      const adjusted = known(measure.adjustedHeadcount);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const weighted = measure.indicators.map(({ censored }, index) =>
        known(censored).multiply(Fraction.of(weights[index] ?? 0, total)),
      );
      expect(sumOf(weighted).equals(adjusted)).toBe(true);
      for (const { censored, uncensored } of measure.indicators) {
        expect(known(censored).compare(known(uncensored))).toBeLessThanOrEqual(0);
        expect(known(censored).compare(headcount)).toBeLessThanOrEqual(0);
      }
      if (measure.poor === 0) return;
      poorOnes++;
      expect(headcount.multiply(known(measure.intensity)).equals(adjusted)).toBe(true);
      const contributions = sumOf(measure.indicators.map(({ contribution }) => known(contribution)));
      expect(contributions.equals(Fraction.ONE)).toBe(true);
    });
    expect(poorOnes).toBeGreaterThan(ROUNDS / 3);
  });

  it('is lowered by no further deprivation in H, M0 and any h(k)', () => {
    const random = createRandom('which');
    eachRandomMeasure('monotone', (_measure, rule, matrix) => {
      const no = random.integer(0, matrix.rows.length - 1);
      const index = random.integer(0, rule.weights.length - 1);
      const rows = matrix.rows.map((row, at) => (at === no ? row.with(index, 1) : row));
      const fixed: PovertyRule = { ...rule, missing: 'NOT_DEPRIVED' };
      const before = measurePoverty(rowByRow(matrix), fixed);
      const after = measurePoverty(rowByRow({ ...matrix, rows }), fixed);
      const shares = (measure: PovertyMeasure) =>
        [
          measure.headcount,
          measure.adjustedHeadcount,
          ...measure.indicators.flatMap(({ censored, uncensored }) => [censored, uncensored]),
        ].map(known);
      const earlier = shares(before);
      shares(after).forEach((value, at) => {
        expect(value.compare(earlier[at] ?? Fraction.ONE)).toBeGreaterThanOrEqual(0);
      });
      if (matrix.rows[no]?.[index] === 1) expect(after).toEqual(before);
    });
  });

  it('is the same over the joint distribution of the sets as row by row', () => {
    eachRandomMeasure('sets', (measure, rule, matrix) => {
      expect(measurePoverty(readJointDistribution(questionOf(matrix)), rule)).toEqual(measure);
    });
  });
});

describe('subgroupContributions', () => {
  it('adds up, weighted by population, to the whole where parts partition it', () => {
    const random = createRandom('parts');
    eachRandomMeasure('subgroups', (whole, rule, matrix) => {
      const cut = random.integer(0, matrix.rows.length);
      const sets = [0, 1].map((side) =>
        HouseholdSet.of(matrix.rows.flatMap((_row, no) => (Number(no < cut) === side ? [no] : []))),
      );
      const { subgroups } = readJointDistributions(questionOf(matrix), sets);
      const parts = subgroups.map((part) => measurePoverty(part, rule));
      const answer = subgroupContributions(whole, parts);
      expect(answer.partition).toBe(true);
      if (whole.adjustedHeadcount === null || whole.adjustedHeadcount.isZero) {
        expect(answer.parts.map(({ contribution }) => contribution)).toEqual([null, null]);
        return;
      }
      const weighted = answer.parts.map(({ populationShare, adjustedHeadcount }) =>
        known(populationShare).multiply(adjustedHeadcount ?? Fraction.ZERO),
      );
      expect(sumOf(weighted).equals(whole.adjustedHeadcount)).toBe(true);
      expect(sumOf(answer.parts.map(({ contribution }) => known(contribution))).equals(Fraction.ONE)).toBe(
        true,
      );
    });
  });

  it('tells parts that leave somebody out, and such that overlap and leave out as many', () => {
    const measure = (...patterns: JointPattern[]) => measurePoverty(patterns, ruleOf({}));
    const whole = measure(pattern(0b111, 0, 1), pattern(0, 0, 1));
    const poor = measure(pattern(0b111, 0, 1));
    const other = measure(pattern(0, 0, 1));
    expect(subgroupContributions(whole, [poor, other]).partition).toBe(true);
    expect(subgroupContributions(whole, [poor]).partition).toBe(false);
    expect(subgroupContributions(whole, [poor, poor]).partition).toBe(false);
    expect(subgroupContributions(whole, [other, other]).partition).toBe(false);
    expect(subgroupContributions(whole, [other]).parts[0]?.contribution?.toString()).toBe('0/1');
    const nobody = measure();
    expect(subgroupContributions(nobody, [nobody])).toEqual({
      partition: true,
      parts: [{ populationShare: null, adjustedHeadcount: null, contribution: null }],
    });
  });
});
