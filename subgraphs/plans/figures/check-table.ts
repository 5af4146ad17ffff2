import type { CheckKind } from '../codes/work-codes.ts';
import { add, compare, type Decimal, formatDecimal, negate, roundHalfUp } from './decimal.ts';
import { type CheckHead, checkNumber, checkText, type FigureCheck } from './figure-check.ts';
import { percentOf } from './percent-of.ts';

/** A row of a table as exact numbers; counts have scale 0, rates the scale they are printed with. */
export interface FigureRow {
  /** Code of the area, or `TOTAL`. */
  readonly key: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, Decimal>>;
  /** Cells whose print is no number, e.g. a dash for zero. */
  readonly printed?: Readonly<Record<string, string>>;
}

export interface FigureTable {
  readonly code: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly FigureRow[];
  readonly total: FigureRow;
}

/** `column` is the sum of `plus` less the sum of `minus`, in every row and in the total. */
export interface RowIdentity {
  readonly column: string;
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  readonly kind?: CheckKind;
}

export interface RateRule {
  readonly column: string;
  readonly part: string;
  readonly whole: string;
}

export interface TableRules {
  /** Columns whose total is the sum of the rows. */
  readonly sums: readonly string[];
  readonly rates?: readonly RateRule[];
  readonly identities?: readonly RowIdentity[];
  /** Pairs of columns, of which the second should not be less than the first. */
  readonly notFalling?: readonly (readonly [from: string, to: string])[];
  /** Code of a check → code of the finding that explains it. */
  readonly findings?: Readonly<Record<string, string>>;
}

/** Recomputes a table by its rules: totals from rows, rates from counts, cells of a row from each other. */
export function checkTable(table: FigureTable, rules: TableRules): readonly FigureCheck[] {
  const everyRow = [...table.rows, table.total];
  return [
    ...rules.sums.map((column) => checkSum(table, rules, column)),
    ...(rules.rates ?? []).flatMap((rate) => everyRow.map((row) => checkRate(table, rules, rate, row))),
    ...(rules.identities ?? []).flatMap((identity) =>
      everyRow.map((row) => checkIdentity(table, rules, identity, row)),
    ),
    ...(rules.notFalling ?? []).flatMap((pair) =>
      table.rows.map((row) => checkNotFalling(table, rules, pair, row)),
    ),
  ];
}

/** A cell. @throws Error where the rules name a column that the row does not have */
export function cell(row: FigureRow, column: string): Decimal {
  const value = row.cells[column];
  if (value === undefined) throw new Error(`The row ${row.key} has no number ${column}.`);
  return value;
}

function checkSum(table: FigureTable, rules: TableRules, column: string): FigureCheck {
  const terms = table.rows.map((row) => cell(row, column));
  const formula = terms.map(formatDecimal).join(' + ');
  const head = headOf(table, rules, table.total, column, 'sum', 'COLUMN_SUM', formula);
  return checkNumber(head, cell(table.total, column), add(...terms));
}

function checkRate(table: FigureTable, rules: TableRules, rate: RateRule, row: FigureRow): FigureCheck {
  const { part, whole } = rate;
  const [counted, of] = [cell(row, part), cell(row, whole)];
  const printed = cell(row, rate.column);
  const formula = `${formatDecimal(counted)} / ${formatDecimal(of)} × 100`;
  const head = headOf(table, rules, row, rate.column, `${part}/${whole}`, 'RATE', formula);
  const recomputed = percentOf(counted.digits, of.digits, printed.scale);
  if (recomputed === null) return checkText(head, formatDecimal(printed), 'no rate', false);
  return checkNumber(head, printed, recomputed, row.printed?.[rate.column]);
}

function checkIdentity(
  table: FigureTable,
  rules: TableRules,
  identity: RowIdentity,
  row: FigureRow,
): FigureCheck {
  const { column, plus, minus = [], kind = 'ROW_IDENTITY' } = identity;
  const rule = plus.join('+') + minus.map((key) => `-${key}`).join('');
  const terms = [...plus.map((key) => cell(row, key)), ...minus.map((key) => negate(cell(row, key)))];
  const formula = terms.map(formatDecimal).join(' + ').replaceAll('+ -', '- ');
  const printed = cell(row, column);
  const head = headOf(table, rules, row, column, rule, kind, formula);
  return checkNumber(head, printed, roundHalfUp(add(...terms), printed.scale));
}

function checkNotFalling(
  table: FigureTable,
  rules: TableRules,
  [from, to]: readonly [string, string],
  row: FigureRow,
): FigureCheck {
  const [before, after] = [cell(row, from), cell(row, to)];
  const formula = `${formatDecimal(after)} ≥ ${formatDecimal(before)}`;
  const head = headOf(table, rules, row, to, `>=${from}`, 'PLAUSIBILITY', formula);
  return checkText(head, formatDecimal(after), `≥ ${formatDecimal(before)}`, compare(after, before) >= 0);
}

function headOf(
  table: FigureTable,
  rules: TableRules,
  row: FigureRow,
  column: string,
  rule: string,
  kind: CheckKind,
  formula: string,
): CheckHead {
  const code = `${table.code}.${column}:${rule}@${row.key}`;
  const place = `${table.name}, ${row.label}: ${table.columns[column] ?? column}`;
  return { code, kind, place, formula, finding: rules.findings?.[code] };
}
