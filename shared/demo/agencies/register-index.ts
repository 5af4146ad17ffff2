import { covers, yearOf } from '../calendar.ts';
import type {
  AreaKey,
  AreaRecord,
  CitizenNumber,
  CivilDay,
  HouseholdClass,
  MembershipRecord,
  NeedEntryRecord,
  PersonRecord,
  PersonStatusRecord,
  RegisterRecords,
  ResidenceRecord,
  ReviewRecord,
  SupportEventRecord,
} from '../world.ts';
import { planRegion, type RegionId, regionOfChain } from './plan-regions.ts';

export interface IndexedMember {
  readonly person: PersonRecord;
  readonly relation: MembershipRecord['relationToHead'];
}

const INDEXES = new WeakMap<RegisterRecords, RegisterIndex>();

/** The index of the records; the agencies share one, for it costs more than most of what they do with it. */
export function indexOf(records: RegisterRecords): RegisterIndex {
  const known = INDEXES.get(records);
  if (known !== undefined) return known;
  const index = new RegisterIndex(records);
  INDEXES.set(records, index);
  return index;
}

/** Finds the register's rows by number, day and place. Every list keeps the register's order. */
export class RegisterIndex {
  readonly records: RegisterRecords;
  readonly citizenNumbers: ReadonlySet<CitizenNumber>;
  readonly #persons = new Map<number, PersonRecord>();
  readonly #areas = new Map<string, AreaRecord>();
  readonly #regions = new Map<string, RegionId | null>();
  readonly #regionHouseholds = new Map<string, readonly number[]>();
  readonly #membersOf: Map<number, MembershipRecord[]>;
  readonly #householdsOf: Map<number, MembershipRecord[]>;
  readonly #residences: Map<number, ResidenceRecord[]>;
  readonly #reviews: Map<number, ReviewRecord[]>;
  readonly #statuses: Map<number, PersonStatusRecord[]>;
  readonly #supports: Map<number, SupportEventRecord[]>;
  readonly #needHouseholds = new Map<string, ReadonlySet<number>>();
  readonly #needPersons = new Map<string, ReadonlySet<number>>();
  readonly #needs: ReadonlyMap<string, readonly NeedEntryRecord[]>;

