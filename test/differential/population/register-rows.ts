import { createRandom, type Random } from '../../../shared/demo/random.ts';
import { CLASSES } from '../catalogue/register.ts';
import { CAPABILITIES, CAUSES, CRITERIA, FOUND, POOR_GROUPS, WILLS, WISHES } from '../catalogue/reviews.ts';
import { BOUNDARY_DAYS, days, HOUSEHOLDS, hex, PERSONS, type Row, type Rows } from './population.ts';

// By number: a province, a district, communes 3 to 6, hamlets 7 and 8. Nobody ever lived in commune 6; commune 5 became
// part of commune 4 on 2020-01-01.
const LIVED_IN = [3, 4, 5, 7, 8];
const BEFORE = '2004-07-08';

export function inventRegister(random: Random): Rows {
  const memberships = inventMemberships(random.fork('memberships'));
  const residences = inventResidences(random.fork('residences'));
  const reviews = inventReviews(random.fork('reviews'));
  return {
    area: AREAS,
    area_containment: CONTAINED,
    household: numbers(HOUSEHOLDS).map((no) => household(no, residences)),
    person: numbers(PERSONS).map((no) => person(random.fork(`person ${no}`), no)),
    membership: memberships,
    residence: residences,
    review: reviews,
    review_cause: found(reviews, (from) => from.sample(CAUSES, from.integer(0, 3)), 'cause'),
    review_wish: found(reviews, (from) => from.sample(WISHES, from.integer(0, 2)), 'wish'),
    review_deprivation: inventDeprivations(reviews),
    support_event: inventSupport(random.fork('support')),
  };
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

const area = (no: number, level: string, type: string, parent_no: number | null, ended = false): Row => ({
  no,
  code: `9${String(no).padStart(2, '0')}`,
  valid_from: BEFORE,
  valid_to: ended ? '2019-12-31' : null,
  name_vi: `Địa bàn ${no}`,
  aliases: [],
  name_keys: [],
  level,
  type,
  settlement: level === 'COMMUNE' ? 'RURAL' : null,
  parent_no,
  source: 'invented',
});

const AREAS: readonly Row[] = [
  area(1, 'PROVINCE', 'TINH', null),
  area(2, 'DISTRICT', 'HUYEN', 1),
  area(3, 'COMMUNE', 'XA', 2),
  area(4, 'COMMUNE', 'XA', 2),
  area(5, 'COMMUNE', 'XA', 2, true),
  area(6, 'COMMUNE', 'XA', 2),
  area(7, 'HAMLET', 'AP', 3),
  area(8, 'HAMLET', 'AP', 3),
];

const INSIDE: readonly (readonly [number, readonly number[]])[] = [
  [1, [1, 2, 3, 4, 5, 6, 7, 8]],
  [2, [2, 3, 4, 5, 6, 7, 8]],
  [3, [3, 7, 8]],
  [4, [4, 5]],
  [5, [5]],
  [6, [6]],
  [7, [7]],
  [8, [8]],
];

const CONTAINED = INSIDE.flatMap(([container_no, inside]) =>
  inside.map((inside_no) => ({ container_no, inside_no })),
);

function household(no: number, residences: readonly Row[]): Row {
  const last = residences.findLast((residence) => residence.household_no === no);
  return {
    no,
    public_id: `hh_${String(no).padStart(20, '0')}`,
    household_code: `K-${no}`,
    formed_on: BEFORE,
    dissolved_on: last?.valid_to ?? null,
    address: 'invented',
    priority_flags: [],
  };
}

// Some have no usable citizen number: nobody's records can be matched to them.
function person(random: Random, no: number): Row {
  return {
    no,
    public_id: `ps_${String(no).padStart(20, '0')}`,
    person_key: random.chance(0.08) ? null : hex(random),
    masked_citizen_number: '*********000',
    name: `Người ${no}`,
    sex: random.pick(['MALE', 'FEMALE']),
    birth_date: random.pick(['1950-06-30', '1985-01-01', '2010-12-31', '2019-12-31']),
    ethnicity_code: random.pick(['01', '05']),
  };
}

/** One to three homes after the other: a move shows on the very next day, or after a gap; some end for good. */
function inventResidences(random: Random): readonly Row[] {
  return numbers(HOUSEHOLDS).flatMap((household_no) =>
    spans(random).map(([valid_from, valid_to]) => ({
      household_no,
      valid_from,
      valid_to,
      area_no: random.pick(LIVED_IN),
    })),
  );
}

/** Nobody, one person or a family; people leave one household for another, come back, or belong to none. */
function inventMemberships(random: Random): readonly Row[] {
  return numbers(PERSONS).flatMap((person_no) => {
    if (random.chance(0.03)) return [];
    const heads = random.chance(0.4);
    return spans(random).map(([valid_from, valid_to]) => ({
      person_no,
      valid_from,
      valid_to,
      household_no: random.integer(1, HOUSEHOLDS - 10),
      relation_to_head: heads ? 'HEAD' : random.pick(['SPOUSE', 'CHILD', 'PARENT']),
    }));
  });
}

/** Periods one after the other, from the first day until their last; the last one mostly goes on. */
function spans(random: Random): readonly (readonly [string, string | null])[] {
  const cuts = random.sample(BOUNDARY_DAYS, random.integer(0, 2)).toSorted();
  const goesOn = random.chance(0.8);
  return [BEFORE, ...cuts].flatMap((from, at): readonly (readonly [string, string | null])[] => {
    const next = cuts[at];
    if (next === undefined) return [[from, goesOn ? null : '2020-06-30' < from ? from : '2020-06-30']];
    return [[from, random.chance(0.3) ? from : dayBefore(next)]];
  });
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const STANDARDS = ['QD59_2015', 'ND07_2021'];

// Drafts, two standards on one day, reviews of days to come.
function inventReviews(random: Random): readonly Row[] {
  const all = numbers(HOUSEHOLDS).flatMap((household_no) =>
    [2018, 2019, 2020].flatMap((year) =>
      STANDARDS.flatMap((standard) =>
        random.chance(0.45) ? [review(random, { household_no, year, standard })] : [],
      ),
    ),
  );
  return all.map((row, at) => ({ ...row, no: at + 1, superseded_on: supersededOn(row, all) }));
}

interface Review extends Row {
  readonly household_no: number;
  readonly standard: string;
  readonly reference_on: string;
  readonly approved_on: string | null;
}

function review(
  random: Random,
  of: { readonly household_no: number; readonly year: number; readonly standard: string },
): Review {
  const reference_on =
    of.year === 2018
      ? '2018-12-31'
      : random.pick(BOUNDARY_DAYS.filter((day) => day.startsWith(String(of.year))));
  const members = random.integer(1, 6);
  return {
    ...of,
    kind: 'REGULAR_YEAR_END',
    reference_on,
    reviewed_on: reference_on,
    approved_on: random.chance(0.15) ? null : (days(random, 1)[0] ?? null),
    class: random.pick(CLASSES),
    members,
    dependants: random.integer(0, members),
    special_hardship: random.chance(0.3),
    income_per_capita_month: random.pick([null, 399_999, 400_000, 700_000, 999_999, 1_500_000]),
    will: random.pick([null, ...WILLS]),
    escape_capability: random.pick([null, ...CAPABILITIES]),
    poor_group: random.pick([null, ...POOR_GROUPS]),
    criterion: random.pick([null, ...CRITERIA]),
  };
}

/** Reference day of the approved review that comes next in time, in approval, in standard. */
function supersededOn(row: Review, all: readonly Review[]): string | null {
  if (row.approved_on === null) return null;
  const order = ({ reference_on, approved_on, standard }: Review): string =>
    `${reference_on} ${approved_on} ${STANDARDS.indexOf(standard)}`;
  const later = all.filter(
    (other) =>
      other.household_no === row.household_no && other.approved_on !== null && order(other) > order(row),
  );
  return later.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))[0]?.reference_on ?? null;
}

function found(
  reviews: readonly Row[],
  draw: (random: Random) => readonly string[],
  column: string,
): readonly Row[] {
  return reviews.flatMap(({ no }) =>
    draw(createRandom(`${column} ${no}`)).map((code) => ({ review_no: no, [column]: code })),
  );
}

/** The same indicator may be noted twice. */
function inventDeprivations(reviews: readonly Row[]): readonly Row[] {
  return reviews.flatMap(({ no }) => {
    const random = createRandom(`deprivation ${no}`);
    return Array.from({ length: random.integer(0, 4) }, (_, ordinal) => ({
      review_no: no,
      ordinal,
      indicator: random.pick(FOUND),
    }));
  });
}

function inventSupport(random: Random): readonly Row[] {
  return numbers(200).map((no) => ({
    no,
    household_no: random.integer(1, HOUSEHOLDS),
    person_no: random.chance(0.5) ? random.integer(1, PERSONS) : null,
    kind: random.pick(['HOUSING', 'WATER', 'LEGAL_AID']),
    agency: 'x',
    happened_on: random.pick(BOUNDARY_DAYS),
  }));
}
