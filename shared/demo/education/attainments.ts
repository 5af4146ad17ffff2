import type { PlanRegion } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { completedAge } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { AdultAttainmentRecord, PersonRecord } from '../world.ts';
import type { Pupil } from './pupils.ts';

type Level = AdultAttainmentRecord['level'];

/** Of the households whose adults the review calls unschooled, the education office knows one such adult in so many. */
const REVIEW_AGREES = 0.86;
/** Of the other households' young adults so many did not finish lower secondary all the same. */
const UNMARKED_LOW = 0.03;
/** Born from 1986 on, when the old standard's indicator begins to look at a person. */
const YOUNG_FROM = '1986-01-01';
const OLDER: readonly (readonly [Level, number])[] = [
  ['NONE', 12],
  ['PRIMARY', 42],
  ['LOWER_SECONDARY', 30],
  ['UPPER_SECONDARY', 11],
  ['VOCATIONAL', 3],
  ['COLLEGE_UNIVERSITY', 2],
];
const YOUNGER: readonly (readonly [Level, number])[] = [
  ['LOWER_SECONDARY', 58],
  ['UPPER_SECONDARY', 30],
  ['VOCATIONAL', 8],
  ['COLLEGE_UNIVERSITY', 4],
];

/** Schooling of the adults of poor and near-poor households, as the survey of the baseline day writes it down. */
export function adultAttainments(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  pupils: ReadonlyMap<number, Pupil>,
): AdultAttainmentRecord[] {
  const { id, baselineDay, planYear } = region;
  return index.householdsIn(id).flatMap((householdNo) => {
    const review = index.review(householdNo, planYear - 1);
    if (review?.class !== 'POOR' && review?.class !== 'NEAR_POOR') return [];
    const adults = index
      .membersOn(householdNo, baselineDay)
      .map(({ person }) => person)
      .filter((person) => completedAge(person.birthDate, baselineDay) >= 15);
    const mark = review.deprivations.find((row) => row.indicator === 'ADULT_EDUCATION');
    const low = mark === undefined ? null : unschooled(random, adults, mark.personNo);
    return adults.map((person) => ({
      citizenNumber: person.citizenNumber,
      asOf: baselineDay,
      level:
        person === low
          ? random.pick(['NONE', 'PRIMARY'] as const)
          : levelOf(random, person, pupils, mark === undefined),
    }));
  });
}

function unschooled(
  random: Random,
  adults: readonly PersonRecord[],
  named: number | null,
): PersonRecord | null {
  const young = adults.filter((person) => person.birthDate >= YOUNG_FROM);
  const chosen = young.find((person) => person.no === named) ?? young.at(0) ?? null;
  return random.chance(REVIEW_AGREES) ? chosen : null;
}

function levelOf(
  random: Random,
  person: PersonRecord,
  pupils: ReadonlyMap<number, Pupil>,
  unmarked: boolean,
): Level {
  const pupil = pupils.get(person.no);
  if (pupil?.student != null) return 'UPPER_SECONDARY';
  if (person.birthDate < YOUNG_FROM) return random.weightedPick(OLDER, ([, share]) => share)[0];
  if (pupil !== undefined && pupil.afterGrade9 !== 'NONE') return 'LOWER_SECONDARY';
  if (unmarked && random.chance(UNMARKED_LOW)) return 'PRIMARY';
  return random.weightedPick(YOUNGER, ([, share]) => share)[0];
}
