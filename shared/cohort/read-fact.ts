import type { Sql } from '../data/database.ts';
import { Column, packValues } from './column.ts';
import type { ColumnFact, Fact, FactResult, FactValue, GroupFact, Groups, SetFact } from './fact.ts';
import { GroupsBuilder } from './groups-builder.ts';
import { HouseholdSet, HouseholdSetBuilder } from './household-set.ts';
import { Partition } from './partition.ts';

// The database packs the numbers into bytes: a row object for each of 27 million households would take minutes.
const SLICE_BITS = 20;

interface PackedRow {
  readonly numbers: Buffer;
  readonly bucket?: string;
}

/** Runs a fact's statement. @throws where a number is none of a household, or a value not a whole number */
export async function readFact<Of extends Fact>(
  sql: Sql,
  fact: Of,
  values: readonly FactValue[],
): Promise<FactResult<Of>> {
  return READERS[fact.kind](sql, fact as never, values) as Promise<FactResult<Of>>;
}

const READERS = { set: readSetFact, column: readColumnFact, groups: readGroupFact };

async function readSetFact(sql: Sql, fact: SetFact, values: readonly FactValue[]): Promise<HouseholdSet> {
  const rows = await sql.query<PackedRow>(
    `select string_agg(int4send(no), ''::bytea) as numbers
       from (${fact.sql}) fact (no) where no is not null group by no >> ${SLICE_BITS}`,
    values,
  );
  const builder = new HouseholdSetBuilder();
  for (const { numbers } of rows) addAll(builder, numbers);
  return builder.build();
}

async function readColumnFact(sql: Sql, fact: ColumnFact, values: readonly FactValue[]): Promise<Column> {
  const rows = await sql.query<PackedRow>(
    `select string_agg(int4send(no) || int8send(value), ''::bytea order by no) as numbers
       from (select no, sum(value)::int8 as value from (${fact.sql}) fact (no, value)
              where no is not null and value is not null group by no) sums
      group by no >> ${SLICE_BITS} order by no >> ${SLICE_BITS}`,
    values,
  );
  const builder = new HouseholdSetBuilder();
  const packed = new Float64Array(rows.reduce((length, { numbers }) => length + numbers.length / 12, 0));
  let next = 0;
  for (const { numbers } of rows) {
    for (let at = 0; at < numbers.length; at += 12) {
      builder.add(numbers.readInt32BE(at));
      packed[next++] = exact(numbers.readInt32BE(at + 4), numbers.readUInt32BE(at + 8));
    }
  }
  return new Column(builder.build(), packValues(packed));
}

async function readGroupFact(sql: Sql, fact: GroupFact, values: readonly FactValue[]): Promise<Groups> {
  const rows = await sql.query<PackedRow>(
    `select bucket, string_agg(int4send(no), ''::bytea) as numbers
       from (select no, bucket::text from (${fact.sql}) fact (no, bucket)) named
      where no is not null and bucket is not null
      group by bucket, no >> ${SLICE_BITS} order by bucket collate "C"`,
    values,
  );
  const builder = new GroupsBuilder();
  for (const { bucket = '', numbers } of rows) {
    const index = builder.bucket(bucket);
    for (let at = 0; at < numbers.length; at += 4) builder.add(index, numbers.readInt32BE(at));
  }
  return builder.build();
}

function addAll(builder: HouseholdSetBuilder, numbers: Buffer): void {
  for (let at = 0; at < numbers.length; at += 4) builder.add(numbers.readInt32BE(at));
}

function exact(high: number, low: number): number {
  const value = high * 0x1_0000_0000 + low;
  if (!Number.isSafeInteger(value)) throw new RangeError('A value of a fact is too large to be exact.');
  return value;
}

export function byteLengthOf(result: HouseholdSet | Column | Groups): number {
  if (result instanceof HouseholdSet || result instanceof Column || result instanceof Partition)
    return result.byteLength;
  return [...result.values()].reduce((bytes, set) => bytes + set.byteLength, 0);
}
