import { text } from '../catalogue/sql.ts';
import type { MergedDatabase } from '../merged-database.ts';
import { basisSql } from './basis.ts';
import { INDICATOR_SQL } from './indicator-sql.ts';
import type { PlanDay } from './plan-day.ts';
import type { SidesTold } from './sides-told.ts';

/** Both sides of the indicators of one area on one day, in one statement, by their codes. @throws one has no SQL */
export async function askMergedTargets(
  merged: MergedDatabase,
  day: PlanDay,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, SidesTold>> {
  const rows = indicators.map((code) => {
    const sides = INDICATOR_SQL[code]?.(day);
    if (sides === undefined) throw new Error(`no SQL of indicator ${code}`);
    return `select ${text(code)} as code, ${sides.numerator}::float8 as numerator, ${sides.denominator ?? 'null'}::float8 as denominator`;
  });
  const told = await merged.query<SidesTold & { readonly code: string }>(
    `with ${basisSql(day)} ${rows.join(' union all ')}`,
  );
  return new Map(told.map(({ code, ...sides }) => [code, sides]));
}
