import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOnce } from '../../shared/data/seed-once.ts';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { loadPlans } from './demo/load-plans.ts';
import { readDocuments } from './demo/read-documents.ts';
import { startFilledRoom } from './testing/filled-room.ts';
import { HELPERS } from './testing/helpers.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

/** Rows of a table by plan, of tables that hang on the plan directly. */
async function countByPlan(table: string): Promise<Record<string, number>> {
  const rows = await room.subgraph.database.query<{ code: string; n: number }>(
    `select p.code, count(t.id)::int as n from plan p left join ${table} t on t.plan_id = p.id group by p.code`,
  );
  return Object.fromEntries(rows.map(({ code, n }) => [code, n]));
}

async function count(table: string): Promise<number | undefined> {
  const [row] = await room.subgraph.database.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n;
}

describe('the plans room’s tables', () => {
  it('are exactly what its migrations make', async () => {
    expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('hold everything that the five documents list', async () => {
    const documents = readDocuments();
    const expected = (pick: (document: (typeof documents)[number]) => readonly unknown[]) =>
      Object.fromEntries(documents.map((document) => [document.id, pick(document).length]));
    expect(await countByPlan('target')).toEqual(expected(({ targets }) => targets));
    expect(await countByPlan('plan_area')).toEqual(expected(({ areas }) => areas));
    expect(await countByPlan('organisation')).toEqual(expected(({ organisations }) => organisations));
    expect(await countByPlan('baseline_figure')).toEqual(expected(({ baseline }) => baseline));
    expect(await countByPlan('plan_table')).toEqual(expected(({ tables }) => tables));
    expect(await countByPlan('plan_rule')).toEqual(expected(({ rules }) => rules));
    expect(await countByPlan('plan_code_list')).toEqual(expected(({ codeValues }) => codeValues));
    expect(await countByPlan('programme_project')).toEqual(expected(({ projects }) => projects));
    expect(await countByPlan('plan_task')).toEqual(expected(({ tasks }) => tasks));
    expect(await countByPlan('reporting_duty')).toEqual(expected(({ reporting }) => reporting));
    expect(await countByPlan('funding_source')).toEqual(expected(({ funding }) => funding));
    expect(await countByPlan('plan_section')).toEqual(expected(({ outline }) => outline));
    expect(await countByPlan('other_number')).toEqual(expected(({ otherNumbers }) => otherNumbers));
    expect(await countByPlan('finding')).toEqual(expected(({ inconsistencies }) => inconsistencies));
  });

  it.each([
    ['plan', 5],
    ['target', 68],
    ['area_target', 221],
    ['programme_project', 12],
    ['plan_task', 137],
    ['reporting_duty', 16],
    ['funding_source', 27],
    ['finding', 58],
    ['figure_check', 378],
    ['baseline_share', 49],
    ['table_cell', 10 * 9 + 10 * 11 + 10 * 6 + 27 * 11],
    ['plan_party', 8],
  ])('hold in %s %d rows', async (table, rows) => {
    expect(await count(table)).toBe(rows);
  });

  it('hold the same after a second loading', async () => {
    const seed = (version: string): Promise<{ digest: string; rows: number }> =>
      seedOnce(room.subgraph.database, version, (sql) => loadPlans(sql, readDocuments(), HELPERS));
    const first = await seed('first');
    const second = await seed('second');
    expect([second.digest, second.rows]).toEqual([first.digest, first.rows]);
  });
});

describe('the plans room’s constraints', () => {
  it.each([
    [
      'a period that ends before it begins',
      "update plan set period_to = '2001-01-01'",
      'plan_period_from_period_to',
    ],
    [
      'a day of issue where only the month is known',
      "update plan set issued_on = '2019-02-05' where code = 'cam-lo-2019'",
      'plan_month_is_first_day',
    ],
    ['a plan that is its own parent', 'update plan set parent_id = id', 'plan_not_its_own_parent'],
    ['two targets of one code', "update target set code = 'X'", 'target_code'],
    ['a unit that nobody knows', "update target set unit = 'METRE'", 'target_unit_code'],
    ['a room that nobody knows', "update target set rooms = array['HEALTH']", 'target_rooms_codes'],
    [
      'a number for a qualitative target',
      "update target set value = 1 where unit = 'QUALITATIVE'",
      'target_value_unless_qualitative',
    ],
    ['a negative area target', 'update area_target set value = -1', 'area_target_value'],
    ['an area target twice', "update area_target set area_code = '468'", 'area_target_area'],
    ['money of nothing', 'update funding_source set amount = 0', 'funding_source_amount'],
    [
      'a project that neither applies nor says why',
      'update programme_project set applicable = false',
      'programme_project_reason',
    ],
    [
      'a mismatch without a finding',
      'update figure_check set finding_id = null',
      'figure_check_mismatch_explained',
    ],
    ['a share of nothing', 'update baseline_share set of_value = 0', 'baseline_share_whole'],
    ['a report due on the 32nd', 'update reporting_duty set due_day = 32', 'reporting_duty_day'],
    ['a total row with an area', "update table_row set area_code = '1' where is_total", 'table_row_area'],
    [
      'a helper who ends before beginning',
      "update helper_assignment set valid_to = '2001-01-01'",
      'helper_assignment_valid_from_valid_to',
    ],
    [
      'an association that nobody knows',
      "update helper_assignment set association = 'CLUB'",
      'helper_assignment_association_code',
    ],
    [
      'a chair that does not exist',
      "update programme_project set chair_id = 'none'",
      'programme_project_chair_id_foreign',
    ],
  ])('refuse %s', async (_, statement, constraint) => {
    await expect(room.subgraph.database.query(statement)).rejects.toMatchObject({ constraint });
  });

  it('let a plan and all it holds be deleted together', async () => {
    const { database } = room.subgraph;
    await database.query("delete from plan where code = 'cam-lo-2019'");
    expect(await count('target')).toBe(50);
    expect(await count('area_target')).toBe(104);
    await database.transaction(async (sql) => {
      await sql.query('truncate plan, helper_assignment cascade');
      await loadPlans(sql, readDocuments(), HELPERS);
    });
    expect(await count('area_target')).toBe(221);
  });
});