  constructor(records: RegisterRecords) {
    this.records = records;
    for (const person of records.persons) this.#persons.set(person.no, person);
    for (const area of records.areas) this.#areas.set(keyText(area), area);
    this.citizenNumbers = new Set(records.persons.map((person) => person.citizenNumber));
    this.#membersOf = groupBy(records.memberships, (row) => row.householdNo);
    this.#householdsOf = groupBy(records.memberships, (row) => row.personNo);
    this.#residences = groupBy(records.residences, (row) => row.householdNo);
    this.#reviews = groupBy(
      records.reviews.filter((row) => row.approvedOn !== null),
      (row) => row.householdNo,
    );
    this.#statuses = groupBy(records.personStatuses, (row) => row.personNo);
    this.#supports = groupBy(records.supportEvents, (row) => row.householdNo);
    const targetOf = new Map(records.needLists.map((list) => [list.code, list.targetCode]));
    this.#needs = groupBy(records.needEntries, (row) => targetOf.get(row.listCode) ?? row.listCode);
  }

  /** @throws Error on an unknown number. */
  person(no: number): PersonRecord {
    const person = this.#persons.get(no);
    if (person === undefined) throw new Error(`No person ${no}.`);
    return person;
  }

  membersOn(householdNo: number, day: CivilDay): IndexedMember[] {
    const rows = this.#membersOf.get(householdNo) ?? [];
    return rows
      .filter((row) => covers(row.from, row.to, day))
      .map((row) => ({ person: this.person(row.personNo), relation: row.relationToHead }))
      .filter(({ person }) => isAliveOn(person, day));
  }

  /** Everybody who was a member at some time of the period, in the register's order, each once. */
  membersDuring(householdNo: number, from: CivilDay, to: CivilDay): PersonRecord[] {
    const rows = this.#membersOf.get(householdNo) ?? [];
    const present = rows.filter((row) => row.from <= to && (row.to === null || row.to >= from));
    return [...new Set(present.map((row) => this.person(row.personNo)))];
  }

  /** The household of which the person is a member on the day; the one joined last where there are two. */
  householdOn(personNo: number, day: CivilDay): number | null {
    const rows = this.#householdsOf.get(personNo)?.filter((row) => covers(row.from, row.to, day)) ?? [];
    return rows.at(-1)?.householdNo ?? null;
  }

  areaOn(householdNo: number, day: CivilDay): AreaRecord | null {
    const row = this.#residences.get(householdNo)?.find((entry) => covers(entry.from, entry.to, day));
    return row === undefined ? null : this.area(row.area);
  }

  /** Did the household live in one place all the time, without an end? */
  neverMoved(householdNo: number): boolean {
    const rows = this.#residences.get(householdNo) ?? [];
    return rows.length === 1 && rows[0]?.to === null;
  }

  /** The commune above a hamlet, else the area itself. */
  communeOn(householdNo: number, day: CivilDay): AreaRecord | null {
    const area = this.areaOn(householdNo, day);
    return area?.level === 'HAMLET' && area.parent !== null ? this.area(area.parent) : area;
  }

  /** @throws Error on an unknown area. */
  area(key: AreaKey): AreaRecord {
    const area = this.#areas.get(keyText(key));
    if (area === undefined) throw new Error(`No area ${key.code} from ${key.validFrom}.`);
    return area;
  }

  /** The area and all above it, from below. */
  chainOf(key: AreaKey): AreaRecord[] {
    const area = this.area(key);
    return area.parent === null ? [area] : [area, ...this.chainOf(area.parent)];
  }

  regionOn(householdNo: number, day: CivilDay): RegionId | null {
    const area = this.areaOn(householdNo, day);
    return area === null ? null : this.regionOf(area);
  }

  regionOf(key: AreaKey): RegionId | null {
    const text = keyText(key);
    const known = this.#regions.get(text);
    if (known !== undefined) return known;
    const region = regionOfChain(this.chainOf(key));
    this.#regions.set(text, region);
    return region;
  }

  /** Numbers of the households that live in the region on the day, ascending. */
  householdsIn(region: RegionId, day: CivilDay = planRegion(region).baselineDay): readonly number[] {
    const text = `${region}@${day}`;
    const known = this.#regionHouseholds.get(text);
    if (known !== undefined) return known;
    const found = this.records.households
      .filter((household) => this.regionOn(household.no, day) === region)
      .map((household) => household.no);
    this.#regionHouseholds.set(text, found);
    return found;
  }

  /** The approved review of a year under the standard that then counted, where the household had one. */
  review(householdNo: number, year: number): ReviewRecord | null {
    const rows = this.#reviews.get(householdNo)?.filter((row) => row.year === year) ?? [];
    const standard = year <= 2020 ? 'QD59_2015' : 'ND07_2021';
    return rows.find((row) => row.standard === standard) ?? rows.at(0) ?? null;
  }

  /**
   * Class by the latest approved review whose reference day (31 December) is not after the day. Before the first
   * review: the class that this one calls the previous, or its own where it calls none; without any: not poor.
   */
  classOn(householdNo: number, day: CivilDay): HouseholdClass {
    const rows = this.#reviews.get(householdNo) ?? [];
    const last = day.endsWith('-12-31') ? yearOf(day) : yearOf(day) - 1;
    const years = rows.map((row) => row.year).filter((year) => year <= last);
    if (years.length > 0) return this.review(householdNo, Math.max(...years))?.class ?? 'NON_POOR';
    const next = rows.find((row) => row.year === last + 1);
    return next?.previousClass ?? next?.class ?? 'NON_POOR';
  }

  hasStatus(personNo: number, kind: PersonStatusRecord['kind'], day: CivilDay): boolean {
    const rows = this.#statuses.get(personNo);
    return rows?.some((row) => row.kind === kind && covers(row.from, row.to, day)) ?? false;
  }

  supportsOf(householdNo: number): readonly SupportEventRecord[] {
    return this.#supports.get(householdNo) ?? [];
  }

  /** Rows of Trà Vinh's need list that belongs to the target of the provincial plan. */
  needsOf(targetCode: string): readonly NeedEntryRecord[] {
    return this.#needs.get(targetCode) ?? [];
  }

  needHouseholds(targetCode: string): ReadonlySet<number> {
    return memo(this.#needHouseholds, targetCode, () =>
      this.needsOf(targetCode).map((entry) => entry.householdNo),
    );
  }

  needPersons(targetCode: string): ReadonlySet<number> {
    return memo(this.#needPersons, targetCode, () =>
      this.needsOf(targetCode).flatMap((entry) => (entry.personNo === null ? [] : [entry.personNo])),
    );
  }
}

function memo(
  known: Map<string, ReadonlySet<number>>,
  key: string,
  make: () => readonly number[],
): ReadonlySet<number> {
  const present = known.get(key) ?? new Set(make());
  known.set(key, present);
  return present;
}

export function isAliveOn(person: PersonRecord, day: CivilDay): boolean {
  return person.birthDate <= day && (person.diedOn === null || day <= person.diedOn);
}

export function keyText(key: AreaKey): string {
  return `${key.code}@${key.validFrom}`;
}

/** Only the key of an area record, as the agencies store it. */
export function keyOf(area: AreaRecord): AreaKey {
  return { code: area.code, validFrom: area.validFrom };
}

export function groupBy<T, K>(rows: readonly T[], keyOfRow: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const present = groups.get(key);
    if (present === undefined) groups.set(key, [row]);
    else present.push(row);
  }
  return groups;
}
