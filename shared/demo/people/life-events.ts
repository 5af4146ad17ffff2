import { addDays, addYears, completedAge } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay } from '../world.ts';
import type { Member, RegisterBuilder } from './register-builder.ts';
import { birthDateFor, dayIn } from './settle-family.ts';

/** Life between the reference days: nothing here changes who is present on the reference day itself. */
export interface LifeSpan {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** Children born within the span to some of the households that have a mother of 20 to 38 years. */
export function addBirths(
  builder: RegisterBuilder,
  random: Random,
  households: readonly number[],
  span: LifeSpan,
  share: number,
): void {
  for (const no of households) {
    if (!random.chance(share)) continue;
    const members = builder.membersOn(no, span.from);
    const mother = members.find((member) => isYoungMother(member, span.from));
    if (mother === undefined) continue;
    const birthDate = dayIn(random, span.from, span.to);
    if (builder.areaOn(no, birthDate) === null) continue;
    const head = builder.headOn(no, birthDate);
    const familyName = head.name.split(' ')[0] ?? head.name;
    const sex = random.chance(0.52) ? 'MALE' : 'FEMALE';
    const child = builder.addPerson(random, {
      sex,
      birthDate,
      ethnicityCode: head.ethnicityCode,
      familyName,
    });
    builder.join(no, child, 'CHILD', birthDate);
  }
}

function isYoungMother(member: Member, on: CivilDay): boolean {
  const relation = member.membership.relationToHead;
  if (member.person.sex !== 'FEMALE' || (relation !== 'HEAD' && relation !== 'SPOUSE')) return false;
  const age = completedAge(member.person.birthDate, on);
  return age >= 20 && age <= 38;
}

/** Deaths within the span, the old far likelier; who heads the household afterwards is settled too. */
export function addDeaths(
  builder: RegisterBuilder,
  random: Random,
  households: readonly number[],
  span: LifeSpan,
): void {
  for (const no of households) {
    const members = builder.membersOn(no, span.from);
    const dying = members.find((member) =>
      random.chance(deathRate(completedAge(member.person.birthDate, span.from))),
    );
    if (dying === undefined || dying.membership.to !== null) continue;
    const on = dayIn(random, span.from, span.to);
    if (dying.membership.relationToHead !== 'HEAD') {
      builder.die(dying.person.no, no, on);
      continue;
    }
    const heir = heirOf(members, dying, on);
    if (heir === undefined) continue;
    builder.die(dying.person.no, no, on);
    builder.changeRelation(no, heir.person.no, 'HEAD', addDays(on, 1));
  }
}

/** Deaths per person within a span of about half a year to a year; invented, rising with age. */
function deathRate(age: number): number {
  if (age >= 80) return 0.06;
  if (age >= 60) return 0.018;
  return age >= 40 ? 0.003 : 0.0004;
}

/** The spouse, or else the oldest adult who still lives there. */
function heirOf(members: readonly Member[], dead: Member, on: CivilDay): Member | undefined {
  const others = members.filter((member) => member !== dead && member.membership.to === null);
  const adults = others.filter((member) => completedAge(member.person.birthDate, on) >= 18);
  const spouse = adults.find((member) => member.membership.relationToHead === 'SPOUSE');
  return spouse ?? adults.sort((a, b) => (a.person.birthDate < b.person.birthDate ? -1 : 1))[0];
}

/** Old relatives who died within the span and before any reference day after it. */
export function addEarlierDead(
  builder: RegisterBuilder,
  random: Random,
  households: readonly number[],
  span: LifeSpan,
  share: number,
): void {
  for (const no of households) {
    const formedOn = builder.household(no).formedOn;
    if (!random.chance(share) || addYears(formedOn, 1) > span.from) continue;
    const diedOn = dayIn(random, span.from, span.to);
    const head = builder.headOn(no, diedOn);
    const age = Math.min(99, completedAge(head.birthDate, diedOn) + random.integer(20, 32));
    const birthDate = birthDateFor(random, age, diedOn);
    const familyName = head.name.split(' ')[0] ?? head.name;
    const sex = random.chance(0.45) ? 'MALE' : 'FEMALE';
    const dead = builder.addPerson(random, { sex, birthDate, ethnicityCode: head.ethnicityCode, familyName });
    builder.join(no, dead, 'PARENT', formedOn);
    builder.die(dead, no, diedOn);
  }
}

/**
 * A grown child leaves with a spouse and forms a household of its own in the same place: the child is then in
 * two households over time. Returns the new household, or null when nobody is old enough.
 */
export function splitHousehold(
  builder: RegisterBuilder,
  random: Random,
  householdNo: number,
  on: CivilDay,
): number | null {
  const members = builder.membersOn(householdNo, on);
  const child = members.find(
    (member) =>
      member.membership.relationToHead === 'CHILD' && completedAge(member.person.birthDate, on) >= 22,
  );
  const area = builder.areaOn(householdNo, on);
  if (child === undefined || child.membership.to !== null || area === null || members.length < 3) return null;
  builder.leave(householdNo, child.person.no, addDays(on, -1));
  const hamlet = builder.household(householdNo).address.split(', ')[0] ?? '';
  const formed = builder.addHousehold({
    area: { code: area.code, validFrom: area.validFrom },
    formedOn: on,
    hamlet,
  });
  builder.join(formed, child.person.no, 'HEAD', on);
  const sex = child.person.sex === 'MALE' ? 'FEMALE' : 'MALE';
  const age = Math.max(20, completedAge(child.person.birthDate, on) + random.integer(-3, 3));
  const spouse = builder.addPerson(random, {
    sex,
    birthDate: birthDateFor(random, age, on),
    ethnicityCode: child.person.ethnicityCode,
    familyName: random.pick(['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hồ', 'Thạch']),
  });
  builder.join(formed, spouse, 'SPOUSE', on);
  return formed;
}

/** The only member dies and the household ends with him or her. @throws when others live there. */
export function dieAlone(builder: RegisterBuilder, householdNo: number, on: CivilDay): void {
  const [only, ...others] = builder.membersOn(householdNo, on);
  if (only === undefined || others.length > 0)
    throw new Error(`Household ${householdNo} is not of one person.`);
  builder.die(only.person.no, householdNo, on);
  builder.dissolve(householdNo, on);
}
