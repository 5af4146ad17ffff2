import { areaInUse, containedIn, ofClass, onDay } from './catalogue/sql.ts';
import type { Expression, Figure, Narrowing, Page, Start, Step, Told } from './expression.ts';

interface Chain {
  readonly tables: string[];
  /** Names of the table that holds the cohort, and of the one that its complement is taken from. */
  cohort: string;
  scope: string;
}

/**
 * The whole question as one statement over the merged database. Every cohort is a table of households `(bucket, no)`;
 * without a breakdown there is one bucket with an empty name.
 */
export function toSql({ start, steps, breakdown, leaf }: Expression): string {
  const chain: Chain = { tables: [], cohort: '', scope: '' };
  add(chain, startSql(start));
  chain.scope = chain.cohort;
  for (const step of steps) takeStep(chain, step);
  let buckets = `select '' as bucket, 0 as ord`;
  if (breakdown) {
    const whole = chain.cohort;
    add(
      chain,
      `select b.bucket, m.no from ${whole} m join (${breakdown.by.buckets}) b on b.no = m.no group by 1, 2`,
    );
    chain.scope = chain.cohort;
    buckets = `select b.bucket, min(b.ord) as ord from ${whole} m join (${breakdown.by.buckets}) b on b.no = m.no group by 1`;
    for (const step of breakdown.steps) takeStep(chain, step);
  }
  const told = leaf.kind === 'figures' ? figuresSql(chain, leaf.figures, buckets) : listSql(chain, leaf.page);
  return `with ${chain.tables.join(',\n')}\n${told}`;
}

function figuresSql({ cohort }: Chain, figures: readonly Figure[], buckets: string): string {
  const values = figures.map(({ none }, at) => `coalesce(f${at}.value, ${none})`);
  const joins = figures.map(
    ({ rows, value }, at) =>
      `left join (select c.bucket, ${value} as value from ${cohort} c join (${rows}) x on x.no = c.no group by 1) f${at}
         on f${at}.bucket = b.bucket`,
  );
  return `select json_build_object('buckets', coalesce(json_agg(
      json_build_object('bucket', b.bucket, 'values', json_build_array(${values.join(', ')}))
      order by b.ord, b.bucket collate "C"), '[]')) as told
    from (${buckets}) b\n${joins.join('\n')}`;
}

function listSql({ cohort }: Chain, { nodes }: Page): string {
  return `select json_build_object('buckets', '[]'::json, 'list',
      json_build_object('total', count(*), 'nodes', coalesce(json_agg(l.node order by l.place), '[]'))) as told
    from (${nodes(`(select c.no from ${cohort} c)`)}) l`;
}

/** The answer of the statement, its list cut to what two pages show. */
export function readSqlAnswer({ leaf }: Expression, told: Told): Told {
  if (leaf.kind === 'figures' || told.list === undefined) return told;
  return { ...told, list: { ...told.list, nodes: told.list.nodes.slice(0, 2 * leaf.page.first) } };
}

function add(chain: Chain, statement: string): void {
  chain.cohort = `cohort_${chain.tables.length}`;
  chain.tables.push(`${chain.cohort} (bucket, no) as materialized (${statement})`);
}

function takeStep(chain: Chain, step: Step): void {
  if (step.kind === 'rescope') {
    chain.scope = chain.cohort;
    return;
  }
  add(chain, step.kind === 'narrowing' ? narrowed(chain, step) : complement(chain));
}

const narrowed = ({ cohort }: Chain, { is, households }: Narrowing): string =>
  `select m.bucket, m.no from ${cohort} m
    where ${is ? '' : 'not '}exists (select from (${households}) f (no) where f.no = m.no)`;

const complement = ({ cohort, scope }: Chain): string =>
  `select bucket, no from ${scope} except select bucket, no from ${cohort}`;

/** SQL: the households of the start, `bucket` empty and `no`. */
export function startSql({ asOf, within, classes }: Start): string {
  const conditions = [
    `exists (select from register.residence r where r.household_no = h.no and ${onDay('r', asOf)})`,
  ];
  if (within !== undefined)
    conditions.push(
      `h.no in (${containedIn(`select a.no from register.area a where a.code = '${within}' and ${areaInUse('a', asOf)}`, asOf)})`,
    );
  if (classes !== undefined) conditions.push(`h.no in (${ofClass(classes, asOf)})`);
  return `select '' as bucket, h.no from register.household h where ${conditions.join(' and ')}`;
}
