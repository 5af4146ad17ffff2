import type { Column } from './column.ts';
import type { HouseholdSet } from './household-set.ts';

/** A value that a fact's statement takes: a day, a code, a list of codes. */
export type FactValue = string | number | boolean | null | readonly string[] | readonly number[];

/**
 * Something that the room knows about households, as one statement over its database. Built once for its values
 * (`$1 …`), then kept in the room's projection until the data changes.
 */
interface FactBase {
  /** Unique in the room; stands in the log. */
  readonly name: string;
  readonly sql: string;
}

/** Which households: the statement selects `no`, a household twice counts once. */
export interface SetFact extends FactBase {
  readonly kind: 'set';
}

/** A whole number a household: the statement selects `no` and `value`; several rows of a household add up. */
export interface ColumnFact extends FactBase {
  readonly kind: 'column';
}

/** Which households are in which bucket: the statement selects `no` and `bucket`; a household may be in several. */
export interface GroupFact extends FactBase {
  readonly kind: 'groups';
}

export type Fact = SetFact | ColumnFact | GroupFact;

/** Buckets by name, in the order of their names. */
export type Groups = ReadonlyMap<string, HouseholdSet>;

export type FactResult<Of extends Fact> = Of extends SetFact
  ? HouseholdSet
  : Of extends ColumnFact
    ? Column
    : Groups;

export function setFact(name: string, sql: string): SetFact {
  return { kind: 'set', name, sql };
}

export function columnFact(name: string, sql: string): ColumnFact {
  return { kind: 'column', name, sql };
}

export function groupFact(name: string, sql: string): GroupFact {
  return { kind: 'groups', name, sql };
}
