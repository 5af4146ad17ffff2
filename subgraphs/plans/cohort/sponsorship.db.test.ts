import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Answer, TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

function ask(
  selection: string,
  asOf: string,
  nos: readonly number[],
  viewer = ADMINISTRATOR,
): Promise<Answer> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { ${selection} } } }`;
  const members = writeSet(HouseholdSet.of(nos), 'test');
  return room.ask(query, { of: [{ __typename: 'Cohort', members, scope: '', asOf }] }, viewer);
}

function entityOf({ data, errors }: Answer): Readonly<Record<string, unknown>> {
  expect(errors).toBeUndefined();
  const [entity] = (data?._entities ?? []) as Record<string, unknown>[];
  return entity ?? {};
}

const numbersOf = (cohort: unknown): number[] => [
  ...readSet((cohort as { members: string }).members, 'test').toArray(),
];

describe('the helpers of a group of households', () => {
  // Household 7: a helper from 2019-02-01 through 2019, registered in 2018 and 2019; household 8: a sponsor from 2019-06-30.
  it.each([
    ['sponsoredBy', '2019-01-31', []],
    ['sponsoredBy', '2019-02-01', [7]],
    ['sponsoredBy', '2019-06-30', [7, 8]],
    ['sponsoredBy', '2020-01-01', [8]],
    ['sponsoredBy(association: [WOMEN])', '2019-06-30', [7]],
    ['sponsoredBy(association: [])', '2019-06-30', []],
    ['sponsoredBy(kind: [SPONSOR])', '2019-06-30', [8]],
    ['sponsoredBy(is: false)', '2019-06-30', [9]],
    ['withoutHelper', '2019-06-30', [9]],
    ['withoutHelper', '2019-01-01', [8, 9]],
    ['withoutHelper(is: false)', '2019-01-01', [7]],
    ['withoutHelper', '2017-12-31', [7, 8, 9]],
    ['registeredToEscape', '2018-06-30', [7]],
    ['registeredToEscape', '2020-06-30', []],
    ['registeredToEscape(year: 2019)', '2020-06-30', [7]],
    ['registeredToEscape(year: 2018, association: [WOMEN])', '2020-06-30', []],
    ['registeredToEscape(year: 2018, association: [FARMERS, WOMEN])', '2020-06-30', [7]],
    ['registeredToEscape(is: false)', '2019-06-30', [8, 9]],
  ])('%s on %s keeps %j', async (field, asOf, expected) => {
    const answer = await ask(`of: ${field} { members }`, asOf, [7, 8, 9]);
    expect(numbersOf(entityOf(answer).of)).toEqual(expected);
  });

  it('are told by organisation, those that help nobody left out', async () => {
    const { sponsoringAssociations } = entityOf(
      await ask('sponsoringAssociations { association cohort { members } }', '2019-06-30', [7, 8, 9]),
    );
    const buckets = sponsoringAssociations as { association: string; cohort: unknown }[];
    expect(buckets.map(({ association, cohort }) => [association, numbersOf(cohort)])).toEqual([
      ['COMMUNE_PC', [8]],
      ['WOMEN', [7]],
    ]);
  });

  it('are counted by household', async () => {
    const { sponsorship } = entityOf(
      await ask(
        'sponsorship { helped sponsored registered before: registered(year: 2017) }',
        '2019-01-31',
        [7, 8, 9],
      ),
    );
    expect(sponsorship).toEqual({ helped: 1, sponsored: 0, registered: 1, before: 0 });
  });

  it('are no figure of a few to viewers of statistics, and hidden from officials without the class', async () => {
    const few = await ask('sponsorship { helped }', '2019-06-30', [7, 8, 9], ANALYST);
    expect(few.errors?.[0]?.extensions.code).toBe('SMALL_CELL');
    const official = { ...ADMINISTRATOR, dataClasses: ['none'] as const };
    const hidden = await ask('withoutHelper { asOf }', '2019-06-30', [7, 8, 9], official);
    expect(hidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN_DATA_CLASS');
  });
});
