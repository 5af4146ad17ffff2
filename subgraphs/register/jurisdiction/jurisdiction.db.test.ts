import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA_CLASSES } from '../../../shared/viewer/data-class.ts';
import type { Right, Viewer } from '../../../shared/viewer/viewer.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { publicId } from '../identity/public-id.ts';
import { registerSubgraph } from '../subgraph.ts';
import { NEW, OLD } from '../testing/small-areas.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

const id = (no: number): string => publicId(SECRETS.idSecret, 'household', no);
const personId = (no: number): string => publicId(SECRETS.idSecret, 'person', no);

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

/** Which households each area may open, written down by hand from the histories in small-register.ts. */
const SEEN_FROM: readonly (readonly [code: string, validFrom: string, households: readonly number[]])[] = [
  ['45', OLD, [1, 2, 3, 4, 5, 6]],
  ['468', OLD, [1, 2, 3, 4, 5, 6]],
  ['44', NEW, [1, 2, 3, 4, 5, 6]],
  ['19597', OLD, [4]],
  ['19603', OLD, [4]],
  ['19609', OLD, [3]],
  ['19612', OLD, [1, 2, 4, 5, 6]],
  ['19612-01', OLD, [5]],
  ['19603', '2020-01-01', [3, 4]],
  ['19603', NEW, [3, 4]],
  ['19597', NEW, [1, 2, 4, 5, 6]],
  ['19612', '2020-01-01', []],
  ['99999', OLD, []],
];
const HOUSEHOLDS_OF_PERSON: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1],
  3: [3],
  4: [2],
  5: [5],
  6: [5],
  7: [4],
  8: [1, 3],
};

const viewerOf = (areas: readonly number[] | null, roles: readonly Right[]): Viewer => ({
  ...ADMINISTRATOR,
  roles,
  jurisdiction:
    areas === null
      ? 'NATIONWIDE'
      : areas.flatMap((place) => {
          const area = SEEN_FROM[place];
          return area === undefined ? [] : [{ code: area[0], validFrom: area[1] }];
        }),
});

function householdsSeen(areas: readonly number[] | null, roles: readonly Right[]): ReadonlySet<number> {
  if (!roles.includes('household.read')) return new Set();
  return new Set(areas === null ? [1, 2, 3, 4, 5, 6] : areas.flatMap((place) => SEEN_FROM[place]?.[2] ?? []));
}

const EVERY_DOOR = `query ($household: ID!, $person: ID!, $of: [_Any!]!) {
  household(id: $household) { code } person(id: $person) { name }
  householdsOf(area: "468", asOf: "2018-12-31") { totalCount edges { node { no } } }
  needLists { edges { node { code entries { totalCount edges { node { household { no } } } } } } }
  _entities(representations: $of) { ... on Household { no } ... on Person { no } }
}`;

