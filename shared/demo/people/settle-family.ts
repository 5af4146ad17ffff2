import { addDays, addYears, dayNumberOf, dayOf, laterOf, yearOf } from '../calendar.ts';
import { inventFamilyName, KHMER, KINH } from '../names.ts';
import type { Random } from '../random.ts';
import type { AreaKey, CivilDay } from '../world.ts';
import type { DraftFamily, DraftMember } from './compose-family.ts';
import type { RegisterBuilder } from './register-builder.ts';

export interface SettlePlace {
  readonly area: AreaKey;
  readonly hamlet: string;
  /** The day on which the ages of the draft hold. */
  readonly referenceDay: CivilDay;
  /** The household exists on this day at the latest. */
  readonly formedBy: CivilDay;
  readonly ethnicityCode: string;
}

/** A birth date with exactly `age` completed years on the day. */
export function birthDateFor(random: Random, age: number, on: CivilDay): CivilDay {
  const last = dayNumberOf(addYears(on, -age));
  const first = dayNumberOf(addYears(on, -age - 1)) + 1;
  return dayOf(random.integer(first, last));
}

/** Writes the family into the register. Returns the household's number. */
export function settleFamily(
  builder: RegisterBuilder,
  random: Random,
  family: DraftFamily,
  place: SettlePlace,
): number {
  const births = family.map((member) => birthDateFor(random, member.age, place.referenceDay));
  const formedOn = formationDay(random, births[0] ?? place.formedBy, place.formedBy);
  const householdNo = builder.addHousehold({ area: place.area, formedOn, hamlet: place.hamlet });
  const familyName = inventFamilyName(random, place.ethnicityCode);
  family.forEach((member, index) => {
    const birthDate = births[index] ?? formedOn;
    const ethnicityCode = ethnicityOf(random, member, place.ethnicityCode);
    const name = sharesName(random, member) ? familyName : inventFamilyName(random, ethnicityCode);
    const personNo = builder.addPerson(random, {
      sex: member.sex,
      birthDate,
      ethnicityCode,
      familyName: name,
    });
    builder.join(householdNo, personNo, member.relation, formedOn);
  });
  return householdNo;
}

/** Heads form a household between 20 and 34 years of age, but never after `formedBy` nor before 1976. */
function formationDay(random: Random, headBirth: CivilDay, formedBy: CivilDay): CivilDay {
  const earliest = laterOf(addYears(headBirth, 20), '1976-01-01');
  if (earliest >= formedBy) return addDays(formedBy, -random.integer(0, 60));
  const latest = Math.min(dayNumberOf(addYears(earliest, 14)), dayNumberOf(formedBy));
  return dayOf(random.integer(dayNumberOf(earliest), latest));
}

/** Few marriages cross the border between ethnic groups, but some do: the head's group is not every member's. */
function ethnicityOf(random: Random, member: DraftMember, ofHead: string): string {
  if (member.relation !== 'SPOUSE' && member.relation !== 'OTHER') return ofHead;
  if (ofHead === KHMER) return random.chance(0.06) ? KINH : KHMER;
  return ofHead;
}

function sharesName(random: Random, member: DraftMember): boolean {
  const marriedIn = member.relation === 'SPOUSE' || (member.relation === 'PARENT' && member.sex === 'FEMALE');
  if (marriedIn) return false;
  return member.relation !== 'OTHER' && random.chance(0.93);
}

/** A day in the year, both ends included where given. */
export function dayIn(random: Random, from: CivilDay, to: CivilDay): CivilDay {
  return dayOf(random.integer(dayNumberOf(from), dayNumberOf(to)));
}

export function endOf(year: number): CivilDay {
  return `${year}-12-31`;
}

export function yearEndBefore(day: CivilDay): CivilDay {
  return endOf(yearOf(day) - 1);
}
