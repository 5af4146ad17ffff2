import { generateRegister } from '../generate-register.ts';
import { createRandom } from '../random.ts';
import type {
  CivilDay,
  MembershipRecord,
  PersonRecord,
  PersonStatusRecord,
  RegisterRecords,
  ResidenceRecord,
  ReviewRecord,
} from '../world.ts';

/**
 * Counts the register's records for tests. Written apart from the generator: it knows the records only, so that
 * an error in the builder cannot hide in the count.
 */
export interface Recount {
  readonly register: RegisterRecords;
  readonly persons: ReadonlyMap<number, PersonRecord>;
  readonly areaName: ReadonlyMap<string, string>;
  membershipsOf(householdNo: number): readonly MembershipRecord[];
  statusesOf(personNo: number): readonly PersonStatusRecord[];
  reviewsOf(householdNo: number): readonly ReviewRecord[];
  /** Households living on the day in an area whose code is one of these. */
  residents(codes: readonly string[], on: CivilDay): number[];
  members(householdNo: number, on: CivilDay): PersonRecord[];
  head(householdNo: number, on: CivilDay): PersonRecord;
  /** By the latest approved review whose 31 December is not after the day. */
  classOn(householdNo: number, on: CivilDay): string;
  review(householdNo: number, year: number): ReviewRecord;
  hasStatus(personNo: number, kind: PersonStatusRecord['kind'], on: CivilDay): boolean;
  communesOf(district: string): string[];
}

let generated: RegisterRecords | undefined;

/** The register of the usual seed, generated once a test file. */
export function demonstrationRegister(): RegisterRecords {
  generated ??= generateRegister(createRandom(2026).fork('register'));
  return generated;
}

export function recount(register: RegisterRecords): Recount {
  const persons = new Map(register.persons.map((person) => [person.no, person]));
  const memberships = Map.groupBy(register.memberships, (row) => row.householdNo);
  const residences = Map.groupBy(register.residences, (row) => row.householdNo);
  const reviews = Map.groupBy(register.reviews, (row) => row.householdNo);
  const statuses = Map.groupBy(register.personStatuses, (row) => row.personNo);
  const membersAt = (no: number, on: CivilDay): MembershipRecord[] =>
    (memberships.get(no) ?? []).filter((row) => within(row, on));
  const person = (no: number): PersonRecord => found(persons.get(no), `person ${no}`);
  return {
    register,
    persons,
    areaName: new Map(register.areas.map((area) => [`${area.code}@${area.validFrom}`, area.nameVi])),
    membershipsOf: (no) => memberships.get(no) ?? [],
    statusesOf: (no) => statuses.get(no) ?? [],
    reviewsOf: (no) => reviews.get(no) ?? [],
    residents: (codes, on) => {
      const wanted = new Set(codes);
      return [...residences].filter(([, rows]) => livesIn(rows, wanted, on)).map(([no]) => no);
    },
    members: (no, on) => membersAt(no, on).map((row) => person(row.personNo)),
    head: (no, on) => {
      const heads = membersAt(no, on).filter((row) => row.relationToHead === 'HEAD');
      if (heads.length !== 1) throw new Error(`household ${no} has ${heads.length} heads on ${on}`);
      return person(heads[0]?.personNo ?? 0);
    },
    classOn: (no, on) => latestClass(reviews.get(no) ?? [], on),
    review: (no, year) =>
      found(
        reviews.get(no)?.find((row) => row.year === year),
        `review of household ${no} in ${year}`,
      ),
    hasStatus: (no, kind, on) => (statuses.get(no) ?? []).some((row) => row.kind === kind && within(row, on)),
    communesOf: (district) =>
      register.areas
        .filter((area) => area.level === 'COMMUNE' && area.parent?.code === district)
        .map((area) => area.code),
  };
}

function within(row: { readonly from: CivilDay; readonly to: CivilDay | null }, on: CivilDay): boolean {
  return row.from <= on && on <= (row.to ?? '9999-12-31');
}

function livesIn(rows: readonly ResidenceRecord[], codes: ReadonlySet<string>, on: CivilDay): boolean {
  return rows.some((row) => codes.has(row.area.code) && within(row, on));
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}

function latestClass(rows: readonly ReviewRecord[], on: CivilDay): string {
  let latest: ReviewRecord | undefined;
  for (const row of rows) {
    const counts = row.approvedOn !== null && `${row.year}-12-31` <= on;
    if (counts && (latest === undefined || row.year > latest.year)) latest = row;
  }
  return latest?.class ?? 'NON_POOR';
}

/** Completed years on a day, by calendar comparison. */
export function ageOf(person: PersonRecord, on: CivilDay): number {
  const years = Number(on.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
  return on.slice(5) >= person.birthDate.slice(5) ? years : years - 1;
}

/** Men 15–60 and women 15–55, both ends inclusive. */
export function inPrintedWorkingAge(person: PersonRecord, on: CivilDay): boolean {
  const age = ageOf(person, on);
  return person.sex === 'MALE' ? age >= 15 && age <= 60 : age >= 15 && age <= 55;
}

/** How many items answer each key. */
export function tally<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
