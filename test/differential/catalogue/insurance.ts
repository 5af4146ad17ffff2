import type { Figure } from '../expression.ts';
import {
  type Catalogue,
  type Draw,
  drawCodes,
  drawFilter,
  drawFirst,
  drawPeriod,
  householdPage,
  list,
  narrowing,
  personList,
} from './draw.ts';
import { date, householdsOf, members, personsOf, texts, within } from './sql.ts';

export const CARD_GROUPS = [
  'POOR',
  'NEAR_POOR',
  'CHILD_UNDER_6',
  'PUPIL',
  'EMPLOYEE',
  'HOUSEHOLD',
  'MERIT',
] as const;

/** Pseudonyms with a card that is valid on the day of the cohort, or would be so many days later as things stand. */
const covered = (asOf: string, condition = 'true', later = 0): string =>
  `select c.person_key from insurance.health_card c
    where c.person_key is not null and ${date(asOf)} + ${later} between c.valid_from and c.valid_to
      and coalesce(c.revoked_on, 'infinity') > ${date(asOf)} and ${condition}`;

/** Covered on the day, and by no card known by then so many days later. */
const expiring = (asOf: string, withinDays: number): string =>
  `${covered(asOf)} except ${covered(asOf, `least(c.issued_on, c.valid_from) <= ${date(asOf)}`, withinDays)}`;

// Not `in (covered)`: whoever has no pseudonym has no card either.
export const uninsured = (asOf: string): string =>
  `select w.* from (${members(asOf)}) w left join (select distinct k.person_key from (${covered(asOf)}) k) k
       on k.person_key = w.person_key where k.person_key is null`;

const issued = (from: string, to: string, groups: readonly string[] | null): string =>
  `select c.person_key, c.id from insurance.health_card c where ${within('c.issued_on', from, to)}${
    groups === null ? '' : ` and c.card_group = any(${texts(groups)})`
  }`;

const paid = (from: string, to: string): string =>
  `select u.person_key, u.amount from insurance.unemployment_payment u where ${within('u.paid_on', from, to)}`;

const keysOf = (rows: string): string => `select r.person_key from (${rows}) r`;

export const fullyInsured = (asOf: string): string =>
  `select w.no from (${members(asOf)}) w except select w.no from (${uninsured(asOf)}) w`;

const uninsuredPerHousehold = (asOf: string): string =>
  `select w.no, count(distinct w.person_no)::int as value from (${uninsured(asOf)}) w group by w.no`;

const braced = (given: readonly string[]): string => (given.length === 0 ? '' : `(${given.join(', ')})`);

function withinDays({ random }: Draw): { readonly given: readonly string[]; readonly days: number } {
  const days = random.pick([1, 30, 184, 366]);
  return { given: days === 30 ? [] : [`withinDays: ${days}`], days };
}

function coverageFigure(draw: Draw): Figure {
  const { asOf } = draw;
  const { given, days } = withinDays(draw);
  const persons = { value: 'count(distinct x.person_no)::int', none: '0' };
  const figures: Readonly<Record<string, Omit<Figure, 'graphql'>>> = {
    persons: { rows: members(asOf), ...persons },
    covered: personsOf(covered(asOf), asOf),
    uninsured: { rows: uninsured(asOf), ...persons },
    rate: {
      rows: `select w.no, k.person_key from (${members(asOf)}) w
               left join (select distinct k.person_key from (${covered(asOf)}) k) k on k.person_key = w.person_key`,
      value: 'count(x.person_key)::float8 / count(*)',
      none: 'null',
    },
    fullyInsuredHouseholds: { rows: fullyInsured(asOf), value: 'count(*)::int', none: '0' },
    [`expiring${braced(given)}`]: personsOf(expiring(asOf, days), asOf),
  };
  const [name, figure] = draw.random.pick(Object.entries(figures));
  return { graphql: `insurance { ${name} }`, ...figure };
}

export const INSURANCE: Catalogue = {
  narrowings: [
    ({ asOf }) => narrowing('insured', [], fullyInsured(asOf)),
    (draw) => {
      const persons = draw.random.integer(1, 4);
      const lacking = `select u.no from (${uninsuredPerHousehold(draw.asOf)}) u where u.value >= ${persons}`;
      return narrowing('uninsuredAtLeast', [`persons: ${persons}`], lacking);
    },
    (draw) => {
      const groups = drawCodes(draw, CARD_GROUPS);
      const keys = covered(draw.asOf, `c.card_group = any(${texts(groups)})`);
      return narrowing('cardGroup', [list('in', groups)], householdsOf(keys, draw.asOf));
    },
    (draw) => {
      const { given, days } = withinDays(draw);
      return narrowing('cardExpiring', given, householdsOf(expiring(draw.asOf, days), draw.asOf));
    },
    (draw) => {
      const group = drawFilter(draw, 'group', CARD_GROUPS);
      const { from, to, arguments: period } = drawPeriod(draw);
      const keys = keysOf(issued(from, to, group.codes));
      return narrowing('cardIssued', [...group.arguments, ...period], householdsOf(keys, draw.asOf));
    },
    (draw) => {
      const { from, to, arguments: period } = drawPeriod(draw);
      return narrowing('unemploymentPaid', period, householdsOf(keysOf(paid(from, to)), draw.asOf));
    },
  ],
  breakdowns: [
    ({ asOf }) => ({
      field: { name: 'uninsuredCounts', arguments: [] },
      bucket: 'uninsured',
      buckets: `select w.no, count(distinct u.person_no)::text as bucket, count(distinct u.person_no)::int as ord
                  from (${members(asOf)}) w left join (${uninsured(asOf)}) u on u.person_no = w.person_no and u.no = w.no
                 group by w.no`,
    }),
  ],
  figures: [coverageFigure],
  pages: [
    (draw) =>
      householdPage('pageByUninsured', [], {
        first: drawFirst(draw),
        descending: true,
        values: uninsuredPerHousehold(draw.asOf),
      }),
    (draw) => personList('uninsured', [], { first: drawFirst(draw), persons: uninsured(draw.asOf) }),
    (draw) => {
      const { given, days } = withinDays(draw);
      const persons = `select w.* from (${members(draw.asOf)}) w where w.person_key in (${expiring(draw.asOf, days)})`;
      return personList('expiringCards', given, { first: drawFirst(draw), persons });
    },
  ],
};
