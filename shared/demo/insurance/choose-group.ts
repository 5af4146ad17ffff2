import { groupBy, keyText, type RegisterIndex } from '../agencies/register-index.ts';
import { completedAge, covers } from '../calendar.ts';
import type { AreaRecord, CivilDay, HouseholdClass, PersonRecord, RegisterRecords } from '../world.ts';
import type { CardGroup } from './card-groups.ts';

const KINH = '01';
const DIFFICULT = new Set(['EXTREMELY_DIFFICULT_ETHNIC', 'EXTREMELY_DIFFICULT_COASTAL', 'PROGRAMME_135']);

/** What decides the group besides the register's own rows. */
export interface GroupFacts {
  readonly employees: ReadonlySet<string>;
  readonly pupils: (person: PersonRecord, day: CivilDay) => boolean;
  readonly difficult: (commune: AreaRecord | null, day: CivilDay) => boolean;
}

export interface HolderOnDay {
  readonly person: PersonRecord;
  readonly householdClass: HouseholdClass;
  readonly commune: AreaRecord | null;
}

/** The group of a person on a day: of several the one with the highest support, then the highest benefit. */
export function chooseGroup(
  index: RegisterIndex,
  facts: GroupFacts,
  holder: HolderOnDay,
  day: CivilDay,
): CardGroup {
  const { person, householdClass, commune } = holder;
  if (index.hasStatus(person.no, 'MERIT', day)) return 'MERIT';
  if (index.hasStatus(person.no, 'SOCIAL_PROTECTION', day)) return 'SOCIAL_PROTECTION_BENEFICIARY';
  if (completedAge(person.birthDate, day) < 6) return 'CHILD_UNDER_6';
  if (householdClass === 'POOR') return 'POOR';
  if (facts.employees.has(person.citizenNumber)) return 'EMPLOYEE';
  if (facts.difficult(commune, day)) {
    return person.ethnicityCode === KINH
      ? 'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135'
      : 'ETHNIC_MINORITY_IN_DIFFICULT_AREA';
  }
  if (householdClass === 'NEAR_POOR') return 'NEAR_POOR';
  return facts.pupils(person, day) ? 'PUPIL' : 'HOUSEHOLD';
}

/** Whether a commune was of a class that gives all its people a card. */
export function difficultCommunes(register: RegisterRecords): GroupFacts['difficult'] {
  const rows = groupBy(
    register.areaClasses.filter((row) => DIFFICULT.has(row.areaClass)),
    (row) => keyText(row.area),
  );
  if (rows.size === 0) return () => false;
  return (commune, day) =>
    commune !== null && (rows.get(keyText(commune))?.some((row) => covers(row.from, row.to, day)) ?? false);
}
