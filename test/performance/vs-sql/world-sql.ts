import { COMMUNES, PROVINCES } from '../population/country.ts';
import { FIRST_COMMUNE_NO } from '../population/inventions.ts';

/** The day that all questions are of. */
export const DAY = '2026-11-21';

/**
 * The invented world as temporary tables, which every database makes for itself out of the same formulas: households in
 * area order, 5 % scattered; 4.6 % poor; 3.6 persons a household on average.
 */
export function worldStatements(households: number): readonly string[] {
  return [
    'set synchronous_commit = off',
    "set work_mem = '256MB'",
    "set maintenance_work_mem = '512MB'",
    `create function pg_temp.chance(no bigint, salt bigint) returns float8 language sql immutable parallel safe
       return (hashint8extended(no, salt) & 1048575)::float8 / 1048576`,
    `create temp table world_household as
       select no, commune + ${FIRST_COMMUNE_NO} as area_no, poor,
              not poor and pg_temp.chance(no, 4) < 0.04 as near_poor,
              1 + floor(pg_temp.chance(no, 5) * 6.2)::int as size
         from (select no::int, commune,
                      pg_temp.chance(no, 3)
                        < case when commune * ${PROVINCES} / ${COMMUNES} % 6 = 0 then 0.18 else 0.018 end as poor
                 from (select no, case when pg_temp.chance(no, 1) < 0.05
                                       then floor(pg_temp.chance(no, 2) * ${COMMUNES})::int
                                       else ((no - 1) * ${COMMUNES} / ${households})::int end as commune
                         from generate_series(1::bigint, ${households}) no) placed) classed`,
    `create temp table world_person as
       select h.no as household_no, k as place, (h.no - 1) * 8 + k as no, md5(((h.no - 1) * 8 + k)::text) as key,
              h.poor, h.near_poor
         from world_household h, generate_series(1, h.size) k`,
    'analyze world_household',
    'analyze world_person',
  ];
}

/** Reviews of two years: of everybody poor or near-poor, and of one in twenty others. */
export const REVIEWS = `
  select (no - 1) * 2 + past as no, no as household_no, 2025 - past as year,
         make_date(2025 - past, 12, 31) as reference_on,
         case past when 1 then date '2025-12-31' end as superseded_on,
         case when poor then 'POOR' when near_poor then 'NEAR_POOR' else 'NON_POOR' end as class, size
    from world_household, generate_series(0, 1) past
   where poor or near_poor or pg_temp.chance(no, 6) < 0.05`;

/** This year's cards, and last year's of one person in three. */
export const CARDS = `
  select no * 2 + past as no, no as person_no, key,
         case when poor then 'POOR' when near_poor then 'NEAR_POOR' else 'HOUSEHOLD' end as card_group,
         make_date(2026 - past, 1, 1) as valid_from, make_date(2026 - past, 12, 31) as valid_to
    from world_person, generate_series(0, 1) past
   where pg_temp.chance(no, 7) < case when poor then 0.98 else 0.94 end
     and (past = 0 or pg_temp.chance(no, 8) < 0.33)`;

/** Loans of heads of households: running ones, and one in ten households had one before. */
export const LOANS = `
  select household_no * 2 + past as no, no as person_no, key,
         case when poor then 'POOR_HOUSEHOLD' when near_poor then 'NEAR_POOR_HOUSEHOLD' else 'CLEAN_WATER_SANITATION' end
           as programme,
         make_date(2024 - 4 * past, 3, 1) + floor(pg_temp.chance(no, 11) * 300)::int as disbursed_on,
         case past when 1 then date '2024-02-01' end as closed_on,
         1000000 * (10 + floor(pg_temp.chance(no, 12) * 60)::int)::bigint as principal
    from world_person, generate_series(0, 1) past
   where place = 1
     and case past when 0 then pg_temp.chance(household_no, 9) < case when poor then 0.6 else 0.2 end
                   else pg_temp.chance(household_no, 10) < 0.1 end`;

/** What was paid back: of every other running loan a tenth, of those closed all. */
export const REPAYMENTS = `
  select no as loan_no, case when closed_on is null then disbursed_on + 200 else closed_on end as paid_on,
         case when closed_on is null then principal / 10 else principal end as principal
    from (${LOANS}) loan where closed_on is not null or pg_temp.chance(no, 13) < 0.5`;

/** Children at school this school year. */
export const ENROLMENTS = `
  select no, no as person_no, key, school_level,
         pg_temp.chance(no, 15) < 0.9 as right_age
    from (select *, (array['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'])
                      [1 + floor(pg_temp.chance(no, 14) * 4)::int] as school_level from world_person) person
   where place >= 3 and pg_temp.chance(no, 16) < 0.5`;

/** Children recorded as out of school. */
export const OUT_OF_SCHOOL = `
  select no, no as person_no, key, date '2026-02-01' as since
    from world_person
   where place >= 3 and pg_temp.chance(no, 16) >= 0.5 and pg_temp.chance(no, 17) < case when poor then 0.05 else 0.01 end`;

/** Jobs begun this year or last, of the first two members. */
export const JOBS = `
  select no, no as person_no, key, make_date(2025, 3, 1) + floor(pg_temp.chance(no, 18) * 600)::int as started_on
    from world_person where place <= 2 and pg_temp.chance(no, 19) < 0.12`;
