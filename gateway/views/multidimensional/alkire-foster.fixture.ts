import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { Random } from '../../../shared/demo/random.ts';
import type { CutoffRule, PovertyUnit } from './alkire-foster.ts';
import { Fraction } from './fraction.ts';
import type { JointDistribution, JointQuestion } from './joint-distribution.ts';

/** 1 deprived, 0 not, `null` unknown. */
export type Cell = 0 | 1 | null;

/** A row a household; its number is its index. */
export interface Matrix {
  readonly rows: readonly (readonly Cell[])[];
  readonly sizes: readonly number[];
}

/** The sets that a cohort of the matrix has. */
export function questionOf({ rows, sizes }: Matrix): JointQuestion {
  const numbersOf = (keep: (row: readonly Cell[], no: number) => boolean): HouseholdSet =>
    HouseholdSet.of(rows.flatMap((row, no) => (keep(row, no) ? [no] : [])));
  return {
    members: numbersOf(() => true),
    indicators: (rows[0] ?? []).map((_cell, index) => ({
      deprived: numbersOf((row) => row[index] === 1),
      unknown: numbersOf((row) => row[index] === null),
    })),
    sizes: [...new Set(sizes)].map((size) => ({
      size,
      members: numbersOf((_row, no) => sizes[no] === size),
    })),
  };
}

/** A pattern a household, not put together: what the measures must not depend on. */
export function rowByRow({ rows, sizes }: Matrix): JointDistribution {
  const maskOf = (row: readonly Cell[], cell: Cell): number =>
    row.reduce((mask: number, own, index) => (own === cell ? mask + 2 ** index : mask), 0);
  return rows.map((row, no) => ({
    deprived: maskOf(row, 1),
    unknown: maskOf(row, null),
    households: 1,
    persons: sizes[no] ?? null,
  }));
}

export interface MatrixShape {
  readonly households: number;
  readonly indicators: number;
  /** Probability that a cell is unknown. */
  readonly unknown: number;
}

export function randomMatrix(random: Random, { households, indicators, unknown }: MatrixShape): Matrix {
  const deprived = 0.2 + 0.6 * random.next();
  const cell = (): Cell => (random.chance(unknown) ? null : random.chance(deprived) ? 1 : 0);
  return {
    rows: Array.from({ length: households }, () => Array.from({ length: indicators }, cell)),
    sizes: Array.from({ length: households }, () => random.integer(1, 6)),
  };
}

export function randomRule(random: Random, indicators: number): CutoffRule {
  const weights = Array.from({ length: indicators }, () => random.integer(1, 5));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const unit = random.pick<PovertyUnit>(['HOUSEHOLDS', 'PERSONS']);
  const steps = total * random.integer(1, 3);
  return { weights, cutoff: Fraction.of(random.integer(1, steps), steps), unit };
}

/** Every way in which the unknown cells may turn out. */
export function completionsOf(matrix: Matrix): Matrix[] {
  let partial: Matrix['rows'][] = [matrix.rows];
  matrix.rows.forEach((row, no) => {
    row.forEach((cell, index) => {
      if (cell !== null) return;
      const filled = (rows: Matrix['rows'], value: Cell): Matrix['rows'] =>
        rows.map((own, at) => (at === no ? own.map((old, i) => (i === index ? value : old)) : own));
      partial = partial.flatMap((rows) => [filled(rows, 0), filled(rows, 1)]);
    });
  });
  return partial.map((rows) => ({ rows, sizes: matrix.sizes }));
}
