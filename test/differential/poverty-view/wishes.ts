import { paidOut } from '../catalogue/bank.ts';
import { householdsOf, rulingReviews, text, within } from '../catalogue/sql.ts';
import { cohortTable, type Households } from './cohorts.ts';
import { abroadSince, reviewDay, supported } from './since.ts';

/** Households whose wish was met from a day to another, both included; null: no agency's data show it. */
interface WishSql {
  readonly agency: string;
  readonly met: (from: string, asOf: string) => string;
}

const bySupport = (...kinds: readonly string[]): WishSql => ({
  agency: 'register',
  met: (from, asOf) => supported(from, asOf, kinds),
});

const byLabour = (keys: (from: string, asOf: string) => string): WishSql => ({
  agency: 'labour',
  met: (from, asOf) => householdsOf(keys(from, asOf), asOf),
});

/** What each wish of the review's form is for, and where it shows. */
export const WISH_SQL: Readonly<Record<string, WishSql | null>> = {
  PREFERENTIAL_LOAN: {
    agency: 'bank',
    met: (from, asOf) => `select l.no from (${paidOut(from, asOf, null)}) l`,
  },
  PRODUCTION_LAND: null,
  PRODUCTION_MEANS: bySupport('PRODUCTION_INPUT', 'SEED', 'FEED', 'LIVELIHOOD_MODEL'),
  VOCATIONAL_TRAINING: byLabour(
    (from, asOf) =>
      `select e.person_key from labour.training_enrolment e
        where ${within('e.enrolled_on', from, asOf)} or ${within('e.completed_on', from, asOf)}`,
  ),
  JOB_INTRODUCTION: byLabour(
    (from, asOf) =>
      `select j.person_key from labour.job_counselling j
        where j.kind in ('INTRODUCED', 'MATCHED') and ${within('j.happened_on', from, asOf)}
       union select j.person_key from labour.job_placement j where ${within('j.started_on', from, asOf)}`,
  ),
  PRODUCTION_GUIDANCE: bySupport('EXTENSION_TRAINING', 'LIVELIHOOD_MODEL'),
  LABOUR_EXPORT: byLabour((from, asOf) => abroadSince(from, asOf, 'DEPARTED')),
  SOCIAL_ASSISTANCE: bySupport(
    'SOCIAL_ASSISTANCE',
    'MONTHLY_ALLOWANCE',
    'EMERGENCY_RELIEF',
    'INCOME_SUPPLEMENT',
  ),
};

const outcomes = (asOf: string, wish: string, shown: WishSql | null): string =>
  `select c.id, ${text(wish)} as wish, ${
    shown === null
      ? 'null::boolean'
      : `c.no in (select x.no from (${shown.met(reviewDay(asOf), asOf)}) x (no) where x.no is not null)`
  } as met
     from cohort c join (${rulingReviews(asOf)}) v on v.household_no = c.no
     join register.review_wish w on w.review_no = v.no and w.wish = ${text(wish)}`;

/** SQL: `id` of the cohort, `name` of the wish and what is `told` of it, of every wish. */
export function wishesSql(cohorts: Households, asOf: string): string {
  const wishes = Object.entries(WISH_SQL);
  const rows = wishes.map(([wish, shown]) => outcomes(asOf, wish, shown));
  const agencies = wishes.map(
    ([wish, shown]) => `(${text(wish)}, ${shown === null ? 'null' : text(shown.agency)})`,
  );
  const known = 'count(*) filter (where s.wish is not null and s.met is null) = 0';
  const met = 'count(*) filter (where s.met)::int';
  return `with ${cohortTable(cohorts)}
   select ids.id, a.wish as name, json_build_object(
       'wished', count(s.wish)::int, 'status', case when ${known} then 'KNOWN' else 'UNKNOWN' end,
       'met', case when ${known} then ${met} end,
       'unmet', case when ${known} then count(*) filter (where not s.met)::int end,
       'unknown', count(*) filter (where s.wish is not null and s.met is null)::int,
       'metBy', case when a.agency is null then '{}'::json else json_build_object(a.agency, ${met}) end) as told
     from generate_series(0, ${cohorts.length - 1}) ids (id) cross join (values ${agencies.join(', ')}) a (wish, agency)
     left join (${rows.join(' union all ')}) s on s.wish = a.wish and s.id = ids.id
    group by ids.id, a.wish, a.agency`;
}
