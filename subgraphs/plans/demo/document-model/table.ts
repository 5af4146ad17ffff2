import { z } from 'zod';
import { UNIT } from '../../codes/plan-codes.ts';
import { codeOf, lines, text, textOrNull } from './pieces.ts';

// Columns carry the units `ordinal` and `text` in lower case.
const columnUnit = z
  .string()
  .transform((value) => value.toUpperCase())
  .pipe(codeOf(UNIT));

const column = z.strictObject({
  key: text,
  printedNo: textOrNull,
  labelVi: text,
  unit: columnUnit,
  derivation: textOrNull,
});

const numbers = z.record(z.string(), z.number());

// Number columns stand beside the fixed keys of a row, under the keys that `columns` names.
const row = z.object({ area: text, areaCode: text, line: lines, printed: textOrNull }).catchall(z.unknown());
const total = z
  .object({
    area: text,
    line: lines,
    printed: textOrNull,
    recomputed: numbers.default({}),
    mismatch: z.array(text),
  })
  .catchall(z.unknown());

export type DocumentTable = z.infer<typeof rawTable>;
const rawTable = z.strictObject({
  code: text,
  titleVi: text,
  titleEn: text,
  line: lines,
  columns: z.array(column),
  rows: z.array(row).min(1),
  total,
  notes: z.array(text),
  rawHeaderNumbers: textOrNull,
  rawHeader: textOrNull,
});

/** The keys of a table's number columns, in order. */
export function numberKeys(table: DocumentTable): readonly string[] {
  return table.columns.filter(({ unit }) => unit !== 'ORDINAL' && unit !== 'TEXT').map(({ key }) => key);
}

export const tableModel = rawTable.superRefine((table, context) => {
  for (const key of numberKeys(table)) {
    for (const [index, cells] of [...table.rows, table.total].entries()) {
      if (typeof cells[key] === 'number') continue;
      context.addIssue({ code: 'custom', path: ['rows', index, key], message: 'must be a number' });
    }
  }
});

/** A number of a row. @throws where the model was not checked */
export function cellOf(cells: Readonly<Record<string, unknown>>, key: string): number {
  const value = cells[key];
  if (typeof value !== 'number') throw new Error(`${key} is no number of this row.`);
  return value;
}
