import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TARGET_TRACKING } from '../../subgraphs/plans/indicator/rows/target-tracking.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';
import { type MergedDatabase, mergeDatabases } from './merged-database.ts';
import { askMergedTargets } from './targets/ask-merged-targets.ts';
import { askPlans, askProgress, type PlanOfArea, type TrackedTarget } from './targets/ask-progress.ts';
import { INDICATOR_SQL } from './targets/indicator-sql.ts';
import type { PlanDay } from './targets/plan-day.ts';
import { differenceOf, type SidesTold } from './targets/sides-told.ts';

const DAYS = ['06-30', '09-30', '12-31'];
const TARGETS_OF_FIVE_PLANS = 68;
/** Indicators of which nothing is ever above zero, about which equality would say nothing. */
const NEVER_SEEN: readonly string[] = [];

let federation: TestFederation;
let merged: MergedDatabase;
let plans: readonly PlanOfArea[];
beforeAll(async () => {
  federation = await startFederation({ environment: { AGENCY_TIMEOUT_MS: '60000' } });
  merged = await mergeDatabases(federation.subgraphs);
  plans = await askPlans(federation);
});
afterAll(async () => {
  await merged.close();
  await federation.close();
});

describe('the targets of the plans and one statement over one database', () => {
  it('know every indicator that a target is tracked by', () => {
    const used = TARGET_TRACKING.flatMap(({ indicator, alternativeIndicator }) => [
      indicator,
      alternativeIndicator,
    ]).filter((code) => typeof code === 'string');
    expect(used.filter((code) => !(code in INDICATOR_SQL))).toEqual([]);
    expect(plans.map(({ code }) => code).toSorted()).toEqual(
      [...new Set(TARGET_TRACKING.map(({ plan }) => plan))].toSorted(),
    );
  });

  it('count the same on three days of each plan', { timeout: 300_000 }, async () => {
    const compared: Compared[] = [];
    // A plan at a time: all at once the last ones would wait longer than the house lets anybody wait.
    for (const { code } of plans) {
      const ofPlan = planDays().filter(({ plan }) => plan === code);
      compared.push(...(await Promise.all(ofPlan.map(compareDay))));
    }
    expect(compared.flatMap(({ differences }) => differences)).toEqual([]);
    expect(compared.flatMap(({ targets }) => targets)).toHaveLength(DAYS.length * TARGETS_OF_FIVE_PLANS);
    expect(alwaysZero(compared.flatMap(({ expected }) => expected))).toEqual(NEVER_SEEN);
  });

  it('count the same in each residential group of Cao Thượng', { timeout: 300_000 }, async () => {
    const day = planDays().find(({ plan, asOf }) => plan === 'cao-thuong-2024' && asOf === '2024-12-31');
    if (day === undefined) throw new Error('no plan of Cao Thượng');
    const allotted = (await askProgress(federation, day.plan, day.asOf)).filter(
      ({ areas }) => areas.length > 0,
    );
    const indicators = allotted.map(({ target }) => trackingOf(day.plan, target.code).indicator);
    expect(indicators.toSorted()).toEqual([
      'NEAR_POOR_HOUSEHOLDS',
      'NEAR_POVERTY_RATE',
      'POOR_HOUSEHOLDS',
      'POVERTY_RATE',
    ]);
    const codes = [
      ...new Set(allotted.flatMap(({ areas }) => areas.map(({ areaTarget }) => areaTarget.area.code))),
    ];
    expect(codes).toHaveLength(26);
    const expected = new Map(
      await Promise.all(
        codes.map(
          async (area) =>
            [area, await askMergedTargets(merged, { ...day, area }, known(indicators))] as const,
        ),
      ),
    );
    const differences = allotted.flatMap(({ areas }, at) =>
      areas.flatMap(({ areaTarget, computed }) =>
        differenceOf(
          areaTarget.code,
          computed,
          expected.get(areaTarget.area.code)?.get(indicators[at] ?? ''),
        ),
      ),
    );
    expect(differences.join('\n')).toBe('');
  });
});

const planDays = (): readonly PlanDay[] =>
  plans.flatMap(({ code, area, periodFrom }) =>
    DAYS.map((day) => ({
      plan: code,
      area: area.code,
      from: periodFrom,
      baselineOn: `${Number(periodFrom.slice(0, 4)) - 1}-12-31`,
      asOf: `${periodFrom.slice(0, 4)}-${day}`,
    })),
  );

const known = (codes: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(codes.filter((code) => typeof code === 'string')),
];

function trackingOf(plan: string, target: string): (typeof TARGET_TRACKING)[number] {
  const row = TARGET_TRACKING.find((tracked) => tracked.plan === plan && tracked.target === target);
  if (row === undefined) throw new Error(`target ${target} of ${plan} is not tracked`);
  return row;
}

interface Compared {
  readonly targets: readonly string[];
  readonly expected: readonly ReadonlyMap<string, SidesTold>[];
  readonly differences: readonly string[];
}

async function compareDay(day: PlanDay): Promise<Compared> {
  const tracked = await askProgress(federation, day.plan, day.asOf);
  // After its term a target stays what it was when the term ended.
  const byDay = [...Map.groupBy(tracked, ({ target: { deadlineOn } }) => earlier(deadlineOn, day.asOf))];
  const parts = await Promise.all(byDay.map(([asOf, targets]) => compareTargets({ ...day, asOf }, targets)));
  return {
    targets: tracked.map(({ target }) => target.code),
    expected: parts.map(({ expected }) => expected),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

async function compareTargets(
  day: PlanDay,
  tracked: readonly TrackedTarget[],
): Promise<{ readonly expected: ReadonlyMap<string, SidesTold>; readonly differences: readonly string[] }> {
  const readings = tracked.map(({ target }) => trackingOf(day.plan, target.code));
  const used = known(
    readings.flatMap(({ indicator, alternativeIndicator }) => [indicator, alternativeIndicator]),
  );
  const expected =
    used.length === 0 ? new Map<string, SidesTold>() : await askMergedTargets(merged, day, used);
  const differences = tracked.flatMap(({ target, computed, alternative }) => {
    const where = `${day.plan} ${day.asOf} ${target.code}`;
    const { indicator, alternativeIndicator } = trackingOf(day.plan, target.code);
    // What offices report is theirs; another test of the run may have an analyst's indicator track it.
    if (typeof indicator !== 'string') return [];
    return [
      ...differenceOf(`${where} ${indicator}`, computed, expected.get(indicator)),
      ...differenceOf(`${where} otherwise`, alternative, expected.get(alternativeIndicator ?? '')),
      ...(computed?.missingAgencies ?? []).map((agency) => `${where}: no answer from ${agency}`),
    ];
  });
  return { expected, differences };
}

const earlier = (deadlineOn: string | null, asOf: string): string =>
  deadlineOn !== null && deadlineOn < asOf ? deadlineOn : asOf;

function alwaysZero(told: readonly ReadonlyMap<string, SidesTold>[]): readonly string[] {
  const codes = [...new Set(told.flatMap((one) => [...one.keys()]))];
  return codes.filter((code) => told.every((one) => !one.get(code)?.numerator));
}
