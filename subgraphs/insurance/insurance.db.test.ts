import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOnce } from '../../shared/data/seed-once.ts';
import { startRoom, type TestRoom } from '../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../test/harness/viewers.ts';
import { loadInsurance } from './demo/load-insurance.ts';
import { households, ofHousehold, ofPerson, people, RECORDS, RUNTIME } from './insurance.fixture.ts';
import { insuranceSubgraph } from './subgraph.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(insuranceSubgraph, '2020-06-30');
  const { database } = room.subgraph;
  await database.transaction((sql) => loadInsurance(sql, RECORDS, RUNTIME));
});
afterAll(() => room.close());

describe('the insurance room’s tables', () => {
  it('are exactly what its migrations make', async () => {
    expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('hold the same when the same records are loaded in another order', async () => {
    const { database } = room.subgraph;
    const seed = (version: string, records: typeof RECORDS): Promise<{ digest: string; rows: number }> =>
      seedOnce(database, version, (sql) => loadInsurance(sql, records, RUNTIME));
    const reversed = await seed('reversed', { ...RECORDS, cards: [...RECORDS.cards].reverse() });
    const first = await seed('first', RECORDS);
    expect(first.rows).toBeGreaterThan(10);
    expect([first.digest, first.rows]).toEqual([reversed.digest, reversed.rows]);
  });

  it('keep facts of people whom the register does not know, and no citizen number', async () => {
    const { database } = room.subgraph;
    const unlinked = `select count(*)::int as n from health_card c
       where not exists (select 1 from person_link l where l.person_key = c.person_key)`;
    expect(await database.query(unlinked)).toEqual([{ n: 2 }]);
    const rows = await database.query('select * from health_card');
    expect(JSON.stringify(rows)).not.toMatch(/0001990000|unreadable/);
  });

  it.each([
    ['a period that ends before it begins', "valid_to = '2019-12-31'"],
    ['a benefit level that does not exist', 'benefit_level = 6'],
    ['support above the whole premium', 'premium_support_percent = 101'],
    ['a group that nobody knows', "card_group = 'RICH'"],
    ['a number of nine digits', "bhxh_number = '123456789'"],
    ['a card handed out before it was issued', "handed_out_on = '2019-12-19'"],
  ])('refuse %s', async (_, change) => {
    const update = room.subgraph.database.query(
      `update health_card set ${change} where valid_from = '2020-01-01'`,
    );
    await expect(update).rejects.toThrow(/check constraint/);
  });
});

describe('the coverage of a household', () => {
  const COVERAGE = 'members covered fullyInsured expiringWithin';

  it('counts the members who belong to it on the day', async () => {
    const fields = `before: coverage(asOf: "2020-06-30") { ${COVERAGE} } after: coverage(asOf: "2020-07-01") { ${COVERAGE} }`;
    const answer = await room.ask(ofHousehold(fields), { of: households(10, 20) });
    expect(answer.data).toEqual({
      _entities: [
        {
          before: { members: 3, covered: 3, fullyInsured: true, expiringWithin: 1 },
          after: { members: 2, covered: 2, fullyInsured: true, expiringWithin: 0 },
        },
        { before: null, after: { members: 1, covered: 1, fullyInsured: true, expiringWithin: 1 } },
      ],
    });
  });

  it('is unknown where the household has no member, and not full where a member never had a card', async () => {
    const answer = await room.ask(ofHousehold(`coverage { ${COVERAGE} }`), { of: households(30, 99) });
    const none = { members: 1, covered: 0, fullyInsured: false, expiringWithin: 0 };
    expect(answer).toEqual({ data: { _entities: [{ coverage: none }, { coverage: null }] } });
  });

  it('is not full as soon as one member has no valid card', async () => {
    const answer = await room.ask(ofHousehold(`coverage(asOf: "2020-07-16") { ${COVERAGE} }`), {
      of: households(10, 20),
    });
    expect(answer.data).toEqual({
      _entities: [
        { coverage: { members: 2, covered: 2, fullyInsured: true, expiringWithin: 0 } },
        { coverage: { members: 1, covered: 0, fullyInsured: false, expiringWithin: 0 } },
      ],
    });
  });

  it('foresees who runs out, unless a card that follows is already issued', async () => {
    const fields = `early: coverage(asOf: "2020-12-14") { expiringWithin(days: 18) less: expiringWithin(days: 17) }
      issued: coverage(asOf: "2020-12-15") { expiringWithin(days: 17) }`;
    const answer = await room.ask(ofHousehold(fields), { of: households(10) });
    // On 14 December Lan's renewal is not issued yet; Minh has no renewal at all.
    expect(answer.data).toEqual({
      _entities: [{ early: { expiringWithin: 2, less: 0 }, issued: { expiringWithin: 1 } }],
    });
  });

  it.each([0, 367, -1])('refuses an outlook of %i days', async (days) => {
    const fields = `coverage(asOf: "2020-06-30") { expiringWithin(days: ${days}) }`;
    const answer = await room.ask(ofHousehold(fields), { of: households(10) });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', allowed: '1 to 366' } }]);
  });
});

describe('what a page costs', () => {
  it('is one statement for each relation, however many persons and households', async () => {
    const fields = ofPerson(
      'healthCard { id benefitPercent } healthCards { id } unemploymentPayments { id } again: healthCard { id }',
    );
    const many = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(await room.statementsOf(() => room.ask(fields, { of: people(...many) }))).toHaveLength(3);
    const coverage = ofHousehold('coverage { covered expiringWithin }');
    expect(await room.statementsOf(() => room.ask(coverage, { of: households(...many) }))).toHaveLength(2);
  });
});

describe('issue batches', () => {
  const BATCHES = `query ($first: Int! = 20, $after: String) { cardIssueBatches(from: "2020-01-01", to: "2020-06-30", first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id area { code validFrom } issuedOn group quota issued } } } }`;

  interface Batches {
    readonly cardIssueBatches: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly edges: readonly { readonly node: Record<string, unknown> }[];
    };
  }

  it('are listed in pages without a gap or a repetition, a missing quota as null', async () => {
    const one = (await room.ask(BATCHES, { first: 2 })).data as unknown as Batches;
    const { endCursor, hasNextPage } = one.cardIssueBatches.pageInfo;
    const two = (await room.ask(BATCHES, { first: 2, after: endCursor })).data as unknown as Batches;
    const nodes = [...one.cardIssueBatches.edges, ...two.cardIssueBatches.edges].map(({ node }) => node);
    expect([hasNextPage, two.cardIssueBatches.pageInfo.hasNextPage, two.cardIssueBatches.totalCount]).toEqual(
      [true, false, 3],
    );
    expect(nodes.map(({ id: _id, ...node }) => node)).toEqual(
      expect.arrayContaining(RECORDS.batches.map((batch) => ({ ...batch }))),
    );
    expect(nodes).toHaveLength(3);
    expect(nodes.at(-1)).toMatchObject({ issuedOn: '2020-06-30', quota: null, issued: 0 });
  });

  it('leave out what lies outside the period, and count only when asked', async () => {
    const query = '{ cardIssueBatches(from: "2020-04-01") { edges { node { issued } } } }';
    const statements = await room.statementsOf(async () => {
      expect((await room.ask(query)).data).toEqual({
        cardIssueBatches: { edges: [{ node: { issued: 0 } }] },
      });
    });
    expect(statements).toHaveLength(1);
  });

  it.each([
    ['a cursor of nowhere', '{ cardIssueBatches(after: "nonsense") { totalCount } }', 'MALFORMED_CURSOR'],
    [
      'a cursor without a day',
      `{ cardIssueBatches(after: "${Buffer.from('["x","y"]').toString('base64url')}") { totalCount } }`,
      'MALFORMED_CURSOR',
    ],
    ['a page of 100,000', '{ cardIssueBatches(first: 100000) { totalCount } }', 'PAGE_TOO_LARGE'],
  ])('refuse %s', async (_, query, code) => {
    expect((await room.ask(query)).errors).toMatchObject([{ extensions: { code } }]);
  });

  it('are open to an analyst, as the object codes are', async () => {
    const query = '{ cardIssueBatches { totalCount } cardObjectGroups { code } }';
    const answer = await room.ask(query, {}, ANALYST);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ cardIssueBatches: { totalCount: 3 } });
  });
});

