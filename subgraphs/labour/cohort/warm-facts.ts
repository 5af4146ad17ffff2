import type { WarmFact } from '../../../shared/cohort/projection.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { ContractAbroadStepKind } from '../contract-abroad/contract-abroad-step-kind.ts';
import { LABOUR_STATUSES } from '../profile/labour-status.ts';
import { ABROAD, COMPLETED, PLACED } from './happened.facts.ts';
import { OF_LABOUR_STATUS, OF_WORKING_AGE, TRAINED, WANTS_JOB, wantingTraining } from './profile.facts.ts';

/** What most questions about labour begin with: who works, who wants to, and what the year has brought so far. */
export function labourWarmFacts(today: CivilDay): readonly WarmFact[] {
  const year = [today, `${today.slice(0, 4)}-01-01`, today] as const;
  return [
    { fact: OF_WORKING_AGE, values: [today] },
    ...LABOUR_STATUSES.map((status) => ({ fact: OF_LABOUR_STATUS, values: [today, status] })),
    { fact: TRAINED, values: [today] },
    { fact: WANTS_JOB, values: [today] },
    { fact: wantingTraining(null), values: [today] },
    { fact: wantingTraining(false), values: [today] },
    { fact: PLACED, values: [...year, null, null, null] },
    { fact: COMPLETED, values: year },
    { fact: ABROAD, values: [...year, ContractAbroadStepKind.DEPARTED] },
  ];
}
