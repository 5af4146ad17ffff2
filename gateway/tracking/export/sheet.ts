import type { CivilDay } from '../../../shared/scalars/civil-day.ts';

/** What a cell of an official table holds; null is empty: not known, never 0. */
export type Cell = TextCell | NumberCell | DateCell | null;

export interface TextCell {
  readonly text: string;
  /** @default plain */
  readonly style?: 'title' | 'heading' | 'strong';
  /** Columns that it covers, its own counted; the cells that it covers are null. @default 1 */
  readonly span?: number;
}

export interface NumberCell {
  readonly number: number;
  /** Digits behind the decimal mark that are shown. */
  readonly decimals: number;
}

export interface DateCell {
  readonly day: CivilDay;
}

export interface Sheet {
  /** What a URL calls it: `TARGETS`, or the code of a table of the plan. */
  readonly code: string;
  /** Shown on the tab. */
  readonly name: string;
  /** Widths in characters, column by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

export function textCell(text: string | null): Cell {
  return text === null || text === '' ? null : { text };
}

export function heading(text: string, span = 1): TextCell {
  return span === 1 ? { text, style: 'heading' } : { text, style: 'heading', span };
}

/** A cell and the empty ones that it covers. */
export function across(cell: TextCell): readonly Cell[] {
  return [cell, ...Array.from({ length: (cell.span ?? 1) - 1 }, () => null)];
}

export function numberCell(number: number | null, decimals: number): Cell {
  return number === null ? null : { number, decimals };
}

/** `31/12/2019` of `2019-12-31`. */
export function writtenDay(day: CivilDay): string {
  return day.split('-').toReversed().join('/');
}
