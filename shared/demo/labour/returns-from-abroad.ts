import { choose } from '../agencies/choose.ts';
import { PLAN_REGIONS, type RegionId } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { ContractAbroadStepRecord } from '../world.ts';
import { addMonths } from './legal-working-age.ts';
import { dayInYear } from './placements.ts';
import { type Worker, workersOf } from './workers.ts';

type Ending = Extract<ContractAbroadStepRecord['step'], 'RETURNED' | 'RETURNED_EARLY' | 'OVERSTAYED'>;

/** People whose contract abroad ended within the plan's year; invented numbers. */
const ENDING: Readonly<Record<RegionId, number>> = {
  CAM_LO: 18,
  TRA_CU: 12,
  TRA_VINH: 8,
  HONG_NGU: 8,
  CAO_THUONG: 7,
};
const ENDINGS: readonly { readonly step: Ending; readonly weight: number; readonly months: number }[] = [
  { step: 'RETURNED', weight: 7, months: 36 },
  { step: 'RETURNED_EARLY', weight: 2, months: 11 },
  { step: 'OVERSTAYED', weight: 1, months: 37 },
];

/** Departures of earlier years with their end in the plan's year; nobody who sets out within that year is among them. */
export function returnsFromAbroad(
  index: RegisterIndex,
  random: Random,
  leaving: ReadonlySet<number>,
): ContractAbroadStepRecord[] {
  return PLAN_REGIONS.flatMap(({ id, planYear }) => {
    const grown = workersOf(index, id).filter((worker) => wasGrown(worker) && !leaving.has(worker.person.no));
    const own = random.fork(id);
    return choose(own, grown, ENDING[id]).flatMap((worker) => {
      const end = own.weightedPick(ENDINGS, (ending) => ending.weight);
      const endedOn = dayInYear(own, planYear, 20, 350);
      const departedOn = addDays(addMonths(endedOn, -end.months), -own.integer(0, 20));
      const base = {
        citizenNumber: worker.person.citizenNumber,
        country: own.pick(['JP', 'TW', 'KR', 'MY']),
      };
      return [
        { ...base, step: 'DEPARTED' as const, happenedOn: departedOn },
        { ...base, step: end.step, happenedOn: endedOn },
      ];
    });
  });
}

/** Old enough to have gone abroad three years before, and here at the end of the plan's year. */
function wasGrown(worker: Worker): boolean {
  return worker.stays && worker.age >= 23 && worker.age <= 42;
}
