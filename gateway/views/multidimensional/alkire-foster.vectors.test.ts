import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { type Cell, type Matrix, questionOf } from './alkire-foster.fixture.ts';
import { measurePoverty, type PovertyMeasure, type PovertyRule } from './alkire-foster.ts';
import { Fraction, sumOf } from './fraction.ts';
import { readJointDistribution, readJointDistributions } from './joint-distribution.ts';
import { subgroupContributions } from './subgroup-contributions.ts';

function matrixOf(rows: readonly string[], sizes?: readonly number[]): Matrix {
  return {
    rows: rows.map((row) => [...row].map((cell): Cell => (cell === '1' ? 1 : 0))),
    sizes: sizes ?? rows.map(() => 1),
  };
}

function printed(fractions: readonly (Fraction | null)[]): string {
  return fractions.map((fraction) => fraction?.toString() ?? 'null').join(' ');
}

function summary(measure: PovertyMeasure): string {
  return printed([measure.headcount, measure.intensity, measure.adjustedHeadcount]);
}

function columns(measure: PovertyMeasure) {
  return {
    uncensored: printed(measure.indicators.map(({ uncensored }) => uncensored)),
    censored: printed(measure.indicators.map(({ censored }) => censored)),
    contribution: printed(measure.indicators.map(({ contribution }) => contribution)),
  };
}

const HALF: PovertyRule = {
  weights: [1, 1, 1, 1],
  cutoff: Fraction.of(1, 2),
  unit: 'HOUSEHOLDS',
  missing: 'DROP',
};

describe('published vectors of Alkire-Foster measures', () => {
  it('AF-1: the vignette of mpitbR', () => {
    const question = questionOf(matrixOf(['1010', '0100', '0111', '1000', '1010']));
    const north = HouseholdSet.of([0, 1]);
    const { whole, subgroups } = readJointDistributions(question, [north, question.members.andNot(north)]);
    const measure = measurePoverty(whole, HALF);
    expect(measure).toMatchObject({ population: 5, dropped: 0, poor: 3 });
    expect(summary(measure)).toBe('3/5 7/12 7/20');
    expect(columns(measure)).toEqual({
      uncensored: '3/5 2/5 3/5 1/5',
      censored: '2/5 1/5 3/5 1/5',
      contribution: '2/7 1/7 3/7 1/7',
    });
    const { partition, parts } = subgroupContributions(
      measure,
      subgroups.map((part) => measurePoverty(part, HALF)),
    );
    expect(partition).toBe(true);
    expect(printed(parts.map((part) => part.adjustedHeadcount))).toBe('1/4 5/12');
    expect(printed(parts.map((part) => part.populationShare))).toBe('2/5 3/5');
    expect(printed(parts.map((part) => part.contribution))).toBe('2/7 5/7');
  });

  it('AF-2: the example of Alkire and Foster', () => {
    const question = questionOf(matrixOf(['0000', '0101', '1111', '0100']));
    const measure = measurePoverty(readJointDistribution(question), HALF);
    expect(summary(measure)).toBe('1/2 3/4 3/8');
    expect(columns(measure)).toEqual({
      uncensored: '1/4 3/4 1/4 1/2',
      censored: '1/4 1/2 1/4 1/2',
      contribution: '1/6 1/3 1/6 1/3',
    });
  });

  it('AF-3: the technical note of the Human Development Report, in persons', () => {
    const rows = ['0100000010', '0111101011', '1000111010', '0110100011'];
    const distribution = readJointDistribution(questionOf(matrixOf(rows, [4, 7, 5, 4])));
    const weights = [3, 3, 3, 3, 1, 1, 1, 1, 1, 1];
    const measure = measurePoverty(distribution, {
      weights,
      cutoff: Fraction.of(1, 3),
      unit: 'PERSONS',
      missing: 'DROP',
    });
    expect(measure).toMatchObject({ population: 20, poor: 16 });
    expect(summary(measure)).toBe('4/5 9/16 9/20');
    expect(columns(measure)).toEqual({
      uncensored: '1/4 3/4 11/20 7/20 4/5 1/4 3/5 0/1 1/1 11/20',
      censored: '1/4 11/20 11/20 7/20 4/5 1/4 3/5 0/1 4/5 11/20',
      contribution: '5/54 11/54 11/54 7/54 8/81 5/162 2/27 0/1 8/81 11/162',
    });
    const ofDimension = (from: number, to: number) =>
      sumOf(measure.indicators.slice(from, to).map(({ contribution }) => contribution ?? Fraction.ZERO));
    expect(printed([ofDimension(0, 2), ofDimension(2, 4), ofDimension(4, 10)])).toBe('8/27 1/3 10/27');
  });

  it('decides all 1,024 patterns of the weights 1/6 and 1/18 as whole numbers do', () => {
    const weights = [3, 3, 3, 3, 1, 1, 1, 1, 1, 1];
    const rule: PovertyRule = { weights, cutoff: Fraction.of(1, 3), unit: 'HOUSEHOLDS', missing: 'DROP' };
    let ties = 0;
    for (let deprived = 0; deprived < 1024; deprived++) {
      const heavy = (deprived & 15).toString(2).replaceAll('0', '').length;
      const light = (deprived >> 4).toString(2).replaceAll('0', '').length;
      if (3 * heavy + light === 6) ties++;
      const measure = measurePoverty([{ deprived, unknown: 0, households: 1, persons: null }], rule);
      expect(measure.poor).toBe(3 * heavy + light >= 6 ? 1 : 0);
    }
    // 6 of two heavy ones, 4 × 20 of one and three light ones, 1 of six light ones.
    expect(ties).toBe(87);
  });
});
