import { rulingReviews, text } from '../catalogue/sql.ts';
import { cohortTable, type Households } from './cohorts.ts';
import { OBSERVED } from './observed.ts';

const INDICATORS_OF_BOTH = [
  'HEALTH_INSURANCE',
  'ADULT_EDUCATION',
  'CHILD_EDUCATION',
  'HOUSING_QUALITY',
  'HOUSING_AREA',
  'WATER',
  'SANITATION',
  'TELECOM',
  'INFORMATION_ASSETS',
] as const;

/** The indicators of each standard. Source: Decision 59/2015/QĐ-TTg, Article 2; Decree 07/2021/NĐ-CP, Article 3. */
export const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  QD59_2015: ['HEALTH_SERVICE', ...INDICATORS_OF_BOTH],
  ND07_2021: ['EMPLOYMENT', 'DEPENDENCY', 'NUTRITION', ...INDICATORS_OF_BOTH],
};

/** What is said of the households of the cohorts, one row a household and indicator. */
const statuses = (asOf: string, standard: string): string => {
  const observed = Object.entries(OBSERVED[standard] ?? {}).map(
    ([indicator, select]) =>
      `select ${text(indicator)} as indicator, o.no, o.status from (${select(asOf)}) o`,
  );
  return `select c.id, i.indicator, o.status as observed,
      case when v.standard is distinct from ${text(standard)} then 'UNKNOWN'
           when d.review_no is not null then 'DEPRIVED' else 'NOT_DEPRIVED' end as reviewed
     from cohort c cross join indicator i
     left join (${rulingReviews(asOf)}) v on v.household_no = c.no
     left join (select distinct f.review_no, f.indicator from register.review_deprivation f) d
            on d.review_no = v.no and d.indicator = i.indicator
     left join (${observed.join(' union all ')}) o on o.no = c.no and o.indicator = i.indicator`;
};

const indicatorTable = (standard: string): string =>
  `indicator (indicator, watched) as (values ${(INDICATORS[standard] ?? [])
    .map((indicator) => `(${text(indicator)}, ${String(indicator in (OBSERVED[standard] ?? {}))})`)
    .join(', ')})`;

const count = (condition: string): string => `count(*) filter (where ${condition})::int`;

const parts = (source: string): string =>
  `'deprived', ${count(`s.${source} = 'DEPRIVED'`)}, 'unknown', ${count(`s.${source} = 'UNKNOWN'`)}`;

/** SQL: `id` of the cohort, `name` of the indicator and what is `told` of it, of every cohort of the day. */
export const dimensionsSql = (cohorts: Households, asOf: string, standard: string): string =>
  `with ${cohortTable(cohorts)}, ${indicatorTable(standard)}
   select ids.id, i.indicator as name, json_build_object(
       'reviewed', json_build_object(${parts('reviewed')}),
       'observed', case when i.watched then json_build_object('status', 'KNOWN', ${parts('observed')}) end,
       'combined', json_build_object(${parts('combined')}),
       'basis', json_build_object(
         'observed', ${count(`s.observed <> 'UNKNOWN'`)},
         'reviewed', ${count(`coalesce(s.observed, 'UNKNOWN') = 'UNKNOWN' and s.reviewed <> 'UNKNOWN'`)},
         'unknown', ${count(`s.combined = 'UNKNOWN'`)}),
       'difference', case when i.watched then json_build_object(
         'reviewedOnly', ${count(`s.reviewed = 'DEPRIVED' and s.observed = 'NOT_DEPRIVED'`)},
         'observedOnly', ${count(`s.reviewed = 'NOT_DEPRIVED' and s.observed = 'DEPRIVED'`)},
         'both', ${count(`s.reviewed = 'DEPRIVED' and s.observed = 'DEPRIVED'`)}) end) as told
     from generate_series(0, ${cohorts.length - 1}) ids (id) cross join indicator i
     left join (select f.*, case when f.observed is null or f.observed = 'UNKNOWN' then f.reviewed else f.observed end as combined
                  from (${statuses(asOf, standard)}) f) s on s.id = ids.id and s.indicator = i.indicator
    group by ids.id, i.indicator, i.watched`;
