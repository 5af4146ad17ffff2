import type { FigureRow, FigureTable } from '../../figures/check-table.ts';
import { decimalOf, roundHalfUp } from '../../figures/decimal.ts';
import { cellOf, type DocumentTable, numberKeys } from '../document-model/table.ts';
import type { PlanDocument } from '../read-documents.ts';

const RATE_DECIMALS = 2;

/**
 * A table of a document as exact numbers: rates have the two decimals that all three tables print.
 * @param name how places in it are called
 * @throws Error when the document has no such table
 */
export function figureTable(document: PlanDocument, code: string, name: string): FigureTable {
  const table = tableOf(document, code);
  const { total } = table;
  return {
    code,
    name,
    columns: columnNames(table),
    rows: table.rows.map((row) => rowOf(table, row.areaCode, row.area, row, row.printed)),
    total: rowOf(table, 'TOTAL', total.area, total, total.printed),
  };
}

/** Labels of columns; one that stands over several columns comes with the number printed above it. */
function columnNames(table: DocumentTable): Readonly<Record<string, string>> {
  const names = table.columns.map(({ key, labelVi, printedNo }) => {
    const isRepeated = table.columns.filter((other) => other.labelVi === labelVi).length > 1;
    return [key, isRepeated ? `${labelVi} (cột ${printedNo})` : labelVi];
  });
  return Object.fromEntries(names);
}

export function tableOf(document: PlanDocument, code: string): DocumentTable {
  const table = document.tables.find((candidate) => candidate.code === code);
  if (table === undefined) throw new Error(`${document.id} has no table ${code}.`);
  return table;
}

/** The texts of a row's cells in the order of the number columns, where the document keeps them. */
export function printedCells(table: DocumentTable, printed: string | null): Readonly<Record<string, string>> {
  if (printed === null) return {};
  const texts = printed.split('|').map((part) => part.trim());
  return Object.fromEntries(numberKeys(table).map((key, index) => [key, texts[index] ?? '']));
}

function rowOf(
  table: DocumentTable,
  key: string,
  label: string,
  cells: Readonly<Record<string, unknown>>,
  printed: string | null,
): FigureRow {
  const texts = printedCells(table, printed);
  const dashes = Object.entries(texts).filter(([, text]) => text === '-');
  return {
    key,
    label,
    printed: Object.fromEntries(dashes),
    cells: Object.fromEntries(
      table.columns
        .filter(({ key: column }) => typeof cells[column] === 'number' && column !== 'tt')
        .map(({ key: column, unit }) => {
          const value = decimalOf(cellOf(cells, column));
          const isRate = unit === 'PERCENT' || unit === 'PERCENTAGE_POINT';
          return [column, isRate ? roundHalfUp(value, RATE_DECIMALS) : value];
        }),
    ),
  };
}

/** The value of a baseline figure. @throws Error when the document has no such figure */
export function baselineValue(document: PlanDocument, code: string): number {
  const figure = document.baseline.find((candidate) => candidate.code === code);
  if (figure === undefined) throw new Error(`${document.id} has no baseline ${code}.`);
  return figure.value;
}

/** The value of a target. @throws Error when the document has no such target, or the target no value */
export function targetValue(document: PlanDocument, code: string): number {
  const value = document.targets.find((target) => target.code === code)?.value;
  if (typeof value !== 'number') throw new Error(`${document.id} has no target ${code} with a value.`);
  return value;
}
