import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { loadInsurance } from '../demo/load-insurance.ts';
import { ofPerson, people, RECORDS, RUNTIME } from '../insurance.fixture.ts';
import { insuranceSubgraph } from '../subgraph.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(insuranceSubgraph, '2020-06-30');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadInsurance(sql, RECORDS, RUNTIME));
});
afterAll(() => room.close());

describe('the health card of a person', () => {
  it('is shown with its group, benefit and support, and only the end of its number', async () => {
    const fields = `healthCard { group objectGroup { code payer } validFrom validTo issuedOn handedOutOn revokedOn
      benefitPercent premiumSupport maskedNumber }`;
    expect(await room.ask(ofPerson(fields), { of: people(1) })).toEqual({
      data: {
        _entities: [
          {
            healthCard: {
              group: 'POOR',
              objectGroup: { code: 'HN', payer: 'STATE_BUDGET' },
              validFrom: '2020-01-01',
              validTo: '2020-12-31',
              issuedOn: '2019-12-20',
              handedOutOn: '2019-12-28',
              revokedOn: null,
              benefitPercent: 100,
              premiumSupport: 1,
              maskedNumber: '******0001',
            },
          },
        ],
      },
    });
  });

  it.each([
    ['the day before its first', '2019-12-31', null],
    ['its first day', '2020-01-01', '2020-01-01'],
    ['its last day', '2020-12-31', '2020-01-01'],
    ['the day after, when the renewal begins', '2021-01-01', '2021-01-01'],
    ['the day after the renewal', '2022-01-01', null],
  ])('on %s (%s)', async (_, day, validFrom) => {
    const fields = `healthCard(asOf: "${day}") { validFrom }`;
    const answer = await room.ask(ofPerson(fields), { of: people(1) });
    expect(answer.data).toEqual({ _entities: [{ healthCard: validFrom === null ? null : { validFrom } }] });
  });

  it('is the one of the highest benefit, until it is revoked', async () => {
    const fields = `before: healthCard(asOf: "2020-08-31") { group benefitPercent }
      after: healthCard(asOf: "2020-09-01") { group benefitPercent }`;
    const answer = await room.ask(ofPerson(fields), { of: people(2) });
    expect(answer.data).toEqual({
      _entities: [
        {
          before: { group: 'NEAR_POOR', benefitPercent: 95 },
          after: { group: 'EMPLOYEE', benefitPercent: 80 },
        },
      ],
    });
  });

  it('is worth on another day what the law gives its group then', async () => {
    const fields = 'healthCard { benefitPercent(on: "2026-01-01") }';
    const answer = await room.ask(ofPerson(fields), { of: people(2) });
    expect(answer.data).toEqual({ _entities: [{ healthCard: { benefitPercent: 100 } }] });
  });

  it('has an id that is the same each time and tells nothing of the number', async () => {
    const ask = (): Promise<unknown> => room.ask(ofPerson('healthCard { id }'), { of: people(1, 3) });
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(first).toEqual({
      data: {
        _entities: [1, 3].map(() => ({ healthCard: { id: expect.stringMatching(/^card_[0-9a-f]{16}$/) } })),
      },
    });
  });
});

describe('all cards of a person', () => {
  it('are those whose validity touches the period, latest first', async () => {
    const fields = `all: healthCards { validFrom } touching: healthCards(from: "2020-12-31", to: "2020-12-31") { validFrom }
      none: healthCards(to: "2019-12-31") { validFrom } latest: healthCards(first: 1) { validFrom }`;
    const answer = await room.ask(ofPerson(fields), { of: people(1, 4) });
    expect(answer.data).toEqual({
      _entities: [
        {
          all: [{ validFrom: '2021-01-01' }, { validFrom: '2020-01-01' }],
          touching: [{ validFrom: '2020-01-01' }],
          none: [],
          latest: [{ validFrom: '2021-01-01' }],
        },
        { all: [], touching: [], none: [], latest: [] },
      ],
    });
  });

  it.each([
    ['more rows than a page', 'healthCards(first: 101) { id }', 'PAGE_TOO_LARGE'],
    ['no rows', 'healthCards(first: 0) { id }', 'PAGE_TOO_LARGE'],
    [
      'a period that ends before it begins',
      'healthCards(from: "2020-02-01", to: "2020-01-31") { id }',
      'BAD_USER_INPUT',
    ],
  ])('refuse %s', async (_, fields, code) => {
    const answer = await room.ask(ofPerson(fields), { of: people(1) });
    expect(answer.errors).toMatchObject([{ extensions: { code, remedy: expect.any(String) } }]);
  });
});

describe('unemployment benefits of a person', () => {
  it('are those paid in the period, both days included, latest first', async () => {
    const fields = `all: unemploymentPayments { claimCode month amount channel paidOn }
      may: unemploymentPayments(from: "2020-05-04", to: "2020-06-02") { month }`;
    const answer = await room.ask(ofPerson(fields), { of: people(2, 1) });
    const shared = { claimCode: 'TN-1', amount: '2850000' };
    expect(answer.data).toEqual({
      _entities: [
        {
          all: [
            { ...shared, month: '2020-05', channel: 'CASH', paidOn: '2020-06-03' },
            { ...shared, month: '2020-04', channel: 'ATM', paidOn: '2020-05-04' },
          ],
          may: [{ month: '2020-04' }],
        },
        { all: [], may: [] },
      ],
    });
  });
});
