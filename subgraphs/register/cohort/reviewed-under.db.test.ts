import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { REVIEWED_REGISTER } from '../testing/reviewed-register.ts';
import { SECRETS } from '../testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, REVIEWED_REGISTER, SECRETS);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

interface Reviewed {
  readonly reviewed: string;
  readonly otherStandard: string;
  readonly earliestReviewedOn: string | null;
  readonly latestReviewedOn: string | null;
  readonly indicators: readonly { readonly indicator: string; readonly deprived: string }[];
}

function ask(standard: string, asOf: string, viewer = ADMINISTRATOR): Promise<Answer> {
  const members = writeSet(HouseholdSet.of([1, 2, 3, 4, 5]), 'test');
  return room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { reviewedUnder(standard: ${standard}) {
       reviewed otherStandard earliestReviewedOn latestReviewedOn indicators { indicator dimension deprived } } } } }`,
    { of: [{ __typename: 'Cohort', members, scope: '', asOf }] },
    viewer,
  );
}

async function reviewedOn(standard: string, asOf: string): Promise<Reviewed> {
  const { data, errors } = await ask(standard, asOf);
  expect(errors).toBeUndefined();
  const [cohort] = (data?._entities ?? []) as { reviewedUnder: Reviewed }[];
  if (cohort === undefined) throw new Error('no cohort');
  return cohort.reviewedUnder;
}

const numbersOf = (set: string): number[] => [...readSet(set, 'test').toArray()];

describe('what reviews under a standard found, as sets', () => {
  it('names every indicator of the standard, also those that nobody is deprived of', async () => {
    const { indicators, reviewed } = await reviewedOn('QD59_2015', '2018-12-31');
    expect(indicators).toHaveLength(10);
    expect(numbersOf(reviewed)).toEqual([1, 2, 3, 4]);
    const sanitation = indicators.find(({ indicator }) => indicator === 'SANITATION');
    expect(sanitation && numbersOf(sanitation.deprived)).toEqual([1, 2]);
  });

  it('says from when to when the households were reviewed', async () => {
    const { earliestReviewedOn, latestReviewedOn } = await reviewedOn('QD59_2015', '2018-12-31');
    expect(earliestReviewedOn).toMatch(/^2018-/);
    expect(latestReviewedOn).toMatch(/^2018-/);
    const before = await reviewedOn('QD59_2015', '2010-01-01');
    expect(before).toMatchObject({ earliestReviewedOn: null, latestReviewedOn: null });
  });

  it('keeps households of another standard apart', async () => {
    const { reviewed, otherStandard, indicators } = await reviewedOn('ND07_2021', '2018-12-31');
    expect(numbersOf(reviewed)).toEqual([]);
    expect(numbersOf(otherStandard)).toEqual([1, 2, 3, 4]);
    expect(indicators.flatMap(({ deprived }) => numbersOf(deprived))).toEqual([]);
  });

  it('is refused under a standard whose thresholds are not known', async () => {
    const { errors } = await ask('ND351_2025', '2018-12-31');
    expect(errors).toMatchObject([
      { extensions: { code: 'STANDARD_THRESHOLD_UNKNOWN', given: 'ND351_2025' } },
    ]);
  });
});
