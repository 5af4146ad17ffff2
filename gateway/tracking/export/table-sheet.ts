import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { TargetsByColumn } from './match-columns.ts';
import {
  type ColumnAnswer,
  keyOfArea,
  type PlanAnswer,
  type RowAnswer,
  type TableAnswer,
} from './progress-answer.ts';
import { across, type Cell, heading, numberCell, type Sheet, textCell } from './sheet.ts';
import { decimalsOfColumn, type Figure, figureCells } from './table-figures.ts';
import { rowNote, unmatchedNote } from './table-notes.ts';
import { titleRows } from './title-rows.ts';

export interface TableProgress {
  readonly asOf: CivilDay;
  readonly targets: TargetsByColumn;
}

const PARTS_OF_TARGET = ['Kế hoạch', 'Thực hiện', 'Chênh lệch'] as const;
/** Columns that name a row; what they say stands in the row itself. */
const NAMING_UNITS = new Set(['ORDINAL', 'TEXT']);

/** A table of the plan in its own layout: each figure that is a target has beside it what happened. */
export function tableSheet(plan: PlanAnswer, table: TableAnswer, progress: TableProgress): Sheet {
  const figures = figuresOf(table, progress.targets, progress.asOf >= plan.periodFrom);
  return {
    code: table.code,
    name: tabName(table.code),
    widths: [6, 24, ...figures.flatMap(({ target }) => (target === null ? [12] : [12, 12, 12])), 60],
    rows: [
      ...titleRows(plan, progress.asOf, table.titleVi),
      ...headingRows(table.columns, figures),
      ...areaRows(table.rows).map((row, index) => areaRow(row, index + 1, figures)),
      ...table.rows.filter(({ isTotal }) => isTotal).flatMap((row) => totalRows(row, figures)),
    ],
  };
}

function figuresOf(table: TableAnswer, targets: TargetsByColumn, begun: boolean): readonly Figure[] {
  return table.columns
    .filter(({ unit }) => !NAMING_UNITS.has(unit))
    .map((column) => {
      const target = targets.get(column.key) ?? null;
      const areas = (target?.areas ?? []).flatMap(({ areaTarget, computed }) =>
        areaTarget === null || areaTarget.area === null || areaTarget.tableCode !== table.code
          ? []
          : [[keyOfArea(areaTarget.area), computed] as const],
      );
      return {
        column,
        decimals: decimalsOfColumn(table.rows, column.key),
        target,
        begun,
        areas: new Map(areas),
      };
    });
}

function areaRows(rows: readonly RowAnswer[]): readonly RowAnswer[] {
  return rows.filter(({ isTotal }) => !isTotal);
}

function headingRows(
  columns: readonly ColumnAnswer[],
  figures: readonly Figure[],
): readonly (readonly Cell[])[] {
  const naming = (unit: string, otherwise: string): Cell =>
    heading(columns.find((column) => column.unit === unit)?.labelVi ?? otherwise);
  return [
    [
      naming('ORDINAL', 'STT'),
      naming('TEXT', 'Địa bàn'),
      ...figures.flatMap(({ column, target }) => across(heading(labelOf(column), target === null ? 1 : 3))),
      heading('Ghi chú'),
    ],
    [
      null,
      null,
      ...figures.flatMap(({ column, target }) =>
        target === null ? [numberAbove(column)] : PARTS_OF_TARGET.map((part) => heading(part)),
      ),
      null,
    ],
  ];
}

function labelOf({ labelVi, unit }: ColumnAnswer): string {
  return unit === 'PERCENT' || unit === 'PERCENTAGE_POINT' ? `${labelVi} (%)` : labelVi;
}

function numberAbove({ printedNo }: ColumnAnswer): Cell {
  return printedNo === null ? null : heading(printedNo);
}

function areaRow(row: RowAnswer, place: number, figures: readonly Figure[]): readonly Cell[] {
  const actualOf = ({ areas }: Figure): number | null =>
    (row.area === null ? null : areas.get(keyOfArea(row.area))?.actual) ?? null;
  return [
    numberCell(place, 0),
    textCell(row.labelPrinted),
    ...figures.flatMap((figure) => figureCells(figure, valueIn(row, figure), actualOf(figure))),
    textCell(
      rowNote(figures, ({ areas }) => (row.area === null ? null : (areas.get(keyOfArea(row.area)) ?? null))),
    ),
  ];
}

/** The printed total beside what the whole plan did; then what the rows make beside what the areas did together. */
function totalRows(row: RowAnswer, figures: readonly Figure[]): readonly (readonly Cell[])[] {
  return [
    [
      null,
      { text: row.labelPrinted, style: 'strong' },
      ...figures.flatMap((figure) =>
        figureCells(figure, valueIn(row, figure), figure.target?.computed?.actual ?? null),
      ),
      textCell(rowNote(figures, ({ target }) => target?.computed ?? null)),
    ],
    [
      null,
      { text: 'Cộng lại từ các dòng', style: 'strong' },
      ...figures.flatMap((figure) =>
        figureCells(figure, recomputedIn(row, figure), figure.target?.areaSum?.actual ?? null),
      ),
      textCell(unmatchedNote(row, figures)),
    ],
  ];
}

function valueIn(row: RowAnswer, { column }: Figure): number | null {
  return row.cells.find((cell) => cell.column === column.key)?.value ?? null;
}

function recomputedIn(row: RowAnswer, { column }: Figure): number | null {
  return row.cells.find((cell) => cell.column === column.key)?.recomputed ?? null;
}

/** The documents' own names: `Biểu 1`, `Phụ lục`. Of any other table its code, without what a tab may not bear. */
function tabName(code: string): string {
  const numbered = /^BIEU_(\w+)$/.exec(code)?.[1];
  if (numbered !== undefined) return `Biểu ${numbered}`.slice(0, LONGEST_TAB);
  return code === 'ANNEX' ? 'Phụ lục' : code.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, LONGEST_TAB);
}

const LONGEST_TAB = 31;
