import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Sheet } from './sheet.ts';
import { TARGETS_SHEET } from './targets-sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx, XLSX_TYPE } from './write-xlsx.ts';

export type ProgressFormat = 'xlsx' | 'csv';

export interface ProgressFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** Letters, digits, `_`, `-` and a point only. */
  readonly name: string;
}

export interface ProgressFileAsked {
  readonly code: string;
  readonly asOf: CivilDay;
  readonly format: ProgressFormat;
  /** Code of the sheet that a CSV has; null is that of all targets. */
  readonly table: string | null;
}

/** The sheets as a file: a workbook of all, or a CSV of one; null where there is no such sheet. */
export async function progressFile(
  sheets: readonly Sheet[],
  { code, asOf, format, table }: ProgressFileAsked,
): Promise<ProgressFile | null> {
  if (format === 'xlsx')
    return { bytes: await writeXlsx(sheets), type: XLSX_TYPE, name: `${code}-${asOf}.xlsx` };
  const wanted = table ?? TARGETS_SHEET;
  const sheet = sheets.find((one) => one.code === wanted);
  if (sheet === undefined) return null;
  const name = table === null ? `${code}-${asOf}.csv` : `${code}-${sheet.code}-${asOf}.csv`;
  return { bytes: Buffer.from(writeCsv(sheet)), type: 'text/csv; charset=utf-8', name };
}
