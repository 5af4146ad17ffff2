import { describe, expect, it } from 'vitest';
import { createEngine, type Holdings, type MadePlan, type StoredPlans } from '../engine.ts';
import { composeSchemas, startTestFederation, type TestFederation } from '../testing/test-federation.ts';
import type { Row } from '../testing/world-data.ts';
import type { Resolve } from '../testing/world-resolvers.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external",
  "@requires", "@shareable", "@authenticated", "@requiresScopes", "@policy"])`;

const SCHEMAS = {
  register: `${LINK}
    type Query {
      household(id: ID!): Household households: [Household!]! sheet: [Paper] papers: [Anything!]! plain: String
      secret: String! @policy(policies: [["inspector"], ["court", "open"]])
    }
    type Mutation { note(text: String): String touch: Int! @requiresScopes(scopes: [["write"]]) }
    type Household @key(fields: "id") @key(fields: "no") {
      id: ID! no: Int! @requiresScopes(scopes: [["numbers"]]) name: String
      income: Int @requiresScopes(scopes: [["basic", "read"], ["admin"]])
      head: Person! hidden: Int! @requiresScopes(scopes: [["hidden"]]) card: Card class: Class phone: Phone
    }
    type Person { name: String! born: String! @authenticated }
    type Card @authenticated { number: String kind: String }
    enum Class @requiresScopes(scopes: [["class"]]) { POOR OTHER }
    scalar Phone @policy(policies: [["phones"]])
    interface Paper { id: ID! title: String }
    type Letter implements Paper { id: ID! title: String @requiresScopes(scopes: [["letters"]]) }
    type Map implements Paper { id: ID! title: String scale: Int }
    type Deed @requiresScopes(scopes: [["deeds"]]) { id: ID! land: String }
    union Anything = Letter | Map | Deed`,
  bank: `${LINK}
    type Household @key(fields: "no") {
      no: Int! income: Int @external loans: [Int!] rating: Int @requires(fields: "income")
        @requiresScopes(scopes: [["basic", "read"], ["admin"]])
    }`,
};

const HOUSEHOLDS: readonly Row[] = [1, 2].map((no) => ({
  __typename: 'Household',
  id: `h${no}`,
  no,
  name: `Hộ ${no}`,
  income: no * 100,
  head: { __typename: 'Person', name: 'Lan', born: '1970' },
  hidden: 1,
  card: { __typename: 'Card', number: '9', kind: 'HN' },
  class: 'POOR',
  phone: '090',
  loans: [no],
}));
const LETTER: Row = { __typename: 'Letter', id: 'p1', title: 'Thư' };
const MAP: Row = { __typename: 'Map', id: 'p2', title: 'Bản đồ', scale: 5 };
const DEED: Row = { __typename: 'Deed', id: 'p3', land: 'Ruộng' };

const resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>> = {
  Query: {
    household: (_root, { id }) => HOUSEHOLDS.find((row) => row.id === id) ?? null,
    households: () => HOUSEHOLDS,
    sheet: () => [LETTER, MAP],
    papers: () => [LETTER, MAP, DEED],
    plain: () => 'plain',
    secret: () => 'secret',
  },
  Mutation: { note: (_root, { text }) => text, touch: () => 1 },
  Household: { rating: ({ income }) => Number(income) / 10 },
};

interface AsViewer {
  readonly federation: TestFederation;
  run(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<{
    readonly data: unknown;
    /** `path: code` of each error. */
    readonly errors: readonly string[];
  }>;
}

function asViewer(held: { authenticated?: boolean; scopes?: string[]; policies?: string[] }): AsViewer {
  const holdings = holdingsOf(held);
  const federation = startTestFederation({
    schemas: SCHEMAS,
    resolvers,
    resolveReference: ({ no, income }) => {
      const row = HOUSEHOLDS.find((household) => household.no === no);
      return row === undefined ? null : { ...row, income };
    },
    holdingsOf: () => holdings,
  });
  return {
    federation,
    run: async (query, variables) => {
      const { data, errors = [] } = await federation.run(query, variables);
      const written = await federation.engine.executeToJson({ query, variables }, undefined);
      expect(String(written.dataJson)).toBe(JSON.stringify(data));
      expect(written.errors ?? []).toEqual(errors);
      return {
        data,
        errors: errors.map(({ path = [], extensions }) => `${path.join('.')}: ${extensions.code}`),
      };
    },
  };
}

function holdingsOf(held: { authenticated?: boolean; scopes?: string[]; policies?: string[] }): Holdings {
  const { authenticated = false, scopes = [], policies = [] } = held;
  return { authenticated, scopes: new Set(scopes), policies: new Set(policies) };
}

function storedPlans(plans: readonly MadePlan[]): StoredPlans {
  const known = new Map(plans.map(({ document, plan }) => [document, plan]));
  return { find: (document) => known.get(document) };
}

function noPlanner(): never {
  throw new Error('No planner here.');
}

const asked = ({ federation }: AsViewer): string => federation.calls.map(({ query }) => query).join('\n');

describe('a field that asks for more than the viewer holds', () => {
  it('is null, told once with path and code however many rows there are, and is not asked of its agency', async () => {
    const viewer = asViewer({});
    expect(await viewer.run('{ households { name money: income } }')).toEqual({
      data: {
        households: [
          { name: 'Hộ 1', money: null },
          { name: 'Hộ 2', money: null },
        ],
      },
      errors: ['households.money: UNAUTHORIZED_FIELD_OR_TYPE'],
    });
    expect(asked(viewer)).not.toContain('income');
  });

  it('says what would have to be held', async () => {
    const { federation } = asViewer({});
    const { errors } = await federation.run('{ household(id: "h1") { income } secret }');
    expect(errors?.map(({ message }) => message)).toEqual([
      'Household.income is shown only to viewers with the scope admin, or basic and read.',
      'Query.secret is shown only to viewers with the policy court and open, or inspector.',
    ]);
  });

  it.each([
    [['admin'], 100],
    [['basic', 'read'], 100],
    [['basic'], null],
    [['read', 'hidden'], null],
  ])('is shown to who holds all of one list: %j', async (scopes, income) => {
    const { data } = await asViewer({ scopes }).run('{ household(id: "h1") { income } }');
    expect(data).toEqual({ household: { income } });
  });

  it('takes what may not be null with it, up to what may', async () => {
    expect(await asViewer({}).run('{ household(id: "h1") { name head { born } } plain }')).toEqual({
      data: { household: null, plain: 'plain' },
      errors: ['household.head.born: UNAUTHORIZED_FIELD_OR_TYPE'],
    });
    expect((await asViewer({}).run('{ households { hidden } plain }')).data).toBeNull();
    expect((await asViewer({}).run('{ secret plain }')).data).toBeNull();
    const court = asViewer({ policies: ['court', 'open'] });
    expect((await court.run('{ secret }')).data).toEqual({ secret: 'secret' });
  });

  it('is told even where no row is there to hide it in, and only where it is asked for', async () => {
    const { run } = asViewer({});
    const query = 'query ($with: Boolean!) { household(id: "none") { name income @include(if: $with) } }';
    expect((await run(query, { with: true })).errors).toEqual([
      'household.income: UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect((await run(query, { with: false })).errors).toEqual([]);
  });

  it('is hidden in fragments and under every alias', async () => {
    const viewer = asViewer({});
    const query = `{ a: household(id: "h1") { ...F } b: household(id: "h2") { ... { x: income } ...F } }
      fragment F on Household { name y: income }`;
    expect(await viewer.run(query)).toEqual({
      data: { a: { name: 'Hộ 1', y: null }, b: { x: null, name: 'Hộ 2', y: null } },
      errors: ['a.y', 'b.x', 'b.y'].map((path) => `${path}: UNAUTHORIZED_FIELD_OR_TYPE`),
    });
    expect(asked(viewer)).not.toContain('income');
  });

  it('asks nobody where nothing is left to ask', async () => {
    const viewer = asViewer({});
    expect((await viewer.run('{ secret }')).data).toBeNull();
    expect(viewer.federation.calls).toEqual([]);
  });
});

describe('a type that asks for more than the viewer holds', () => {
  it.each([
    ['card { number }', 'card'],
    ['class', 'class'],
    ['phone', 'phone'],
  ])('hides the fields that return it: %s', async (selection, field) => {
    const viewer = asViewer({});
    expect(await viewer.run(`{ household(id: "h1") { name ${selection} } }`)).toEqual({
      data: { household: { name: 'Hộ 1', [field]: null } },
      errors: [`household.${field}: UNAUTHORIZED_FIELD_OR_TYPE`],
    });
    expect(asked(viewer)).not.toContain(field);
  });

  it('is shown to who holds it', async () => {
    const all = asViewer({ authenticated: true, scopes: ['class'], policies: ['phones'] });
    expect(await all.run('{ household(id: "h1") { card { number } class phone } }')).toEqual({
      data: { household: { card: { number: '9' }, class: 'POOR', phone: '090' } },
      errors: [],
    });
  });

  it('hides the fields of a member of a union, not those of other members', async () => {
    const viewer = asViewer({});
    const query = '{ papers { __typename ... on Map { scale } ... on Deed { land } } }';
    expect(await viewer.run(query)).toEqual({
      data: {
        papers: [
          { __typename: 'Letter' },
          { __typename: 'Map', scale: 5 },
          { __typename: 'Deed', land: null },
        ],
      },
      errors: ['papers.land: UNAUTHORIZED_FIELD_OR_TYPE'],
    });
    expect(asked(viewer)).not.toContain('land');
  });

  it('guards a field of an interface as the strictest of its types, and each type by itself', async () => {
    const viewer = asViewer({});
    expect((await viewer.run('{ sheet { id title } }')).data).toEqual({
      sheet: [
        { id: 'p1', title: null },
        { id: 'p2', title: null },
      ],
    });
    expect((await viewer.run('{ sheet { id ... on Map { title } } }')).data).toEqual({
      sheet: [{ id: 'p1' }, { id: 'p2', title: 'Bản đồ' }],
    });
    expect((await asViewer({ scopes: ['letters'] }).run('{ sheet { title } }')).data).toEqual({
      sheet: [{ title: 'Thư' }, { title: 'Bản đồ' }],
    });
  });
});

describe('what agencies need of each other', () => {
  it('leads by a key that the viewer may not read, and does not show it', async () => {
    const viewer = asViewer({});
    expect(await viewer.run('{ household(id: "h1") { loans } }')).toEqual({
      data: { household: { loans: [1] } },
      errors: [],
    });
    expect(await viewer.run('{ household(id: "h1") { name loans n: name } }')).toMatchObject({ errors: [] });
    const { data, errors } = await viewer.run('{ households { id no loans } plain }');
    expect([data, errors]).toEqual([null, ['households.no: UNAUTHORIZED_FIELD_OR_TYPE']]);
    expect(asked(viewer)).toContain('no');
  });

  it('is an input that the viewer may not read either, or is not computed', async () => {
    const viewer = asViewer({});
    expect((await viewer.run('{ household(id: "h1") { rating } }')).data).toEqual({
      household: { rating: null },
    });
    expect(asked(viewer)).not.toMatch(/income|rating/);
    const admin = asViewer({ scopes: ['admin'] });
    expect((await admin.run('{ household(id: "h1") { rating } }')).data).toEqual({
      household: { rating: 10 },
    });
  });

  it('is guarded although a composition that does not look let it through', async () => {
    const supergraphSdl = composeSchemas(SCHEMAS).replace(
      /(rating: Int @join__field\(graph: BANK, requires: "income"\)) @requiresScopes\([^)]*\)/,
      '$1',
    );
    expect(supergraphSdl).toMatch(/rating: Int @join__field\(graph: BANK, requires: "income"\)\n/);
    const { run, calls } = startTestFederation({
      schemas: SCHEMAS,
      supergraphSdl,
      resolvers,
      holdingsOf: () => holdingsOf({}),
    });
    expect((await run('{ household(id: "h1") { rating } }')).data).toEqual({ household: { rating: null } });
    expect(calls.map(({ query }) => query).join()).not.toContain('income');
  });

  it('guards the types of an interface by what an older composition left on the interface alone', async () => {
    const supergraphSdl = composeSchemas(SCHEMAS)
      .replace(/(interface Paper [^{]*\{\n {2}id: ID!)/, '$1 @authenticated')
      .replace(/(title: String) @requiresScopes\(scopes: \[\["letters"\]\]\)/g, '$1');
    const { run } = startTestFederation({
      schemas: SCHEMAS,
      supergraphSdl,
      resolvers,
      holdingsOf: () => holdingsOf({}),
    });
    const { data } = await run('{ sheet { ... on Map { id title } } }');
    expect(data).toEqual({ sheet: [{}, null] });
  });
});

describe('a mutation that the viewer may not run', () => {
  it('is not run, and neither is what follows where it may not be null', async () => {
    const viewer = asViewer({});
    const { data, errors } = await viewer.run('mutation { a: note(text: "a") touch b: note(text: "b") }');
    expect([data, errors]).toEqual([null, ['touch: UNAUTHORIZED_FIELD_OR_TYPE']]);
    expect(viewer.federation.calls.map(({ query }) => query).join()).not.toContain('touch');
    const writer = asViewer({ scopes: ['write'] });
    expect((await writer.run('mutation { touch }')).data).toEqual({ touch: 1 });
  });
});

describe('one engine, many viewers', () => {
  const supergraphSdl = composeSchemas(SCHEMAS);

  it('never gives one what was compiled for another', async () => {
    const compiled = createEngine<Holdings>({
      supergraphSdl,
      callAgency: async ({ body }) => {
        const isAsked = body.includes('income');
        return JSON.stringify({ data: { household: isAsked ? { income: 7 } : { __typename: 'Household' } } });
      },
      holdingsOf: (holdings) => holdings,
    });
    const query = '{ household(id: "h1") { income } }';
    const incomeFor = async (scopes: string[]) =>
      (await compiled.execute({ query }, holdingsOf({ scopes }))).data;
    for (const [scopes, income] of [
      [[], null],
      [['admin'], 7],
      [['other'], null],
      [['basic', 'read'], 7],
      [['basic'], null],
    ] as const)
      expect(await incomeFor([...scopes])).toEqual({ household: { income } });
  });

  it('binds the rooms inside the gateway to the viewer that they ask for', async () => {
    const { federation } = asViewer({});
    const { data, errors } = await federation.engine.executeInternal(
      { query: '{ household(id: "h1") { name income } }' },
      undefined,
    );
    expect(data).toEqual({ household: { name: 'Hộ 1', income: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });

  it('finds plans made ahead for whatever a viewer may miss', async () => {
    const query = '{ household(id: "h1") { name income loans card { number } } }';
    const { plans } = await asViewer({}).federation.engine.planAhead({ query });
    for (const held of [{}, { authenticated: true }, { scopes: ['admin'] }]) {
      const answers = new Set<string>();
      for (const stored of [undefined, storedPlans(plans)]) {
        const { run } = startTestFederation({
          schemas: SCHEMAS,
          resolvers,
          resolveReference: ({ no }) => HOUSEHOLDS.find((household) => household.no === no) ?? null,
          holdingsOf: () => holdingsOf(held),
          ...(stored ? { plans: stored, loadPlanner: noPlanner } : {}),
        });
        answers.add(JSON.stringify((await run(query)).data));
      }
      expect(answers.size).toBe(1);
    }
  });

  it('knows the directives under the names that a supergraph gives them', async () => {
    const login = (sdl: string) =>
      sdl
        .replace('"@authenticated"', '{name: "@authenticated", as: "@login"}')
        .replaceAll(' @authenticated', ' @login');
    const { run } = startTestFederation({
      schemas: { register: login(SCHEMAS.register), bank: login(SCHEMAS.bank) },
      resolvers,
      holdingsOf: () => holdingsOf({}),
    });
    expect((await run('{ household(id: "h1") { name card { number } } }')).data).toEqual({
      household: { name: 'Hộ 1', card: null },
    });
  });

  it('refuses to start where it is not told what a viewer holds', () => {
    expect(() => createEngine({ supergraphSdl, callAgency: async () => '{}' })).toThrow('authenticated');
  });
});
