import type { WarmFact } from '../../../shared/cohort/projection.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { AREA_LEVEL } from '../codes/area-codes.ts';
import { BY_AREA, BY_CLASS, MEMBERS, RESIDENTS } from './residents.facts.ts';
import { BY_DEPRIVATION, BY_DEPRIVATION_COUNT } from './review.facts.ts';

/** What most chains of today begin with: who lives where, of which class, deprived of what. */
export function registerWarmFacts(today: CivilDay): readonly WarmFact[] {
  return [
    { fact: RESIDENTS, values: [today] },
    { fact: MEMBERS, values: [today] },
    { fact: BY_CLASS, values: [today] },
    { fact: BY_DEPRIVATION, values: [today] },
    { fact: BY_DEPRIVATION_COUNT, values: [today] },
    ...AREA_LEVEL.codes.map((level) => ({ fact: BY_AREA, values: [level, today] })),
  ];
}
