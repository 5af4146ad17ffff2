import type { CivilDay } from '../scalars/civil-day.ts';

/** What the register says of a pseudonym: whose it is, and of which household during which days. */
export interface CrosswalkEntry {
  readonly personKey: string;
  readonly personNo: number;
  readonly householdNo: number | null;
  readonly validFrom: CivilDay;
  readonly validTo: CivilDay | null;
}

/** Asks the register; keys that it does not know are left out of the answer. At most `CROSSWALK_BATCH` keys a call. */
export type Crosswalk = (personKeys: readonly string[]) => Promise<readonly CrosswalkEntry[]>;

export const CROSSWALK_BATCH = 5_000;
