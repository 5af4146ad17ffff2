import type { Random } from '../../../shared/demo/random.ts';
import type { Breakdown, Figure, Narrowing, Page } from '../expression.ts';

/** What questions may be about: days and areas of one population. */
export interface Surroundings {
  readonly days: readonly string[];
  readonly areas: readonly { readonly code: string; readonly from: string; readonly to: string | null }[];
}

/** Draws the arguments of one field for a cohort of a day. */
export interface Draw {
  readonly random: Random;
  readonly asOf: string;
  readonly surroundings: Surroundings;
}

/** One agency's fields of `Cohort`; every call draws other arguments. */
export interface Catalogue {
  readonly narrowings: readonly ((draw: Draw) => Omit<Narrowing, 'is'>)[];
  readonly breakdowns: readonly ((draw: Draw) => Breakdown)[];
  readonly figures: readonly ((draw: Draw) => Figure)[];
  readonly pages: readonly ((draw: Draw) => Page)[];
}

export interface Drawn {
  /** Arguments of the GraphQL field; empty where the default is asked for. */
  readonly arguments: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A period: by default from 1 January of the year of the cohort's day until the day. */
export function drawPeriod({ random, asOf, surroundings }: Draw): Drawn {
  const firstOfYear = `${asOf.slice(0, 4)}-01-01`;
  const kind = random.integer(0, 3);
  const [from, to] = [random.pick(surroundings.days), random.pick(surroundings.days)].toSorted();
  if (kind === 0 && from !== undefined && to !== undefined)
    return { arguments: [`from: "${from}"`, `to: "${to}"`], from, to };
  if (kind === 1 && from !== undefined && from <= asOf)
    return { arguments: [`from: "${from}"`], from, to: asOf };
  return { arguments: [], from: firstOfYear, to: asOf };
}

/** Some of the codes, at least one; now and then none at all. */
export function drawCodes({ random }: Draw, codes: readonly string[]): readonly string[] {
  if (random.chance(0.03)) return [];
  return random.sample(codes, random.integer(1, Math.min(3, codes.length)));
}

/** The same for an argument that may be left out, which means any. */
export function drawFilter(
  draw: Draw,
  name: string,
  codes: readonly string[],
): { readonly arguments: readonly string[]; readonly codes: readonly string[] | null } {
  if (draw.random.chance(0.4)) return { arguments: [], codes: null };
  const drawn = drawCodes(draw, codes);
  return { arguments: [list(name, drawn)], codes: drawn };
}

export const list = (name: string, codes: readonly string[]): string => `${name}: [${codes.join(', ')}]`;

export function narrowing(name: string, given: readonly string[], households: string): Omit<Narrowing, 'is'> {
  return { kind: 'narrowing', field: { name, arguments: given }, households };
}

/** A page of households, by a value of each. @param values SQL: selects `no`, `value`; absent is 0 */
export function householdPage(
  name: string,
  given: readonly string[],
  order: { readonly first: number; readonly descending: boolean; readonly values: string },
): Page {
  const { first, descending, values } = order;
  return {
    field: { name, arguments: given },
    node: 'code',
    first,
    nodes: (of) =>
      `select h.household_code as node,
              row_number() over (order by coalesce(x.value, 0) ${descending ? 'desc' : 'asc'}, h.no) as place
         from register.household h left join (${values}) x (no, value) on x.no = h.no where h.no in ${of}`,
  };
}

/** A list of persons, household by household. @param persons SQL: selects members as `members` does */
export function personList(
  name: string,
  given: readonly string[],
  { first, persons }: { readonly first: number; readonly persons: string },
): Page {
  return {
    field: { name, arguments: given },
    node: 'id',
    first,
    nodes: (of) =>
      `select w.public_id as node, row_number() over (order by w.no, w.person_no) as place
         from (${persons}) w where w.no in ${of} group by w.no, w.person_no, w.public_id`,
  };
}

export const drawFirst = ({ random }: Draw): number => random.integer(1, 40);
