import { createRandom, type Random } from '../../../shared/demo/random.ts';
import { inventBank } from './bank-rows.ts';
import { inventEducation } from './education-rows.ts';
import { inventInsurance } from './insurance-rows.ts';
import { inventLabour } from './labour-rows.ts';
import { inventHelpers } from './plans-rows.ts';
import { inventRegister } from './register-rows.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Rows by table of one room, in the order in which they go in; columns that are not given are null. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** The days on which everything begins, ends or happens: cohorts are asked for on these very days. */
export const BOUNDARY_DAYS = [
  '2019-06-29',
  '2019-06-30',
  '2019-07-01',
  '2019-12-30',
  '2019-12-31',
  '2020-01-01',
  '2020-02-29',
  '2020-12-31',
] as const;

export const HOUSEHOLDS = 160;
export const PERSONS = 380;

/** Households and persons in every corner of the definitions, by room: the same for the same seed. */
export function inventPopulation(seed: string): Readonly<Record<string, Rows>> {
  const random = createRandom(seed);
  const register = inventRegister(random.fork('register'));
  const keys = pseudonyms(register);
  const person_link = linksOf(register);
  const household_member = copyOf(register);
  return {
    register,
    labour: { person_link, ...inventLabour(random.fork('labour'), keys) },
    bank: { person_link, ...inventBank(random.fork('bank'), keys) },
    insurance: {
      person_link,
      household_member,
      ...inventInsurance(random.fork('insurance'), keys),
    },
    education: { person_link, household_member, ...inventEducation(random.fork('education'), keys) },
    plans: { helper_assignment: inventHelpers(random.fork('plans')) },
  };
}

/** The days of something that begins and may end, both included. */
export function period(random: Random): { readonly from: string; readonly to: string | null } {
  const [from = '', to = ''] = days(random, 2);
  return { from, to: random.chance(0.4) ? null : to };
}

/** Boundary days in their order; one day may stand twice. */
export function days(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => random.pick(BOUNDARY_DAYS)).toSorted();
}

/** Whose row it is: mostly a member's, sometimes of somebody whom the register does not know, sometimes of nobody. */
export function whose(random: Random, keys: readonly string[]): string | null {
  if (random.chance(0.04)) return null;
  return random.chance(0.06) ? hex(random) : random.pick(keys);
}

export function hex(random: Random): string {
  return Array.from({ length: 32 }, () => random.integer(0, 15).toString(16)).join('');
}

function pseudonyms({ person = [] }: Rows): readonly string[] {
  return person.flatMap(({ person_key }) => (typeof person_key === 'string' ? [person_key] : []));
}

// What an agency copies of them: with the days of birth.
function copyOf(register: Rows): readonly Row[] {
  const bornOn = new Map(register.person?.map(({ no, birth_date }) => [no, birth_date]));
  return membersOf(register).map((row) => ({ ...row, born_on: bornOn.get(row.person_no) ?? null }));
}

function membersOf({ membership = [] }: Rows): readonly Row[] {
  return membership.map(({ relation_to_head: _relation, ...row }) => row);
}

// What the crosswalk gives an agency for the pseudonyms that it asks about.
function linksOf(register: Rows): readonly Row[] {
  const keyOf = new Map(register.person?.map(({ no, person_key }) => [no, person_key]));
  return membersOf(register).flatMap((row) => {
    const person_key = keyOf.get(row.person_no) ?? null;
    return person_key === null ? [] : [{ ...row, person_key }];
  });
}
