import pg from 'pg';
import { COMMUNES, PROVINCES } from '../population/country.ts';
import { FIRST_COMMUNE_NO } from '../population/inventions.ts';
import {
  CARDS,
  ENROLMENTS,
  JOBS,
  LOANS,
  OUT_OF_SCHOOL,
  REPAYMENTS,
  REVIEWS,
  worldStatements,
} from './world-sql.ts';

/**
 * Everything in one database as one agency would have built it: persons by number instead of by pseudonym, and the
 * indexes that the questions want, covering ones too.
 */
export async function loadOneDatabase(url: string, households: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of [...worldStatements(households), ...TABLES, ...INDEXES])
      await client.query(statement);
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

const TABLES = [
  `create unlogged table area as
     select no, no as province_no, lpad(no::text, 2, '0') as code from generate_series(1, ${PROVINCES}) no
     union all
     select c + ${FIRST_COMMUNE_NO}, c * ${PROVINCES} / ${COMMUNES} + 1, lpad((c + 1)::text, 5, '0')
       from generate_series(0, ${COMMUNES - 1}) c`,
  `create unlogged table household as
     select no, 'hh_' || substr(md5(no::text), 1, 20) as public_id, date '2010-01-01' as formed_on,
            null::date as dissolved_on from world_household`,
  `create unlogged table residence as
     select no as household_no, area_no, date '2025-07-01' as valid_from, null::date as valid_to from world_household`,
  `create unlogged table membership as
     select no as person_no, household_no, date '2010-01-01' as valid_from, null::date as valid_to from world_person`,
  `create unlogged table review as
     select no, household_no, reference_on, superseded_on, reference_on + 20 as approved_on, class from (${REVIEWS}) r`,
  `create unlogged table health_card as
     select no, person_no, card_group, valid_from, valid_to, null::date as revoked_on from (${CARDS}) c`,
  `create unlogged table loan as
     select no, person_no, programme, disbursed_on, closed_on, principal from (${LOANS}) l`,
  `create unlogged table repayment as select loan_no, paid_on, principal from (${REPAYMENTS}) r`,
  `create unlogged table enrolment as
     select no, person_no, school_level as level, right_age, date '2026-09-05' as valid_from,
            date '2027-05-31' as valid_to from (${ENROLMENTS}) e`,
  `create unlogged table out_of_school as
     select no, person_no, since, null::date as returned_on from (${OUT_OF_SCHOOL}) o`,
  `create unlogged table job_placement as select no, person_no, started_on from (${JOBS}) j`,
];

const INDEXES = [
  'alter table area add primary key (no)',
  'create index on area (province_no, no)',
  'alter table household add primary key (no)',
  'create index on residence (household_no) include (area_no, valid_from, valid_to)',
  'create index on residence (area_no) include (household_no, valid_from, valid_to)',
  'create index on membership (person_no) include (household_no, valid_from, valid_to)',
  'create index on membership (household_no) include (person_no, valid_from, valid_to)',
  `create index on review (class, household_no) include (reference_on, superseded_on) where approved_on is not null`,
  `create index on review (household_no) include (class, reference_on, superseded_on) where approved_on is not null`,
  'create index on health_card (person_no) include (valid_from, valid_to, revoked_on)',
  'create index on loan (person_no) include (disbursed_on, closed_on, principal, no)',
  'create index on loan (disbursed_on)',
  'create index on repayment (loan_no) include (paid_on, principal)',
  'create index on enrolment (person_no) include (level, valid_from, valid_to)',
  'create index on out_of_school (person_no) include (since, returned_on)',
  'create index on job_placement (person_no) include (started_on)',
  'create index on job_placement (started_on) include (person_no)',
];
