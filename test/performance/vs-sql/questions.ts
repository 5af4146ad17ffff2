import {
  BORROWS,
  DEBTS,
  FOUND_JOB,
  HAS_CHILD_OUT_OF_SCHOOL,
  HAS_UNINSURED,
  MEMBERS,
  ofClass,
  PUPILS,
} from './sql-parts.ts';
import { DAY } from './world-sql.ts';

type Data = Readonly<Record<string, unknown>>;

/** One question, asked of one database and of the federation. */
export interface ComparedQuestion {
  readonly name: string;
  /** One statement; `$1` is the day. */
  readonly sql: string;
  readonly graphql: string;
  /** The federation's answer in the form of the statement's rows. */
  readonly rowsOf: (households: Data) => readonly Data[];
}

const AREAS = 'areas(level: PROVINCE)';

export const COMPARED_QUESTIONS: readonly ComparedQuestion[] = [
  {
    name: 'poor without a loan',
    sql: `select count(*) as count from ${ofClass('POOR')} and not ${BORROWS}`,
    graphql: from('POOR', 'borrowing(is: false) { count }'),
    rowsOf: (households) => [{ count: at(households, 'borrowing', 'count') }],
  },
  {
    name: 'poor, uninsured, child out of school, no loan, by province',
    sql: `select p.code, count(*) as count from (
            select a.province_no from ${ofClass('POOR')}
               and ${HAS_UNINSURED} and ${HAS_CHILD_OUT_OF_SCHOOL} and not ${BORROWS}) h
          join area p on p.no = h.province_no group by p.code order by p.code`,
    graphql: from(
      'POOR',
      `insured(is: false) { withOutOfSchoolChild { borrowing(is: false) {
         ${AREAS} { area { code } cohort { count } } } } }`,
    ),
    rowsOf: (households) =>
      list(households, 'insured', 'withOutOfSchoolChild', 'borrowing', 'areas').map((area) => ({
        code: at(area, 'area', 'code'),
        count: at(area, 'cohort', 'count'),
      })),
  },
  {
    name: 'debt of the poor by province',
    sql: `select p.code, count(distinct d.household_no) as borrowers, coalesce(sum(d.owed), 0) as outstanding
            from (select v.household_no, a.province_no from ${ofClass('POOR')}) h
            join area p on p.no = h.province_no
            left join (${DEBTS}) d on d.household_no = h.household_no
           group by p.code order by p.code`,
    graphql: from('POOR', `${AREAS} { area { code } cohort { credit { borrowers outstanding } } }`),
    rowsOf: (households) =>
      list(households, 'areas').map((area) => ({
        code: at(area, 'area', 'code'),
        borrowers: at(area, 'cohort', 'credit', 'borrowers'),
        outstanding: at(area, 'cohort', 'credit', 'outstanding'),
      })),
  },
  {
    name: 'insurance of the poor',
    sql: `select count(*) as persons, count(*) filter (where is_insured) as covered
            from (${MEMBERS(`select v.household_no from ${ofClass('POOR')}`)}) m`,
    graphql: from('POOR', 'insurance { persons covered }'),
    rowsOf: (households) => [households.insurance as Data],
  },
  {
    name: 'poor with a new job and no loan',
    sql: `select count(*) as count from ${ofClass('POOR')} and ${FOUND_JOB} and not ${BORROWS}`,
    graphql: from('POOR', 'placed { borrowing(is: false) { count } }'),
    rowsOf: (households) => [{ count: at(households, 'placed', 'borrowing', 'count') }],
  },
  {
    name: 'debt of the near-poor without insurance',
    sql: `select count(distinct d.household_no) as borrowers, coalesce(sum(d.owed), 0) as outstanding
            from (select v.household_no from ${ofClass('NEAR_POOR')} and ${HAS_UNINSURED}) h
            join (${DEBTS}) d on d.household_no = h.household_no`,
    graphql: from('NEAR_POOR', 'insured(is: false) { credit { borrowers outstanding } }'),
    rowsOf: (households) => [at(households, 'insured', 'credit') as Data],
  },
  {
    name: 'near-poor fully insured, by province',
    sql: `select p.code, count(*) as count
            from (select a.province_no from ${ofClass('NEAR_POOR')} and not ${HAS_UNINSURED}) h
            join area p on p.no = h.province_no group by p.code order by p.code`,
    graphql: from('NEAR_POOR', `insured { ${AREAS} { area { code } cohort { count } } }`),
    rowsOf: (households) =>
      list(households, 'insured', 'areas').map((area) => ({
        code: at(area, 'area', 'code'),
        count: at(area, 'cohort', 'count'),
      })),
  },
  {
    name: 'the twenty most indebted poor',
    sql: `select h.public_id as id from (
            select d.household_no, sum(d.owed) as owed from (${DEBTS}) d
             where d.household_no in (select v.household_no from ${ofClass('POOR')})
             group by d.household_no order by owed desc, d.household_no limit 20) top
          join household h on h.no = top.household_no order by top.owed desc, h.no`,
    graphql: from('POOR', 'pageByOutstanding(first: 20) { edges { node { id } } }'),
    rowsOf: (households) =>
      list(households, 'pageByOutstanding', 'edges').map((edge) => ({ id: at(edge, 'node', 'id') })),
  },
  {
    name: 'pupils of poor households by level',
    sql: `select p.level, count(distinct p.person_no) as persons
            from (${PUPILS}) p
           where p.household_no in (select v.household_no from ${ofClass('POOR')})
           group by p.level order by p.level`,
    graphql: from('POOR', 'schoolLevels { level persons }'),
    rowsOf: (households) =>
      list(households, 'schoolLevels')
        .map(({ level, persons }) => ({ level, persons }))
        .toSorted((one, other) => (String(one.level) < String(other.level) ? -1 : 1)),
  },
  {
    name: 'poor without insurance or without a loan',
    sql: `select count(*) as count from ${ofClass('POOR')} and (${HAS_UNINSURED} or not ${BORROWS})`,
    graphql: from('POOR', 'insured { borrowing { complement { count } } }'),
    rowsOf: (households) => [{ count: at(households, 'insured', 'borrowing', 'complement', 'count') }],
  },
];

function from(householdClass: string, selection: string): string {
  return `{ households(asOf: "${DAY}", class: [${householdClass}]) { ${selection} } }`;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Data | null)?.[key], value);
}

function list(value: unknown, ...path: readonly string[]): readonly Data[] {
  return (at(value, ...path) ?? []) as readonly Data[];
}
