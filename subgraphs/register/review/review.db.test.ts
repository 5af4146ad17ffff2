import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadRegister } from '../demo/load-register.ts';
import { publicId } from '../identity/public-id.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS, SMALL_REGISTER } from '../testing/small-register.ts';

const id = (no: number): string => publicId(SECRETS.idSecret, 'household', no);

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, SMALL_REGISTER, SECRETS);
});
afterAll(() => room.close());

describe('a review', () => {
  it('says what was found, who is concerned, and under which standard', async () => {
    const query = `query ($id: ID!) { household(id: $id) { review(year: 2018) {
      id year kind referenceOn reviewedOn approvedOn class previousClass criterion incomePerCapitaMonth scoreB1 scoreB2
      members dependants specialHardship poorGroup escapeCapability will deprivedCount causes wishes { wish }
      deprivations { indicator person { name } }
      standard { code legalBases incomeLines { settlement poor nearPoor } indicators { indicator } } } } }`;
    const { data, errors } = await room.ask(query, { id: id(1) });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      household: {
        review: {
          id: expect.stringMatching(/^rv_[0-9a-f]{16}$/),
          year: 2018,
          kind: 'REGULAR_YEAR_END',
          referenceOn: '2018-12-31',
          reviewedOn: '2018-11-20',
          approvedOn: '2018-12-14',
          class: 'POOR',
          previousClass: null,
          criterion: 'INCOME',
          incomePerCapitaMonth: '690000',
          scoreB1: 110,
          scoreB2: 30,
          members: 3,
          dependants: 1,
          specialHardship: false,
          poorGroup: 'CSGN',
          escapeCapability: null,
          will: 'STRONG',
          deprivedCount: 2,
          causes: ['LACK_CAPITAL', 'NO_SKILL'],
          wishes: [{ wish: 'PREFERENTIAL_LOAN' }],
          deprivations: [
            { indicator: 'HEALTH_INSURANCE', person: { name: 'Trần Thị Lan' } },
            { indicator: 'HEALTH_INSURANCE', person: { name: 'Trần Văn Minh' } },
            { indicator: 'SANITATION', person: null },
          ],
          standard: {
            code: 'QD59_2015',
            legalBases: ['59/2015/QĐ-TTg', '07/2021/NĐ-CP'],
            incomeLines: [
              { settlement: 'RURAL', poor: '700000', nearPoor: '1000000' },
              { settlement: 'URBAN', poor: '900000', nearPoor: '1300000' },
            ],
          },
        },
      },
    });
  });

  it.each([
    [1, '2018-12-30', 'NON_POOR', null],
    [1, '2018-12-31', 'POOR', 2018],
    [1, '2019-12-30', 'POOR', 2018],
    [1, '2019-12-31', 'NEWLY_ESCAPED', 2019],
    [2, '2026-01-01', 'NON_POOR', null],
    [3, '2026-01-01', 'POOR', 2018],
  ])('rules household %i on %s: %s', async (no, d, reviewed, year) => {
    const query =
      'query ($id: ID!, $d: Date) { household(id: $id) { class(asOf: $d) review(asOf: $d) { year class } } }';
    const review = year === null ? null : { year, class: reviewed };
    expect(await room.ask(query, { id: id(no), d })).toEqual({
      data: { household: { class: reviewed, review } },
    });
  });

  it('of a year, and none of a year without one, nor of a draft', async () => {
    const query = `query ($id: ID!) { household(id: $id) { y2018: review(year: 2018) { class } y2019: review(year: 2019) { class }
      early: review(year: 2018, asOf: "2018-06-30") { class } reviews { year class approvedOn } } }`;
    expect(await room.ask(query, { id: id(3) })).toEqual({
      data: {
        household: {
          y2018: { class: 'POOR' },
          y2019: null,
          early: null,
          reviews: [
            { year: 2019, class: 'NON_POOR', approvedOn: null },
            { year: 2018, class: 'POOR', approvedOn: '2018-12-14' },
          ],
        },
      },
    });
  });

  it('under two standards at once: both are there, the newer rules', async () => {
    const query = `query ($id: ID!) { household(id: $id) { class review(year: 2021) { standard { code } } reviews(first: 2) { id standard { code } class } } }`;
    const { data } = await room.ask(query, { id: id(5) });
    expect(data).toEqual({
      household: {
        class: 'NEAR_POOR',
        review: { standard: { code: 'ND07_2021' } },
        reviews: [
          { id: expect.any(String), standard: { code: 'ND07_2021' }, class: 'NEAR_POOR' },
          { id: expect.any(String), standard: { code: 'QD59_2015' }, class: 'POOR' },
        ],
      },
    });
  });
});

describe('what happened to a household between two days', () => {
  it.each([
    [{}, ['ESCAPE', 'NEW_POOR']],
    [{ from: '2019-12-31' }, ['ESCAPE']],
    [{ from: '2020-01-01' }, []],
    [{ to: '2018-12-31' }, ['NEW_POOR']],
    [{ to: '2018-12-30' }, []],
    [{ first: 1 }, ['ESCAPE']],
  ])('its moves between classes, both ends inclusive: %j', async (span, kinds) => {
    const query = `query ($id: ID!, $from: Date, $to: Date, $first: Int! = 20) { household(id: $id) { statusEvents(from: $from, to: $to, first: $first) { kind } } }`;
    const statusEvents = kinds.map((kind) => ({ kind }));
    expect(await room.ask(query, { id: id(1), ...span })).toEqual({ data: { household: { statusEvents } } });
  });

  it('the help that it got, with its value where it is known', async () => {
    const query = `query ($id: ID!) { household(id: $id) { supportEvents(from: "2019-06-15", to: "2019-09-05") {
      kind agency happenedOn value programme quantity person { name } } later: supportEvents(from: "2019-09-06") { id } } }`;
    expect(await room.ask(query, { id: id(1) })).toEqual({
      data: {
        household: {
          supportEvents: [
            {
              kind: 'BICYCLE',
              agency: 'Hội Khuyến học',
              happenedOn: '2019-09-05',
              value: null,
              programme: null,
              quantity: null,
              person: { name: 'Trần Văn Minh' },
            },
            {
              kind: 'SANITATION',
              agency: 'UBND xã Cam Thành',
              happenedOn: '2019-06-15',
              value: '2000000',
              programme: '135',
              quantity: '1 nhà tiêu',
              person: null,
            },
          ],
          later: [],
        },
      },
    });
  });
});

it('the poverty standard in force is told by day', async () => {
  const query = '{ povertyStandards { code } in2019: povertyStandards(asOf: "2019-01-01") { code } }';
  expect(await room.ask(query)).toMatchObject({
    data: { povertyStandards: [{ code: 'ND07_2021' }], in2019: [{ code: 'QD59_2015' }] },
  });
});
