import type { AreaRecord, CitizenNumber, CivilDay, PersonRecord, RegisterRecords } from '../world.ts';
import { type Recount, recount } from './recount.ts';

/** Joins the agencies' records with the register's for tests, by citizen number and day; apart from the generators. */
export interface AgencyCount {
  readonly count: Recount;
  person(citizenNumber: CitizenNumber): PersonRecord | undefined;
  /** The household of which the person is a member on the day. */
  householdOf(citizenNumber: CitizenNumber, day: CivilDay): number | undefined;
  /** Code of the place where the person lives on the day. */
  placeOf(citizenNumber: CitizenNumber, day: CivilDay): string | undefined;
  /** Different people of the rows who live in the places on the day. */
  peopleIn(codes: readonly string[], day: CivilDay, rows: readonly Row[]): Set<CitizenNumber>;
  /** Codes of the lowest old places under a code, the code itself where it has none. */
  placesUnder(code: string): string[];
  /** Rows of people unknown to the register. */
  unmatched<T extends Row>(rows: readonly T[]): T[];
  /** Rows dated outside the person's life. */
  outsideLife<T extends Row>(rows: readonly T[], dayOf: (row: T) => CivilDay): T[];
}
interface Row {
  readonly citizenNumber: CitizenNumber;
}

export function agencyCount(register: RegisterRecords): AgencyCount {
  const count = recount(register);
  const people = new Map(register.persons.map((person) => [person.citizenNumber, person]));
  const memberships = Map.groupBy(register.memberships, (row) => row.personNo);
  const residences = Map.groupBy(register.residences, (row) => row.householdNo);
  const covering = (row: { from: CivilDay; to: CivilDay | null }, day: CivilDay): boolean =>
    row.from <= day && (row.to === null || row.to >= day);
  const householdOf: AgencyCount['householdOf'] = (citizenNumber, day) => {
    const no = people.get(citizenNumber)?.no ?? 0;
    return memberships.get(no)?.findLast((row) => covering(row, day))?.householdNo;
  };
  const placeOf: AgencyCount['placeOf'] = (citizenNumber, day) => {
    const household = householdOf(citizenNumber, day) ?? 0;
    return residences.get(household)?.find((row) => covering(row, day))?.area.code;
  };
  return {
    count,
    person: (citizenNumber) => people.get(citizenNumber),
    householdOf,
    placeOf,
    peopleIn: (codes, day, rows) => {
      const wanted = new Set(codes);
      const living = rows.filter((row) => wanted.has(placeOf(row.citizenNumber, day) ?? ''));
      return new Set(living.map((row) => row.citizenNumber));
    },
    placesUnder: (code) => placesUnder(register.areas, code),
    unmatched: (rows) => rows.filter((row) => !people.has(row.citizenNumber)),
    outsideLife: (rows, dayOf) =>
      rows.filter((row) => {
        const person = people.get(row.citizenNumber);
        const day = dayOf(row);
        return (
          person !== undefined && (day < person.birthDate || (person.diedOn !== null && day > person.diedOn))
        );
      }),
  };
}

function placesUnder(areas: readonly AreaRecord[], code: string): string[] {
  const below = areas.filter((area) => area.parent?.code === code && area.validFrom < '2025-07-01');
  return below.length === 0 ? [code] : below.flatMap((area) => placesUnder(areas, area.code));
}
