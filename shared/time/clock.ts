import type { CivilDay } from '../scalars/civil-day.ts';

/** The only place that reads the time; everything else is handed a clock. */
export interface Clock {
  nowMs(): number;
  /** Today in Asia/Ho_Chi_Minh. */
  today(): CivilDay;
}

const HO_CHI_MINH_OFFSET_MS = 7 * 60 * 60 * 1000;

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  today: () => civilDayOf(Date.now()),
};

/** The civil day in Asia/Ho_Chi_Minh (UTC+7 all year since 1975) of an instant in ms. */
export function civilDayOf(instantMs: number): CivilDay {
  return new Date(instantMs + HO_CHI_MINH_OFFSET_MS).toISOString().slice(0, 10);
}
