import { PLAN_REGIONS, type PlanRegion } from '../agencies/plan-regions.ts';
import type { RegisterIndex } from '../agencies/register-index.ts';
import { completedAge, dayNumberOf, dayOf, yearOf } from '../calendar.ts';
import { createRandom, type Random } from '../random.ts';
import type { CivilDay, PersonRecord } from '../world.ts';

export interface OutOfSchoolChild {
  readonly person: PersonRecord;
  readonly householdNo: number;
  /** On Trà Vinh's list of 819 children who need support. */
  readonly listed: boolean;
  readonly since: CivilDay;
  readonly reason: string;
  readonly returnedOn: CivilDay | null;
}

const REASONS = [
  'Gia đình khó khăn',
  'Theo cha mẹ đi làm ăn xa',
  'Học lực yếu',
  'Sức khỏe',
  'Nhà xa trường',
  'Không muốn học',
];
/** Of the households in which the review saw a child out of school, the schools find one in so many. */
const REVIEW_AGREES = 0.88;
/** The other listed children are at school and need the support to stay there. */
const LISTED_OUT = 0.72;
const LISTED_RETURN = 0.45;
const OTHERS_RETURN = 0.25;
/** Children out of school whom no review names. */
const UNNAMED = 0.004;

const KNOWN = new WeakMap<RegisterIndex, readonly OutOfSchoolChild[]>();

/**
 * Children who are out of school on the baseline day of their place's plan, with those who came back in the next
 * September. Drawn from a seed of its own, for the insurance must not give them pupils' cards.
 */
export function selectOutOfSchool(index: RegisterIndex): readonly OutOfSchoolChild[] {
  const children = KNOWN.get(index) ?? findOutOfSchool(index);
  KNOWN.set(index, children);
  return children;
}

function findOutOfSchool(index: RegisterIndex): OutOfSchoolChild[] {
  return PLAN_REGIONS.flatMap((region) => {
    const random = createRandom(`out of school ${region.id}`);
    return index.householdsIn(region.id).flatMap((no) => outOfHousehold(index, random, region, no));
  });
}

function outOfHousehold(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  householdNo: number,
): OutOfSchoolChild[] {
  const { baselineDay, planYear } = region;
  const listed = index.needPersons('EDUCATION_SUPPORT');
  const review = index.review(householdNo, planYear - 1);
  const named = review?.deprivations.find((row) => row.indicator === 'CHILD_EDUCATION') ?? null;
  const children = index
    .membersOn(householdNo, baselineDay)
    .map(({ person }) => person)
    .filter((person) => isOfSchoolAge(person, baselineDay, review?.standard === 'ND07_2021' ? 3 : 5));
  const out = new Set<PersonRecord>();
  for (const person of children) {
    const share = listed.has(person.no)
      ? LISTED_OUT
      : completedAge(person.birthDate, baselineDay) >= 11
        ? UNNAMED
        : 0;
    if (random.chance(share)) out.add(person);
  }
  if (named !== null && random.chance(REVIEW_AGREES)) {
    const child = children.find((person) => person.no === named.personNo) ?? children.at(0);
    if (child !== undefined && out.size === 0) out.add(child);
  }
  return [...out].map((person) =>
    absence(random, region, { person, householdNo, listed: listed.has(person.no) }),
  );
}

function isOfSchoolAge(person: PersonRecord, day: CivilDay, from: number): boolean {
  const age = completedAge(person.birthDate, day);
  return age >= from && age < 16;
}

function absence(
  random: Random,
  { baselineDay, planYear }: PlanRegion,
  { person, householdNo, listed }: Pick<OutOfSchoolChild, 'person' | 'householdNo' | 'listed'>,
): OutOfSchoolChild {
  const born = yearOf(person.birthDate);
  const firstSchoolDay = Math.max(dayNumberOf(`${born + 3}-09-05`), dayNumberOf(`${planYear - 3}-06-01`));
  const latest = Math.max(firstSchoolDay, dayNumberOf(baselineDay) - 20);
  const since = dayOf(random.integer(firstSchoolDay, latest));
  const returns = random.chance(listed ? LISTED_RETURN : OTHERS_RETURN);
  return {
    person,
    householdNo,
    listed,
    since,
    reason: random.pick(REASONS),
    returnedOn:
      returns && planYear - born < 18 ? `${planYear}-09-${random.pick(['05', '05', '07', '14'])}` : null,
  };
}