describe('the object code of near-poor households', () => {
  it('has a history of benefits and support with its basis', async () => {
    const query = `{ cardObjectGroups { code nameVi nameEn payer certain benefits { from to digit percent }
      premiumSupports { from to minimum conditionEn basis } } }`;
    const { data } = await room.ask(query);
    const groups = data?.cardObjectGroups as readonly { readonly code: string }[];
    expect(groups.find(({ code }) => code === 'CN')).toEqual({
      code: 'CN',
      nameVi: 'Người thuộc hộ gia đình cận nghèo',
      nameEn: 'Member of a near-poor household',
      payer: 'SUPPORTED',
      certain: true,
      benefits: [
        { from: null, to: '2025-12-31', digit: 3, percent: 95 },
        { from: '2026-01-01', to: null, digit: 2, percent: 100 },
      ],
      premiumSupports: [
        {
          from: '2018-12-01',
          to: null,
          minimum: 0.7,
          conditionEn: null,
          basis: expect.stringContaining('146/2018'),
        },
        {
          from: '2018-12-01',
          to: null,
          minimum: 1,
          conditionEn: 'Resident of a poor district',
          basis: expect.any(String),
        },
      ],
    });
  });
});

describe('who may read cards', () => {
  it('is nobody without the right to persons and households', async () => {
    const person = await room.ask(ofPerson('healthCard { group }'), { of: people(1) }, ANALYST);
    const household = await room.ask(ofHousehold('coverage { covered }'), { of: households(10) }, ANALYST);
    for (const answer of [person, household]) {
      expect(answer.data).toEqual({ _entities: [null] });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is nobody without the data class', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['child', 'sensitive', 'bank_secret'] as const };
    const answer = await room.ask(ofPerson('healthCard { group }'), { of: people(1) }, viewer);
    expect(answer.data).toEqual({ _entities: [{ healthCard: null }] });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'basic' } },
    ]);
  });
});
