import { addDays, covers, laterOf } from '../calendar.ts';
import { citizenNumberOf } from '../citizen-number.ts';
import { inventName, type Sex } from '../names.ts';
import type { Random } from '../random.ts';
import type {
  AreaKey,
  AreaRecord,
  CivilDay,
  HouseholdRecord,
  MembershipRecord,
  PersonRecord,
  PersonStatusRecord,
  ResidenceRecord,
} from '../world.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type Relation = MembershipRecord['relationToHead'];
export interface Member {
  readonly person: PersonRecord;
  readonly membership: MembershipRecord;
}

/**
 * Grows the register's people and households and keeps them findable while the world is made.
 *
 * It hands out the dense numbers: households and persons from 1, in the order in which they are added.
 */
export class RegisterBuilder {
  readonly households: Mutable<HouseholdRecord>[] = [];
  readonly residences: Mutable<ResidenceRecord>[] = [];
  readonly persons: Mutable<PersonRecord>[] = [];
  readonly memberships: Mutable<MembershipRecord>[] = [];
  readonly personStatuses: Mutable<PersonStatusRecord>[] = [];
  readonly #areas: ReadonlyMap<string, AreaRecord>;
  readonly #membershipsOf = new Map<number, Mutable<MembershipRecord>[]>();
  readonly #residencesOf = new Map<number, Mutable<ResidenceRecord>[]>();
  readonly #statusesOf = new Map<number, PersonStatusRecord[]>();
  readonly #counters = new Map<string, number>();

  constructor(areas: readonly AreaRecord[]) {
    this.#areas = new Map(areas.map((area) => [keyText(area), area]));
  }

