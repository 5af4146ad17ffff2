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
} from './draw.ts';
import { date, text, texts, within } from './sql.ts';

export const PROGRAMMES = [
  'POOR_HOUSEHOLD',
  'NEAR_POOR_HOUSEHOLD',
  'NEWLY_ESCAPED_HOUSEHOLD',
  'STUDENT',
  'LABOUR_EXPORT',
  'LIVELIHOOD',
  'CLEAN_WATER_SANITATION',
] as const;
export const ASSOCIATIONS = ['FARMERS', 'WOMEN', 'YOUTH', 'VETERANS'] as const;
export const DECISIONS = ['ELIGIBLE', 'INELIGIBLE', 'UNDECIDED'] as const;
export const EVENTS = [
  'GUARANTEE',
  'FREEZE',
  'UNFREEZE',
  'EXTENSION',
  'RELEND',
  'OVERDUE',
  'WRITE_OFF',
] as const;

/**
 * Rows with the household `no` of whoever signed: that of the membership of the day, or else of the latest one.
 * @param day column of the row `l`
 */
const withHousehold = (table: string, day: string): string =>
  `select distinct on (l.id) l.*, m.household_no as no
     from ${table} l join register.person p on p.person_key = l.person_key
     join register.membership m on m.person_no = p.no
    order by l.id, ${day} between m.valid_from and coalesce(m.valid_to, 'infinity') desc, m.valid_from desc`;

const LOANS = withHousehold('bank.loan', 'l.disbursed_on');

/** Applications of all days with the household of whoever applied. */
export const APPLICATIONS = withHousehold('bank.loan_application', 'l.applied_on');

/**
 * Loans on which principal is owed on the day (`d`). How one stands is read off its events in their order: F(reeze),
 * O(verdue), U(nfreeze), E(xtension). Frozen: nothing but guarantees and extensions since a freeze. Overdue: moved so
 * and not extended since, or past the latest due day.
 */
export const debts = (asOf: string): string => `select owed.*, case
    when owed.events ~ 'F[^OU]*$' then 'FROZEN'
    when owed.events ~ 'O[^FUE]*$' or owed.due < ${date(asOf)} then 'OVERDUE'
    else 'CURRENT' end as status
  from (
    select l.no, l.programme, l.entrusted_to, l.group_code,
           l.principal - (select coalesce(sum(r.principal), 0) from bank.repayment r
                           where r.loan_id = l.id and r.paid_on <= ${date(asOf)}) as outstanding,
           e.events, coalesce(e.due, l.due_on) as due
      from (${LOANS}) l
      left join lateral (
        select string_agg(case v.kind when 'FREEZE' then 'F' when 'OVERDUE' then 'O' when 'UNFREEZE' then 'U'
                                      when 'EXTENSION' then 'E' else '' end, '' order by v.happened_on, v.kind) as events,
               (array_agg(v.new_due_on order by v.happened_on desc, v.kind desc)
                  filter (where v.new_due_on is not null))[1] as due,
               bool_or(v.kind = 'WRITE_OFF') as written_off
          from bank.loan_event v where v.loan_id = l.id and v.happened_on <= ${date(asOf)}) e on true
     where l.disbursed_on <= ${date(asOf)} and e.written_off is not true) owed
  where owed.outstanding > 0`;

const anyOf = (column: string, codes: readonly string[] | null): string =>
  codes === null ? '' : ` and ${column} = any(${texts(codes)})`;

export const owing = (asOf: string, condition: string): string =>
  `select d.no from (${debts(asOf)}) d where ${condition}`;

export const paidOut = (from: string, to: string, programmes: readonly string[] | null): string =>
  `select l.no, l.principal from (${LOANS}) l
    where ${within('l.disbursed_on', from, to)}${anyOf('l.programme', programmes)}`;

export const applications = (from: string, to: string, programmes: readonly string[] | null): string =>
  `select a.no, a.code, case when a.decided_on > ${date(to)} then 'UNDECIDED' else a.eligibility end as decision
     from (${APPLICATIONS}) a
    where ${within('a.applied_on', from, to)}${anyOf('a.programme', programmes)}`;

type Value = Pick<Figure, 'rows' | 'value' | 'none'>;

const households = (rows: string): Value => ({ rows, value: 'count(distinct x.no)::int', none: '0' });

const each = (rows: string): Value => ({ rows, value: 'count(*)::int', none: '0' });

/** Đồng are told as text, because they may be more than a float holds. */
const vnd = (rows: string, amount: string): Value => ({
  rows,
  value: `sum(x.${amount})::bigint::text`,
  none: "'0'",
});

const braced = (given: readonly string[]): string => (given.length === 0 ? '' : `(${given.join(', ')})`);

function creditFigure(draw: Draw): Figure {
  const programmes = drawFilter(draw, 'programme', PROGRAMMES);
  const owed = `select d.* from (${debts(draw.asOf)}) d where true${anyOf('d.programme', programmes.codes)}`;
  const standing = (status: string): string => `select s.* from (${owed}) s where s.status = ${text(status)}`;
  const figures: Readonly<Record<string, Value>> = {
    borrowers: households(owed),
    loans: each(owed),
    outstanding: vnd(owed, 'outstanding'),
    overdue: vnd(standing('OVERDUE'), 'outstanding'),
    frozen: vnd(standing('FROZEN'), 'outstanding'),
    overdueShare: {
      rows: owed,
      value: `coalesce(sum(x.outstanding) filter (where x.status = 'OVERDUE'), 0)::float8 / sum(x.outstanding)::float8`,
      none: 'null',
    },
  };
  return oneOf(draw, 'credit', programmes.arguments, figures);
}

