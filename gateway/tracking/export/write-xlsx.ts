import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Cell, Sheet, TextCell } from './sheet.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const STYLES: Readonly<Record<NonNullable<TextCell['style']>, CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 13 },
  strong: { fontWeight: 'bold' },
  heading: { fontWeight: 'bold', wrap: true, align: 'center', alignVertical: 'center' },
};

/** Sheets as a workbook: numbers are numbers, days are days, a text is never a formula. */
export function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, widths, rows }) => ({
      data: rows.map((row) => row.map(cellObject)),
      sheet: name,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
}

function cellObject(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if ('number' in cell) return { value: cell.number, type: Number, format: numberFormat(cell.decimals) };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  const { text, style, span = 1 } = cell;
  return {
    value: text,
    type: String,
    ...(style === undefined ? {} : STYLES[style]),
    ...(span === 1 ? {} : { columnSpan: span }),
  };
}

// Excel shows the marks of the reader's own language.
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
