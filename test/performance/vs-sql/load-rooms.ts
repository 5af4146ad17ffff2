import pg from 'pg';
import { BENCH_NUMBERING } from '../population/open-databases.ts';
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

/** Fills a migrated room with its part of the world, persons under their pseudonyms. */
export async function loadRoom(room: string, url: string, households: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of worldStatements(households)) await client.query(statement);
    const indexes = await takeOffIndexes(client);
    for (const statement of CONTENTS[room] ?? []) await client.query(statement);
    for (const statement of indexes) await client.query(statement);
    await client.query('update cohort.state set numbering = $1', [BENCH_NUMBERING]);
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

interface Definition {
  readonly drop: string;
  readonly create: string;
}

/**
 * Takes constraints and indexes off, because building an index at the end is far cheaper than growing it row by row.
 * References between tables stay off: they are checked on writing, and nothing here writes.
 * @returns the statements that put the others back
 */
async function takeOffIndexes(client: pg.Client): Promise<readonly string[]> {
  const { rows: references } = await client.query<Definition>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop, '' as create
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  const { rows: keys } = await client.query<Definition>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
      from pg_constraint where contype in ('p', 'u', 'x') and connamespace = 'public'::regnamespace
       and conrelid <> 'mikro_orm_migrations'::regclass`);
  const { rows: plain } = await client.query<Definition>(`
    select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as create
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace
       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`);
  for (const { drop } of [...references, ...plain, ...keys]) await client.query(drop);
  return [...keys, ...plain].map(({ create }) => create);
}

const links = (persons: string): string =>
  `insert into person_link (person_key, valid_from, valid_to, person_no, household_no)
     select key, date '2010-01-01', null, no, household_no from world_person where ${persons}`;

// The third of a household and those after are its children.
const MEMBERS = `insert into household_member (household_no, person_no, valid_from, born_on)
     select household_no, no, date '2010-01-01',
            case when place >= 3 then date '2006-01-01' + (pg_temp.chance(no, 20) * 7500)::int
                 else date '1960-01-01' + (pg_temp.chance(no, 20) * 15000)::int end
       from world_person`;

const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  register: [
    `insert into household (no, public_id, household_code, formed_on, address, priority_flags)
       select no, 'hh_' || substr(md5(no::text), 1, 20), 'H' || no, date '2010-01-01', '', '{}' from world_household`,
    `insert into residence (household_no, area_no, valid_from)
       select no, area_no, date '2025-07-01' from world_household`,
    `insert into membership (person_no, household_no, valid_from, relation_to_head)
       select no, household_no, date '2010-01-01', case place when 1 then 'HEAD' when 2 then 'SPOUSE' else 'CHILD' end
         from world_person`,
    `insert into review (no, household_no, year, standard, kind, reference_on, superseded_on, reviewed_on, approved_on,
                         class, members, dependants, special_hardship)
       select no, household_no, year, 'ND07_2021', 'REGULAR_YEAR_END', reference_on, superseded_on, reference_on - 30,
              reference_on + 20, class, size, 0, false
         from (${REVIEWS}) r`,
  ],
  insurance: [
    links(`pg_temp.chance(no, 7) < case when poor then 0.98 else 0.94 end`),
    MEMBERS,
    `insert into health_card (id, person_key, bhxh_number, card_group, object_code, benefit_level, valid_from, valid_to,
                              issued_on, premium_support_percent)
       select 'card_' || no, key, lpad(person_no::text, 10, '0'), card_group, 'HN', 4, valid_from, valid_to,
              valid_from - 10, 100
         from (${CARDS}) c`,
  ],
  bank: [
    links('place = 1 and (pg_temp.chance(household_no, 9) < 0.6 or pg_temp.chance(household_no, 10) < 0.1)'),
    `insert into loan (id, contract_no, person_key, programme, approved_on, disbursed_on, principal, rate_basis_points,
                       due_on, closed_on, purpose)
       select 'loan_' || no, 'C' || no, key, programme, disbursed_on - 10, disbursed_on, principal, 660,
              date '2029-01-01', closed_on, 'livestock'
         from (${LOANS}) l`,
    `insert into repayment (loan_id, paid_on, principal, interest)
       select 'loan_' || loan_no, paid_on, principal, 100000 from (${REPAYMENTS}) r`,
  ],
  education: [
    links('place >= 3'),
    MEMBERS,
    `insert into school (code, name_vi, level, area_code, area_valid_from)
       values ('S1', 'Trường', 'PRIMARY', '00001', date '2025-07-01')`,
    `insert into enrolment (id, person_key, school_code, school_year, level, valid_from, valid_to, right_age, status)
       select 'enr_' || no, key, 'S1', '2026-2027', school_level, date '2026-09-05', date '2027-05-31', right_age,
              'STUDYING'
         from (${ENROLMENTS}) e`,
    `insert into out_of_school_period (id, person_key, since, reason)
       select 'oos_' || no, key, since, 'POVERTY' from (${OUT_OF_SCHOOL}) o`,
  ],
  labour: [
    links('place <= 2'),
    `insert into job_placement (id, person_key, started_on, employer, place, is_new, source)
       select 'job_' || no, key, started_on, 'company', 'LOCAL', true, 'JOB_EXCHANGE' from (${JOBS}) j`,
  ],
};
