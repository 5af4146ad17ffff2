import { p } from '@mikro-orm/core';

/**
 * Schema of its own, only ever added to: what is written here while the system runs makes no fact about households
 * stale, and a new seeding of the documents leaves it. Hence also no foreign keys to the documents: targets and plans
 * are told by their ids, which are the same after every seeding.
 */
export const TRACKING_SCHEMA = 'tracking';

/** Order in which rows came. */
export const numberOfRow = () => p.bigint().primary().autoincrement().comment('Order in which rows came');

/** By which the same request is known when it comes again. */
export const requestColumns = () => ({
  idempotencyKey: p.text().comment('Given by the caller: the same request again does nothing more'),
  digest: p.text().comment('SHA-256 of what was asked, to know the same request by'),
});

export const instantColumn = () => p.datetime().columnType('timestamptz');

/** An instant as ISO 8601 text in UTC with milliseconds. */
export function instantSql(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
