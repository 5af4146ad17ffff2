import { date } from '../catalogue/sql.ts';
import type { MergedDatabase } from '../merged-database.ts';
import { type DrawnCohort, findHouseholds } from './cohorts.ts';
import { dimensionsSql } from './dimensions.ts';
import { entitlementsSql } from './entitlements.ts';
import { shareParts } from './share-parts.ts';
import { flatten, type Told } from './told.ts';
import { wishesSql } from './wishes.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly told: unknown;
}

export const standardInForce = (asOf: string): string => (asOf < '2022-01-01' ? 'QD59_2015' : 'ND07_2021');

/** Standards under which somebody was reviewed by the day. */
export async function standardsReviewed(merged: MergedDatabase, asOf: string): Promise<readonly string[]> {
  const rows = await merged.query<{ standard: string }>(
    `select distinct v.standard from register.review v
      where v.approved_on is not null and v.reference_on <= ${date(asOf)} order by 1`,
  );
  return rows.map(({ standard }) => standard);
}

/** The same numbers of all cohorts of one day, in their order. @param standards beside the one in force */
export async function askMerged(
  merged: MergedDatabase,
  cohorts: readonly DrawnCohort[],
  { asOf, standards }: { readonly asOf: string; readonly standards: readonly string[] },
): Promise<readonly Told[]> {
  const households = await findHouseholds(merged, cohorts, asOf);
  const told: Record<string, Told[string]>[] = households.map(({ length }) => ({ count: length }));
  const add = async (statement: string, prefix = ''): Promise<void> => {
    for (const { id, name, told: numbers } of await merged.query<Row>(shareParts(statement, asOf)))
      Object.assign(told[id] ?? {}, flatten(numbers, `${prefix}${name}`));
  };
  await Promise.all([
    ...[['inForce', standardInForce(asOf)] as const, ...standards.map((code) => [code, code] as const)].map(
      ([name, code]) => {
        for (const one of told) one[name] = code;
        return add(dimensionsSql(households, asOf, code), `${name} `);
      },
    ),
    add(entitlementsSql(households, asOf)),
    add(wishesSql(households, asOf)),
  ]);
  return told;
}
