import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDARD_VIEWS } from '../../gateway/views/law/standards.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';
import { type MergedDatabase, mergeDatabases } from './merged-database.ts';
import { askMerged, standardInForce, standardsReviewed } from './poverty-view/ask-merged.ts';
import { askView } from './poverty-view/ask-view.ts';
import { type DrawnCohort, drawCohorts, findHouseholds } from './poverty-view/cohorts.ts';
import { notesSql } from './poverty-view/notes.ts';
import { OBSERVED } from './poverty-view/observed.ts';
import { differencesBetween, type Told } from './poverty-view/told.ts';
import { WISH_SQL } from './poverty-view/wishes.ts';

const SEED = 'poverty view 2026-11-21';
const DAYS = [
  '2019-06-30',
  '2019-12-31',
  '2020-06-30',
  '2020-12-31',
  '2022-12-31',
  '2023-06-30',
  '2024-06-30',
  // Under Decree 238/2025, by which people receive without a record.
  '2025-12-31',
];
/** The poor of a district whose report of the review is known. */
const TRA_CU: DrawnCohort = { asOf: '2019-12-31', within: '849', classes: ['POOR'] };

const DEPRIVED_IN_TRA_CU: Readonly<Record<string, number>> = {
  HEALTH_SERVICE: 22,
  HEALTH_INSURANCE: 59,
  ADULT_EDUCATION: 261,
  CHILD_EDUCATION: 127,
  HOUSING_QUALITY: 796,
  HOUSING_AREA: 195,
  WATER: 64,
  SANITATION: 1114,
  TELECOM: 336,
  INFORMATION_ASSETS: 238,
};
/** No agency’s data would show who got land. */
const NEVER_SEEN = ['PRODUCTION_LAND unmet'];

let federation: TestFederation;
let merged: MergedDatabase;
beforeAll(async () => {
  federation = await startFederation({ environment: { AGENCY_TIMEOUT_MS: '60000' } });
  merged = await mergeDatabases(federation.subgraphs);
});
afterAll(async () => {
  await merged.close();
  await federation.close();
});

describe(`the poverty view and one statement over one database (seed ${SEED})`, () => {
  it('observe the same indicators under each standard', () => {
    const observed = STANDARD_VIEWS.map(({ code, observations }) => [
      code,
      observations.map(({ indicator }) => indicator).toSorted(),
    ]);
    const recomputed = STANDARD_VIEWS.map(({ code }) => [code, Object.keys(OBSERVED[code] ?? {}).toSorted()]);
    expect(recomputed).toEqual(observed);
  });

  it('tell the same of cohorts by dimension, entitlement and wish', { timeout: 120_000 }, async () => {
    const cohorts = await drawCohorts(merged, DAYS, SEED);
    expect(cohorts.length).toBeGreaterThanOrEqual(40);
    const compared = await Promise.all(
      DAYS.map((asOf) =>
        compareDay(
          asOf,
          cohorts.filter((cohort) => cohort.asOf === asOf),
        ),
      ),
    );
    expect(compared.flatMap(({ differences }) => differences).join('\n')).toBe('');
    expect(namesAlwaysZero(compared.flatMap(({ told }) => told))).toEqual(NEVER_SEEN);
  });

  it('tell the known figures of Trà Cú at the end of 2019', async () => {
    const [federated, [sql = {}]] = await Promise.all([
      askView(federation, TRA_CU, []),
      askMerged(merged, [TRA_CU], { asOf: TRA_CU.asOf, standards: [] }),
    ]);
    expect(differencesBetween(federated, sql)).toEqual([]);
    const number = (name: string): number => Number(federated[name]);
    const deprived = Object.keys(DEPRIVED_IN_TRA_CU).map((indicator) => [
      indicator,
      number(`inForce ${indicator} reviewed deprived`),
    ]);
    expect(number('count')).toBe(1870);
    expect(Object.fromEntries(deprived)).toEqual(DEPRIVED_IN_TRA_CU);
    expect(sumOf(Object.values(DEPRIVED_IN_TRA_CU))).toBe(3212);
    expect(sumOf(Object.keys(WISH_SQL).map((wish) => number(`${wish} wished`)))).toBe(2345);
    const insurance = (name: string): number => number(`inForce HEALTH_INSURANCE ${name}`);
    const both = insurance('difference both');
    expect(both + insurance('difference reviewedOnly')).toBe(59);
    expect(both + insurance('difference observedOnly')).toBe(insurance('observed deprived'));
    expect(insurance('observed unknown')).toBe(0);
  });

  it('tell by which criterion and from which causes Trà Cú is poor', async () => {
    const { data } = await federation.execute(
      `{ households(asOf: "2019-12-31", within: "849", class: [POOR]) {
           criteria { name: criterion cohort { count } } causes { name: cause cohort { count } } } }`,
    );
    const { criteria, causes } = (data as { households: Record<'criteria' | 'causes', readonly Part[]> })
      .households;
    const [sql] = await merged.query<Record<'criteria' | 'causes', Record<string, number>>>(
      notesSql(await findHouseholds(merged, [TRA_CU], TRA_CU.asOf), TRA_CU.asOf),
    );
    expect(byName(criteria)).toEqual(sql?.criteria);
    expect(byName(causes)).toEqual(sql?.causes);
    expect(sql?.criteria).toEqual({ INCOME: 1736, SERVICE_DEPRIVATION: 134 });
    expect(sumOf(Object.values(sql?.causes ?? {}))).toBe(2747);
  });
});

interface Compared {
  readonly differences: readonly string[];
  readonly told: readonly Told[];
}

async function compareDay(asOf: string, cohorts: readonly DrawnCohort[]): Promise<Compared> {
  const standards = (await standardsReviewed(merged, asOf)).filter((code) => code !== standardInForce(asOf));
  const expected = await askMerged(merged, cohorts, { asOf, standards });
  const told: Told[] = [];
  for (const cohort of cohorts) told.push(await askView(federation, cohort, standards));
  const differences = told.flatMap((one, at) =>
    differencesBetween(one, expected[at] ?? {}).map((line) => `${JSON.stringify(cohorts[at])} ${line}`),
  );
  return { differences, told };
}

/** Numbers of whom something is true that are zero of every cohort, about which equality says nothing. */
function namesAlwaysZero(told: readonly Told[]): readonly string[] {
  const names = [...new Set(told.flatMap((one) => Object.keys(one)))];
  return names
    .filter((name) => /(^count|deprived|eligible|unmet|wished)$/.test(name))
    .filter((name) => told.every((one) => Number(one[name] ?? 0) === 0));
}

interface Part {
  readonly name: string;
  readonly cohort: { readonly count: number };
}

const byName = (parts: readonly Part[]): Record<string, number> =>
  Object.fromEntries(parts.map(({ name, cohort }) => [name, cohort.count]));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
