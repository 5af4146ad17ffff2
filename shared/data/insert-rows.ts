import type { Sql } from './database.ts';

const BATCH = 5_000;

/** A column to fill: its PostgreSQL type (`int`, `text`, `date`, `bigint`, `text[]` …) and its value of a record. */
export interface Column<Record> {
  readonly name: string;
  readonly type: string;
  readonly value: (record: Record) => unknown;
}

/**
 * Inserts records by one `unnest` statement per 5,000: within a fifth of COPY's speed, and plain parameters.
 * Array columns travel as array literals, because `unnest` would flatten nested arrays.
 */
export async function insertRows<Record>(
  sql: Sql,
  table: string,
  columns: readonly Column<Record>[],
  records: readonly Record[],
): Promise<void> {
  const names = columns.map((column) => column.name).join(', ');
  const parameters = columns.map((column, index) => `$${index + 1}::${travelType(column.type)}[]`).join(', ');
  const selected = columns.map((column, index) => `c${index}::${column.type}`).join(', ');
  const aliases = columns.map((_, index) => `c${index}`).join(', ');
  const text = `insert into ${table} (${names}) select ${selected} from unnest(${parameters}) as rows(${aliases})`;
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    await sql.query(
      text,
      columns.map((column) => batch.map((record) => travelValue(column.value(record)))),
    );
  }
}

function travelType(type: string): string {
  return type.endsWith('[]') ? 'text' : type;
}

function travelValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return Array.isArray(value) ? arrayLiteral(value) : (value ?? null);
}

function arrayLiteral(values: readonly unknown[]): string {
  const items = values.map((value) => `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  return `{${items.join(',')}}`;
}
