import { decimalsOf, roundHalfUp } from '../progress/assess-progress.ts';
import { differenceOf } from './difference-of.ts';
import type { ColumnAnswer, ComputedAnswer, RowAnswer, TargetAnswer } from './progress-answer.ts';
import { type Cell, numberCell } from './sheet.ts';

/** A column of figures, and the target that it holds, if any. */
export interface Figure {
  readonly column: ColumnAnswer;
  /** As printed. */
  readonly decimals: number;
  readonly target: TargetAnswer | null;
  /** Whether the day is in the period of the plan, or after it. */
  readonly begun: boolean;
  /** What each area did of the target. */
  readonly areas: ReadonlyMap<string, ComputedAnswer | null>;
}

/** As many digits behind the mark as the column has at most, as printed where the print is kept. */
export function decimalsOfColumn(rows: readonly RowAnswer[], key: string): number {
  const cells = rows.flatMap(({ cells }) => cells.filter(({ column }) => column === key));
  return Math.max(
    0,
    ...cells.map(({ value, printed }) => Math.max(decimalsOf(value), printedDecimals(printed))),
  );
}

// Only where nothing else can be meant: `1.297` is a count with its thousands marked.
function printedDecimals(printed: string | null): number {
  return /^\d+[.,](\d{1,2})$/.exec(printed ?? '')?.[1]?.length ?? 0;
}

/** One cell of what was printed; of a target three: promised, done, the difference. */
export function figureCells(
  { target, decimals }: Figure,
  printed: number | null,
  actual: number | null,
): readonly Cell[] {
  const shown = numberCell(printed, decimals);
  if (target === null) return [shown];
  const done = actual === null ? null : roundHalfUp(actual, decimals);
  return [shown, numberCell(done, decimals), numberCell(differenceOf(done, printed, decimals), decimals)];
}