  addHousehold(input: { area: AreaKey; formedOn: CivilDay; hamlet: string }): number {
    const no = this.households.length + 1;
    const serial = (this.#counters.get(input.area.code) ?? 0) + 1;
    this.#counters.set(input.area.code, serial);
    this.households.push({
      no,
      householdCode: `${input.area.code}-${String(serial).padStart(5, '0')}`,
      formedOn: input.formedOn,
      dissolvedOn: null,
      address: `${input.hamlet}, ${this.areaOfKey(input.area).nameVi}`,
      priorityFlags: [],
    });
    this.#reside({ householdNo: no, area: input.area, from: input.formedOn, to: null });
    return no;
  }

  addPerson(
    random: Random,
    input: { sex: Sex; birthDate: CivilDay; ethnicityCode: string; familyName: string },
  ): number {
    const no = this.persons.length + 1;
    this.persons.push({
      no,
      citizenNumber: citizenNumberOf(no, input.sex, input.birthDate),
      name: inventName(random, input.ethnicityCode, input.sex, input.familyName),
      sex: input.sex,
      birthDate: input.birthDate,
      diedOn: null,
      ethnicityCode: input.ethnicityCode,
    });
    return no;
  }

  join(householdNo: number, personNo: number, relationToHead: Relation, from: CivilDay): void {
    const start = laterOf(from, this.person(personNo).birthDate);
    const row = { householdNo, personNo, relationToHead, from: start, to: null };
    this.memberships.push(row);
    append(this.#membershipsOf, householdNo, row);
  }

  /** Ends the membership that is open for the person, the day `on` being the last. */
  leave(householdNo: number, personNo: number, on: CivilDay): void {
    const open = this.#openMembership(householdNo, personNo);
    open.to = on;
  }

  changeRelation(householdNo: number, personNo: number, relation: Relation, from: CivilDay): void {
    this.leave(householdNo, personNo, addDays(from, -1));
    this.join(householdNo, personNo, relation, from);
  }

  die(personNo: number, householdNo: number, on: CivilDay): void {
    this.leave(householdNo, personNo, on);
    const person = this.persons[personNo - 1];
    if (person !== undefined) person.diedOn = on;
  }

  move(householdNo: number, area: AreaKey, on: CivilDay, hamlet: string): void {
    const open = this.#residencesOf.get(householdNo)?.find((row) => row.to === null);
    const household = this.households[householdNo - 1];
    if (open === undefined || household === undefined)
      throw new Error(`Household ${householdNo} lives nowhere.`);
    open.to = addDays(on, -1);
    household.address = `${hamlet}, ${this.areaOfKey(area).nameVi}`;
    this.#reside({ householdNo, area, from: on, to: null });
  }

  dissolve(householdNo: number, on: CivilDay): void {
    const household = this.households[householdNo - 1];
    if (household !== undefined) household.dissolvedOn = on;
    for (const row of this.#residencesOf.get(householdNo) ?? []) row.to ??= on;
  }

  setPriorityFlags(householdNo: number, flags: readonly string[]): void {
    const household = this.households[householdNo - 1];
    if (household !== undefined) household.priorityFlags = flags;
  }

  addStatus(status: PersonStatusRecord): void {
    this.personStatuses.push(status);
    append(this.#statusesOf, status.personNo, status);
  }

  hasStatus(personNo: number, kind: PersonStatusRecord['kind'], on: CivilDay): boolean {
    const rows = this.#statusesOf.get(personNo);
    return rows?.some((row) => row.kind === kind && covers(row.from, row.to, on)) ?? false;
  }

  membersOn(householdNo: number, on: CivilDay): Member[] {
    const rows = this.#membershipsOf.get(householdNo) ?? [];
    return rows
      .filter((row) => covers(row.from, row.to, on))
      .map((membership) => ({ membership, person: this.person(membership.personNo) }));
  }

  /** @throws when nobody heads the household on that day. */
  headOn(householdNo: number, on: CivilDay): PersonRecord {
    const head = this.membersOn(householdNo, on).find((row) => row.membership.relationToHead === 'HEAD');
    if (head === undefined) throw new Error(`Household ${householdNo} has no head on ${on}.`);
    return head.person;
  }

  areaOn(householdNo: number, on: CivilDay): AreaRecord | null {
    const row = this.#residencesOf.get(householdNo)?.find((entry) => covers(entry.from, entry.to, on));
    return row === undefined ? null : this.areaOfKey(row.area);
  }

  /** Urban where the commune above is; hamlets have no settlement of their own. */
  settlementOn(householdNo: number, on: CivilDay): 'RURAL' | 'URBAN' {
    const own = this.areaOn(householdNo, on);
    if (own === null) throw new Error(`Household ${householdNo} lives nowhere on ${on}.`);
    const commune = own.settlement === null && own.parent !== null ? this.areaOfKey(own.parent) : own;
    return commune.settlement ?? 'RURAL';
  }

  areaOfKey(key: AreaKey): AreaRecord {
    const area = this.#areas.get(keyText(key));
    if (area === undefined) throw new Error(`No area ${key.code} from ${key.validFrom}.`);
    return area;
  }

  person(personNo: number): PersonRecord {
    const person = this.persons[personNo - 1];
    if (person === undefined) throw new Error(`No person ${personNo}.`);
    return person;
  }

  household(householdNo: number): HouseholdRecord {
    const household = this.households[householdNo - 1];
    if (household === undefined) throw new Error(`No household ${householdNo}.`);
    return household;
  }

  #reside(row: Mutable<ResidenceRecord>): void {
    this.residences.push(row);
    append(this.#residencesOf, row.householdNo, row);
  }

  #openMembership(householdNo: number, personNo: number): Mutable<MembershipRecord> {
    const rows = this.#membershipsOf.get(householdNo) ?? [];
    const open = rows.find((row) => row.personNo === personNo && row.to === null);
    if (open === undefined) throw new Error(`Person ${personNo} is not in household ${householdNo}.`);
    return open;
  }
}

function keyText(key: AreaKey): string {
  return `${key.code}@${key.validFrom}`;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const present = map.get(key);
  if (present === undefined) map.set(key, [value]);
  else present.push(value);
}