function lendingFigure(draw: Draw): Figure {
  const programmes = drawFilter(draw, 'programme', PROGRAMMES);
  const { from, to, arguments: period } = drawPeriod(draw);
  const lent = paidOut(from, to, programmes.codes);
  const collected = `select l.no, r.principal from bank.repayment r join (${LOANS}) l on l.id = r.loan_id
     where ${within('r.paid_on', from, to)}${anyOf('l.programme', programmes.codes)}`;
  return oneOf(draw, 'lending', [...programmes.arguments, ...period], {
    households: households(lent),
    loans: each(lent),
    amount: vnd(lent, 'principal'),
    collected: vnd(collected, 'principal'),
  });
}

function needFigure(draw: Draw): Figure {
  const programmes = drawFilter(draw, 'programme', PROGRAMMES);
  const { from, to, arguments: period } = drawPeriod(draw);
  const asked = applications(from, to, programmes.codes);
  const decided = (decision: string): string =>
    `select a.no from (${asked}) a where a.decision = ${text(decision)}`;
  return oneOf(draw, 'creditNeed', [...programmes.arguments, ...period], {
    applied: households(asked),
    eligible: households(decided('ELIGIBLE')),
    ineligible: households(decided('INELIGIBLE')),
    undecided: households(decided('UNDECIDED')),
    served: households(
      `select a.no from (${asked}) a where exists (
         select from bank.loan l where l.application_code = a.code and l.disbursed_on <= ${date(to)})`,
    ),
  });
}

function oneOf(
  { random }: Draw,
  field: string,
  given: readonly string[],
  figures: Readonly<Record<string, Value>>,
): Figure {
  const [name, value] = random.pick(Object.entries(figures));
  return { graphql: `${field}${braced(given)} { ${name} }`, ...value };
}

const standing =
  (name: string, status: string): Catalogue['narrowings'][number] =>
  (draw) => {
    const programmes = drawFilter(draw, 'programme', PROGRAMMES);
    const condition = `d.status = ${text(status)}${anyOf('d.programme', programmes.codes)}`;
    return narrowing(name, programmes.arguments, owing(draw.asOf, condition));
  };

const byColumn =
  (name: string, bucket: string, column: string): Catalogue['breakdowns'][number] =>
  ({ asOf }) => ({
    field: { name, arguments: [] },
    bucket,
    buckets: `select d.no, d.${column} as bucket, 0 as ord from (${debts(asOf)}) d where d.${column} is not null`,
  });

const byOwed =
  (name: string, condition: string): Catalogue['pages'][number] =>
  (draw) => {
    const descending = draw.random.chance(0.6);
    const values = `select d.no, sum(d.outstanding) from (${debts(draw.asOf)}) d where ${condition} group by d.no`;
    return householdPage(name, descending ? [] : ['descending: false'], {
      first: drawFirst(draw),
      descending,
      values,
    });
  };

export const BANK: Catalogue = {
  narrowings: [
    (draw) => {
      const programmes = drawFilter(draw, 'programme', PROGRAMMES);
      const associations = drawFilter(draw, 'association', ASSOCIATIONS);
      const condition = `true${anyOf('d.programme', programmes.codes)}${anyOf('d.entrusted_to', associations.codes)}`;
      return narrowing(
        'borrowing',
        [...programmes.arguments, ...associations.arguments],
        owing(draw.asOf, condition),
      );
    },
    (draw) => {
      const programmes = drawFilter(draw, 'programme', PROGRAMMES);
      const { from, to, arguments: period } = drawPeriod(draw);
      const lent = `select x.no from (${paidOut(from, to, programmes.codes)}) x`;
      return narrowing('borrowed', [...programmes.arguments, ...period], lent);
    },
    (draw) => {
      const programmes = drawFilter(draw, 'programme', PROGRAMMES);
      const decisions = drawFilter(draw, 'decision', DECISIONS);
      const { from, to, arguments: period } = drawPeriod(draw);
      const asked = `select a.no from (${applications(from, to, programmes.codes)}) a where true${anyOf('a.decision', decisions.codes)}`;
      return narrowing('applied', [...programmes.arguments, ...decisions.arguments, ...period], asked);
    },
    standing('overdue', 'OVERDUE'),
    standing('frozen', 'FROZEN'),
    (draw) => {
      const associations = drawFilter(draw, 'association', ASSOCIATIONS);
      const groups = `select g.code from bank.savings_and_credit_group g where true${anyOf('g.association', associations.codes)}`;
      return narrowing(
        'inSavingsGroup',
        associations.arguments,
        owing(draw.asOf, `d.group_code in (${groups})`),
      );
    },
    (draw) => {
      const kinds = draw.random.chance(0.3) ? null : drawCodes(draw, EVENTS);
      const { from, to, arguments: period } = drawPeriod(draw);
      const happened = `select l.no from (${LOANS}) l join bank.loan_event v on v.loan_id = l.id
         where ${within('v.happened_on', from, to)}${anyOf('v.kind', kinds)}`;
      return narrowing('loanEvent', [...(kinds === null ? [] : [list('kind', kinds)]), ...period], happened);
    },
  ],
  breakdowns: [
    byColumn('loanProgrammes', 'programme', 'programme'),
    byColumn('associations', 'association', 'entrusted_to'),
    byColumn('debtStates', 'status', 'status'),
  ],
  figures: [creditFigure, creditFigure, lendingFigure, needFigure],
  pages: [byOwed('pageByOutstanding', 'true'), byOwed('pageByOverdue', `d.status = 'OVERDUE'`)],
};
