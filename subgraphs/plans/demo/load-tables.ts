import { add, decimalOf, formatDecimal } from '../figures/decimal.ts';
import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';
import { cellOf, type DocumentTable, numberKeys } from './document-model/table.ts';
import { printedCells } from './figure-checks/document-figures.ts';

/** The tables of a plan: columns, rows, cells; the total as printed and as the rows make it. */
export async function loadTables(loader: DocumentLoader): Promise<void> {
  await loader.insert('plan_table', placed(loader.document.tables), [
    column('id', 'text', (table) => loader.id('tab', table.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('title_vi', 'text', (table) => table.titleVi),
    column('title_en', 'text', (table) => table.titleEn),
    column('header_printed', 'text', (table) => table.rawHeaderNumbers ?? table.rawHeader),
    column('notes', 'text[]', (table) => table.notes),
    COLUMNS.lines,
  ]);
  for (const table of loader.document.tables) {
    await loadColumns(loader, table);
    await loadRows(loader, table);
    await loadCells(loader, table);
  }
}

async function loadColumns(loader: DocumentLoader, table: DocumentTable): Promise<void> {
  await loader.insert('table_column', placed(table.columns), [
    column('id', 'text', (entry) => loader.id('col', table.code, entry.key)),
    column('table_id', 'text', () => loader.id('tab', table.code)),
    COLUMNS.ordinal,
    column('key', 'text', (entry) => entry.key),
    column('printed_no', 'text', (entry) => entry.printedNo),
    COLUMNS.labelVi,
    column('unit', 'text', (entry) => entry.unit),
    column('derivation', 'text', (entry) => entry.derivation),
  ]);
}

/** The rows of areas and, last, the total: its area is null. */
function rowsOf(table: DocumentTable) {
  return placed([...table.rows, { ...table.total, areaCode: null }]);
}

async function loadRows(loader: DocumentLoader, table: DocumentTable): Promise<void> {
  await loader.insert('table_row', rowsOf(table), [
    column('id', 'text', (row) => loader.id('row', table.code, row.ordinal)),
    column('table_id', 'text', () => loader.id('tab', table.code)),
    COLUMNS.ordinal,
    column('is_total', 'boolean', (row) => row.areaCode === null),
    column('label_printed', 'text', (row) => row.area),
    column('area_code', 'text', (row) => row.areaCode && loader.officialArea(row.areaCode).code),
    column('area_valid_from', 'date', (row) => row.areaCode && loader.officialArea(row.areaCode).validFrom),
    COLUMNS.lines,
  ]);
}

async function loadCells(loader: DocumentLoader, table: DocumentTable): Promise<void> {
  const cells = rowsOf(table).flatMap((row) => {
    const printed = printedCells(table, row.printed);
    return numberKeys(table).map((key) => ({
      row: row.ordinal,
      key,
      value: cellOf(row, key),
      printed: printed[key] ?? null,
      recomputed: row.areaCode === null ? recomputedTotal(table, key) : null,
    }));
  });
  await loader.insert('table_cell', cells, [
    column('id', 'text', (cell) => loader.id('cel', table.code, cell.row, cell.key)),
    column('row_id', 'text', (cell) => loader.id('row', table.code, cell.row)),
    column('column_id', 'text', (cell) => loader.id('col', table.code, cell.key)),
    column('value', 'numeric', (cell) => cell.value),
    column('printed', 'text', (cell) => cell.printed),
    column('recomputed', 'numeric', (cell) => cell.recomputed),
  ]);
}

/** What the rows make of a count. A rate is no sum of rates: the checks recompute it from counts. */
function recomputedTotal(table: DocumentTable, key: string): string | null {
  const unit = table.columns.find((entry) => entry.key === key)?.unit;
  if (unit === 'PERCENT' || unit === 'PERCENTAGE_POINT') {
    const recomputed = table.total.recomputed[key];
    return recomputed === undefined ? null : String(recomputed);
  }
  return formatDecimal(add(...table.rows.map((row) => decimalOf(cellOf(row, key)))));
}
