import { baselineOf, type PlanDocument } from '../documents.ts';
import { type Flow, type Story, wasEverPoor } from '../reviews/story.ts';
import type { HouseholdClass } from '../world.ts';
import { REST, TRA_CU_2018, TRA_CU_2019, TRA_CU_2020 } from './invented.ts';

export type Ethnos = 'K' | 'N';
export const ETHNIC_GROUPS: readonly Ethnos[] = ['K', 'N'];

export interface Opening {
  readonly group: Ethnos;
  readonly class: HouseholdClass;
  readonly poorEarlier: boolean;
  readonly count: number;
}

interface Steps {
  readonly escapesToNearPoor: number;
  readonly escapesToNewlyEscaped: number;
  readonly newFromNearPoor: number;
  readonly newFromOthers: number;
  readonly relapseFromNearPoor: number;
  readonly relapseFromEscaped: number;
}

/** The households of Trà Cú at the end of 2018: its poor are the document's, the rest is invented. */
export function traCuOpening(document: PlanDocument): Opening[] {
  const poor = { K: TRA_CU_2018.khmerPoor, N: baselineOf(document, 'POOR_HH_2018') - TRA_CU_2018.khmerPoor };
  return ETHNIC_GROUPS.flatMap((group) => {
    const near = TRA_CU_2018.nearPoor[group];
    return [
      { group, class: 'POOR', poorEarlier: false, count: poor[group] },
      { group, class: 'NEAR_POOR', poorEarlier: false, count: near.newNearPoor },
      { group, class: 'NEAR_POOR', poorEarlier: true, count: near.poorEarlier },
      { group, class: 'NEWLY_ESCAPED', poorEarlier: true, count: TRA_CU_2018.newlyEscaped[group] },
      { group, class: 'NON_POOR', poorEarlier: false, count: TRA_CU_2018.others[group] },
    ] satisfies Opening[];
  });
}

/** 2019 in Trà Cú: the escapes are what the document's totals of 2018 and 2019 leave. */
export function traCuFlows2019(document: PlanDocument): Flow[] {
  const khmer2019 = baselineOf(document, 'POOR_HH_KHMER');
  const poor2019 = { K: khmer2019, N: baselineOf(document, 'POOR_HH') - khmer2019 };
  const poor2018 = {
    K: TRA_CU_2018.khmerPoor,
    N: baselineOf(document, 'POOR_HH_2018') - TRA_CU_2018.khmerPoor,
  };
  const byGroup = ETHNIC_GROUPS.flatMap((group) => {
    const arrivals = TRA_CU_2019[group];
    const arrived = Object.values(arrivals).reduce((sum, count) => sum + count, 0);
    const escapes = poor2018[group] + arrived - poor2019[group];
    const escapesToNearPoor = TRA_CU_2019.escapesToNearPoor[group];
    const escapesToNewlyEscaped = escapes - escapesToNearPoor;
    return flowsOf({ ...arrivals, escapesToNearPoor, escapesToNewlyEscaped }, 2018, group);
  });
  return [...byGroup, ...nearPoorFlows(TRA_CU_2019)];
}

export function traCuFlows2020(): Flow[] {
  const byGroup = ETHNIC_GROUPS.flatMap((group) => flowsOf(TRA_CU_2020[group], 2019, group));
  return [...byGroup, ...nearPoorFlows(TRA_CU_2020)];
}

export function restOpening(): Opening[] {
  return ETHNIC_GROUPS.flatMap((group) => {
    const share = group === 'K' ? REST.khmerShare : 1 - REST.khmerShare;
    const part = (count: number): number => Math.round(count * share);
    return [
      { group, class: 'POOR', poorEarlier: false, count: part(REST.poor2018) },
      { group, class: 'NEAR_POOR', poorEarlier: false, count: part(REST.nearPoor2018) },
      { group, class: 'NEAR_POOR', poorEarlier: true, count: part(REST.nearPoorPoorEarlier2018) },
      { group, class: 'NEWLY_ESCAPED', poorEarlier: true, count: part(REST.newlyEscaped2018) },
      { group, class: 'NON_POOR', poorEarlier: false, count: part(REST.others2018) },
    ] satisfies Opening[];
  });
}

export function restFlows(year: 2019 | 2020): Flow[] {
  const steps = year === 2019 ? REST.year2019 : REST.year2020;
  return [...flowsOf(steps, year - 1), ...nearPoorFlows(steps)];
}

/** `lastYear` is the year of the classes that the households leave: new means never poor up to then. */
function flowsOf(steps: Steps, lastYear: number, group?: Ethnos): Flow[] {
  const was = (story: Story): boolean => wasEverPoor(story, lastYear);
  const never = (story: Story): boolean => !was(story);
  return [
    { from: 'NEAR_POOR', to: 'POOR', count: steps.relapseFromNearPoor, group, where: was },
    { from: 'NEWLY_ESCAPED', to: 'POOR', count: steps.relapseFromEscaped, group, where: was },
    { from: 'NEAR_POOR', to: 'POOR', count: steps.newFromNearPoor, group, where: never },
    { from: 'NON_POOR', to: 'POOR', count: steps.newFromOthers, group, where: never },
    { from: 'POOR', to: 'NEAR_POOR', count: steps.escapesToNearPoor, group },
    { from: 'POOR', to: 'NEWLY_ESCAPED', count: steps.escapesToNewlyEscaped, group },
  ];
}

function nearPoorFlows(steps: { readonly nearPoorEscaped: number; readonly fallToNearPoor: number }): Flow[] {
  return [
    { from: 'NEAR_POOR', to: 'NEWLY_ESCAPED', count: steps.nearPoorEscaped },
    { from: 'NON_POOR', to: 'NEAR_POOR', count: steps.fallToNearPoor },
  ];
}
