import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { officialOf } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

const PAGE = `query ($first: Int!) { householdsOf(area: "468", asOf: "2018-12-31", first: $first) { edges { node {
  code class(asOf: "2018-12-31") size head { name } members { person { name ethnicity { nameVi } statuses { kind } household { code } } }
  area { name parent { name } householdTotal { value } classes { areaClass } }
  review(asOf: "2018-12-31") { class deprivedCount deprivations { indicator person { name } } causes wishes { wish } }
  reviews { class } statusEvents { kind } supportEvents { kind person { name } } needs { list { code } person { name } }
  selfManagedGroup(asOf: "2019-06-01") { name memberTotal area { name } } } } } }`;

/** The first table of each statement, in order. */
async function tablesOf(first: number): Promise<readonly string[]> {
  const statements = await room.statementsOf(async () => {
    expect((await room.ask(PAGE, { first }, officialOf('45'))).errors).toBeUndefined();
  });
  return statements
    .map(
      (text) =>
        [...text.matchAll(/\b(?:from|join) (?!\(|unnest)(\w+)/g)].map(([, table]) => table)[0] ?? text,
    )
    .sort();
}

it('a page with everything costs one statement a relation, however many households', async () => {
  const page = await tablesOf(100);
  expect(page).toEqual(await tablesOf(1));
  expect(page).toEqual([
    'area', // the area asked for
    'area', // parents
    'area', // areas of groups
    'area_class',
    'area_figure',
    'household',
    'membership', // members with their persons
    'membership', // households of persons
    'need_entry',
    'need_list',
    'person', // of deprivations
    'person', // of support events
    'person', // of need entries
    'person_status',
    'residence', // with its area
    'review', // the one that rules
    'review', // all
    'review_cause',
    'review_deprivation',
    'review_wish',
    'self_managed_group_member', // with its group
    'self_managed_group_member', // totals of members
    'status_event',
    'support_event',
  ]);
});

it('households that another agency names cost one statement, and their members one', async () => {
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { code head { name } size } } }';
  const of = [1, 2, 3, 4, 5, 6, 999].map((no) => ({ __typename: 'Household', no }));
  const statements = await room.statementsOf(() => room.ask(query, { of }));
  expect(statements.length).toBe(2);
});
