import type { AreaRecord, CivilDay } from '../world.ts';

/** The five places that the plans speak of; a household of Trà Cú belongs to TRA_CU and not to TRA_VINH. */
export type RegionId = 'CAM_LO' | 'TRA_CU' | 'TRA_VINH' | 'HONG_NGU' | 'CAO_THUONG';

export interface PlanRegion {
  readonly id: RegionId;
  /** Codes that were in use before 2025-07-01. */
  readonly rootCodes: readonly string[];
  /** The day of the review on which the plan builds. */
  readonly baselineDay: CivilDay;
  readonly planYear: number;
}

/** Inner places stand before those that contain them. */
export const PLAN_REGIONS: readonly PlanRegion[] = [
  { id: 'CAM_LO', rootCodes: ['468'], baselineDay: '2018-12-31', planYear: 2019 },
  { id: 'TRA_CU', rootCodes: ['849'], baselineDay: '2019-12-31', planYear: 2020 },
  { id: 'TRA_VINH', rootCodes: ['84'], baselineDay: '2019-12-31', planYear: 2020 },
  { id: 'HONG_NGU', rootCodes: ['870', '868'], baselineDay: '2021-12-31', planYear: 2022 },
  { id: 'CAO_THUONG', rootCodes: ['07339'], baselineDay: '2023-12-31', planYear: 2024 },
];

export function planRegion(id: RegionId): PlanRegion {
  const region = PLAN_REGIONS.find((candidate) => candidate.id === id);
  if (region === undefined) throw new Error(`No plan region ${id}.`);
  return region;
}

/** The region of an old unit, seen from the unit upwards; codes were reused in 2025, so new units have none. */
export function regionOfChain(chain: readonly AreaRecord[]): RegionId | null {
  const codes = new Set(chain.filter((area) => area.validFrom < '2025-07-01').map((area) => area.code));
  return PLAN_REGIONS.find((region) => region.rootCodes.some((code) => codes.has(code)))?.id ?? null;
}