describe('who may see whom', () => {
  it('is decided the same at every door, for every right, jurisdiction and record', async () => {
    const rights = fc.subarray<Right>(['household.read', 'person.read', 'statistics.read']);
    const areas = fc.option(fc.uniqueArray(fc.nat(SEEN_FROM.length - 1), { maxLength: 3 }), { nil: null });
    const household = fc.integer({ min: 1, max: 6 });
    const person = fc.integer({ min: 1, max: 8 });
    await fc.assert(
      fc.asyncProperty(areas, rights, household, person, async (places, roles, no, personNo) => {
        const seen = householdsSeen(places, roles);
        const seesPerson =
          roles.includes('person.read') && HOUSEHOLDS_OF_PERSON[personNo]?.some((of) => seen.has(of));
        const of = [
          { __typename: 'Household', no },
          { __typename: 'Person', no: personNo },
        ];
        const variables = { household: id(no), person: personId(personNo), of };
        const { data } = await room.ask(EVERY_DOOR, variables, viewerOf(places, roles));
        if (!roles.includes('household.read')) {
          expect(data).toMatchObject({
            household: null,
            person: null,
            householdsOf: null,
            _entities: [null, null],
          });
          expect(JSON.stringify(data?.needLists)).not.toMatch(/totalCount|"no"/);
          return;
        }
        const nodes = [1, 2, 3, 4, 5, 6]
          .filter((each) => seen.has(each))
          .map((each) => ({ node: { no: each } }));
        expect(data).toMatchObject({
          household: seen.has(no) ? { code: `CL-${no}` } : null,
          person: seesPerson ? { name: expect.any(String) } : null,
          householdsOf: { totalCount: nodes.length, edges: nodes },
          _entities: [seen.has(no) ? { no } : null, seesPerson ? { no: personNo } : null],
        });
        const water = [1, 3]
          .filter((each) => seen.has(each))
          .map((each) => ({ node: { household: { no: each } } }));
        expect(data?.needLists).toMatchObject({
          edges: [{}, { node: { code: 'WATER', entries: { totalCount: water.length, edges: water } } }],
        });
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  it('a commune official gets nothing of another commune, and cannot tell it from nothing', async () => {
    const query = 'query ($id: ID!) { household(id: $id) { code } }';
    const official = officialOf('19612');
    expect(await room.ask(query, { id: id(3) }, official)).toEqual(
      await room.ask(query, { id: `hh_${'x'.repeat(20)}` }, official),
    );
    expect(
      await room.ask('{ householdsOf(area: "19609", asOf: "2019-06-01") { totalCount } }', {}, official),
    ).toEqual({
      data: { householdsOf: { totalCount: 0 } },
    });
  });

  it('someone who moved to another commune is known where she was, her new household is not', async () => {
    const query = `query ($id: ID!) { person(id: $id) { name before: household(asOf: "2018-06-30") { code } household { code } } }`;
    expect(await room.ask(query, { id: personId(8) }, officialOf('19612'))).toEqual({
      data: { person: { name: 'Trần Thị Mai', before: { code: 'CL-1' }, household: null } },
    });
  });

  it('an analyst gets areas and no household: lists refuse, single ones are as if they were not there', async () => {
    const { data, errors } = await room.ask('{ householdsOf(area: "44") { totalCount } }', {}, ANALYST);
    expect(data).toEqual({ householdsOf: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', allowed: 'household.read' } }]);
    const query =
      'query ($h: ID!, $p: ID!) { household(id: $h) { id } person(id: $p) { id } area(code: "44") { name } }';
    expect(await room.ask(query, { h: id(1), p: personId(1) }, ANALYST)).toEqual({
      data: { household: null, person: null, area: { name: 'Tỉnh Quảng Trị' } },
    });
  });

  it('without the right person.read a household has its size, and no names', async () => {
    const viewer: Viewer = { ...ADMINISTRATOR, roles: ['household.read'] };
    const query =
      'query ($id: ID!) { household(id: $id) { size head { name } members { relationToHead person { name } } } }';
    expect(await room.ask(query, { id: id(2) }, viewer)).toEqual({
      data: { household: { size: 1, head: null, members: [{ relationToHead: 'HEAD', person: null }] } },
    });
  });
});

describe('data classes', () => {
  const QUERY = `query ($id: ID!) { household(id: $id) { id code priorityFlags needs { id } supportEvents { id }
    review(year: 2018) { class will incomePerCapitaMonth causes } head { name ethnicity { nameVi } statuses { id } } } }`;
  const pathsWithout = async (...without: readonly string[]): Promise<readonly string[]> => {
    const dataClasses = DATA_CLASSES.filter((dataClass) => !without.includes(dataClass));
    const { data, errors } = await room.ask(QUERY, { id: id(1) }, { ...ADMINISTRATOR, dataClasses });
    expect(data?.household).toMatchObject({ id: id(1) });
    expect(errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN_DATA_CLASS') ?? true).toBe(true);
    return (errors ?? []).map(({ path }) => path?.slice(1).join('.') ?? '').sort();
  };

  it('with all of them nothing is withheld', async () => expect(await pathsWithout()).toEqual([]));

  it('without sensitive the rest of the household answers', async () => {
    expect(await pathsWithout('sensitive')).toEqual([
      'head.ethnicity',
      'head.statuses',
      'needs',
      'priorityFlags',
      'review.causes',
      'review.incomePerCapitaMonth',
      'review.will',
      'supportEvents',
    ]);
  });

  it('without basic there is only its id', async () => {
    expect(await pathsWithout('basic', 'sensitive')).toEqual([
      'code',
      'head',
      'needs',
      'priorityFlags',
      'review',
      'supportEvents',
    ]);
  });
});
