import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/demo/random.ts';
import {
  completionsOf,
  type Matrix,
  questionOf,
  randomMatrix,
  randomRule,
  rowByRow,
} from './alkire-foster.fixture.ts';
import { type CutoffRule, measurePoverty, type PovertyMeasure } from './alkire-foster.ts';
import { Fraction } from './fraction.ts';
import { readJointDistribution } from './joint-distribution.ts';
import { type Bounds, boundsOf } from './poverty-bounds.ts';

const THIRD: CutoffRule = { weights: [1, 1, 1], cutoff: Fraction.of(1, 3), unit: 'HOUSEHOLDS' };

function printed(bounds: Bounds | null): string {
  return bounds === null ? 'null' : `${bounds.lower} to ${bounds.upper}`;
}

/** The least and the highest of the completions: each is contained, and each end is attained. */
function extremes(
  measures: readonly PovertyMeasure[],
  read: (measure: PovertyMeasure) => Fraction | null | undefined,
): string {
  const values = measures.flatMap((measure) => read(measure) ?? []).sort((one, other) => one.compare(other));
  const [lower, upper] = [values.at(0), values.at(-1)];
  return lower === undefined || upper === undefined ? 'null' : printed({ lower, upper });
}

function unknownCells({ rows }: Matrix): number {
  return rows.flat().filter((cell) => cell === null).length;
}

function expectSharp(matrix: Matrix, rule: CutoffRule): string {
  const bounds = boundsOf(readJointDistribution(questionOf(matrix)), rule);
  const measures = completionsOf(matrix).map((completed) =>
    measurePoverty(rowByRow(completed), { ...rule, missing: 'DROP' }),
  );
  const poor = measures.map((measure) => measure.poor);
  expect(bounds.poor).toEqual({ lower: Math.min(...poor), upper: Math.max(...poor) });
  expect(bounds.population).toBe(measures[0]?.population);
  expect(printed(bounds.headcount)).toBe(extremes(measures, ({ headcount }) => headcount));
  expect(printed(bounds.intensity)).toBe(extremes(measures, ({ intensity }) => intensity));
  expect(printed(bounds.adjustedHeadcount)).toBe(
    extremes(measures, ({ adjustedHeadcount }) => adjustedHeadcount),
  );
  bounds.indicators.forEach(({ censored, uncensored }, index) => {
    expect(printed(censored)).toBe(extremes(measures, ({ indicators }) => indicators[index]?.censored));
    expect(printed(uncensored)).toBe(extremes(measures, ({ indicators }) => indicators[index]?.uncensored));
  });
  return printed(bounds.intensity);
}

describe('boundsOf', () => {
  it('equals the extremes over every completion of random matrices', () => {
    const random = createRandom('bounds');
    let compared = 0;
    let beyondTheEnds = 0;
    while (compared < 150) {
      const indicators = random.integer(1, 5);
      const shape = { households: random.integer(1, 6), indicators, unknown: 0.3 };
      const matrix = randomMatrix(random, shape);
      if (unknownCells(matrix) > 8) continue;
      const rule = randomRule(random, indicators);
      const intensity = expectSharp(matrix, rule);
      const [none, all] = (['NOT_DEPRIVED', 'DEPRIVED'] as const).map(
        (missing) => measurePoverty(rowByRow(matrix), { ...rule, missing }).intensity,
      );
      if (intensity !== `${none} to ${all}`) beyondTheEnds++;
      compared++;
    }
    // Else all unknown, or nothing of it, would do for A too, and the search for its ends would stay untried.
    expect(beyondTheEnds).toBeGreaterThan(20);
  });

  it('finds A lowest where the doubtful just become poor, and highest where they do not', () => {
    const matrix: Matrix = {
      rows: [
        [1, 1, 0],
        [null, 0, 0],
        [null, null, 0],
      ],
      sizes: [1, 1, 1],
    };
    // Lowest: 2/3, 1/3, 1/3. Highest: 2/3 alone, or with the third household at 2/3.
    expect(expectSharp(matrix, THIRD)).toBe('4/9 to 2/3');
  });

  it('takes the best single household where nobody is certain to be poor', () => {
    const matrix: Matrix = {
      rows: [
        [null, null, null],
        [null, 0, 0],
      ],
      sizes: [1, 4],
    };
    expect(expectSharp(matrix, { ...THIRD, unit: 'PERSONS' })).toBe('1/3 to 1/1');
    expect(boundsOf(rowByRow(matrix), THIRD).poor).toEqual({ lower: 0, upper: 2 });
  });

  it('reaches only the scores that the unknown weights add up to', () => {
    // 5 is known, 9 is asked for: 3 is too little, and 6 the least that is enough.
    const rule: CutoffRule = { weights: [5, 3, 6], cutoff: Fraction.of(9, 14), unit: 'HOUSEHOLDS' };
    expect(expectSharp({ rows: [[1, null, null]], sizes: [1] }, rule)).toBe('11/14 to 1/1');
  });

  it('has no A where nobody can be poor, and no share where nobody is', () => {
    const bounds = boundsOf([{ deprived: 0, unknown: 0b1, households: 3, persons: null }], {
      ...THIRD,
      cutoff: Fraction.of(2, 3),
    });
    expect(bounds.intensity).toBeNull();
    expect(printed(bounds.adjustedHeadcount)).toBe('0/1 to 0/1');
    expect(printed(bounds.indicators[0]?.uncensored ?? null)).toBe('0/1 to 1/1');
    const empty = boundsOf([], THIRD);
    expect(empty).toMatchObject({ population: 0, headcount: null, intensity: null, adjustedHeadcount: null });
    expect(empty.indicators[0]).toEqual({ uncensored: null, censored: null });
  });

  it('closes where nothing is unknown', () => {
    const random = createRandom('closed');
    for (let round = 0; round < 30; round++) {
      const indicators = random.integer(1, 6);
      const matrix = randomMatrix(random, { households: 12, indicators, unknown: 0 });
      const rule = randomRule(random, indicators);
      const { intensity, headcount } = boundsOf(rowByRow(matrix), rule);
      const measure = measurePoverty(rowByRow(matrix), { ...rule, missing: 'DROP' });
      expect(printed(headcount)).toBe(`${measure.headcount} to ${measure.headcount}`);
      expect(printed(intensity)).toBe(
        measure.intensity === null ? 'null' : `${measure.intensity} to ${measure.intensity}`,
      );
    }
  });
});
