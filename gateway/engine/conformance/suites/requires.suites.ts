import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';

const SIMPLE: ConformanceSuite = {
  name: '@requires',
  schemas: {
    goods: fed2(`type Query { goods: [Good!]! good(id: ID!): Good }
      type Good @key(fields: "id") { id: ID! price: Int weight: Int size: Size tags: [String!] parts: [Part!] }
      type Size { height: Int width: Int box: Box } type Box { depth: Int } type Part { grams: Int name: String }`),
    post: fed2(`type Good @key(fields: "id") {
        id: ID! price: Int @external weight: Int @external size: Size @external tags: [String!] @external parts: [Part!] @external
        cost: Int @requires(fields: "price weight") isLarge: Boolean @requires(fields: "size { height box { depth } }")
        label: String @requires(fields: "tags") load: Int @requires(fields: "parts { grams }")
        courier: String }
      type Size @external { height: Int box: Box } type Box @external { depth: Int } type Part @external { grams: Int }`),
    tax: fed2(`type Good @key(fields: "id") { id: ID! cost: Int @external price: Int @external
      duty: Int @requires(fields: "cost") share: Int @requires(fields: "cost price") }`),
  },
  world: () => {
    const good = (id: string, price: number | null, height: number | null) =>
      row('Good', {
        id,
        price,
        weight: 2,
        size: height === null ? null : { height, width: 1, box: { depth: height + 1 } },
        tags: id === '1' ? ['a', 'b'] : null,
        parts:
          id === '1'
            ? [
                { grams: 3, name: 'x' },
                { grams: null, name: 'y' },
              ]
            : null,
        courier: `Xe ${id}`,
      });
    const rows = [good('1', 10, 5), good('2', null, null)];
    const cost = ({ price, weight }: Readonly<Record<string, unknown>>) =>
      isNumber(price) && isNumber(weight) ? price * weight : null;
    return {
      rows,
      resolvers: {
        Query: { goods: () => rows, good: (_root, { id }) => rows.find((one) => one.id === id) ?? null },
        Good: {
          cost: (source) => ('cost' in source ? source.cost : cost(source)),
          isLarge: ({ size }) => {
            const { height, box } = (size ?? {}) as { height?: number; box?: { depth?: number } };
            return height === undefined || box?.depth === undefined ? null : height + box.depth > 5;
          },
          label: ({ tags }) => (Array.isArray(tags) ? tags.join('+') : 'none'),
          load: ({ parts }) =>
            Array.isArray(parts) ? parts.reduce((sum, { grams }) => sum + (grams ?? 100), 0) : null,
          duty: (source) => {
            const given = 'cost' in source ? source.cost : cost(source);
            return isNumber(given) ? given / 10 : null;
          },
          share: (source) => {
            const given = 'cost' in source ? source.cost : cost(source);
            return isNumber(given) && isNumber(source.price) ? given / source.price : null;
          },
        },
      },
    };
  },
  cases: [
    {
      title: 'inputs that nobody asked for',
      query: '{ goods { cost } }',
      data: { goods: [{ cost: 20 }, { cost: null }] },
      calls: ['goods', 'post'],
    },
    {
      title: 'inputs that are shown as well, under other names',
      query: '{ goods { weight: cost price p: price cost: weight } }',
      data: {
        goods: [
          { weight: 20, price: 10, p: 10, cost: 2 },
          { weight: null, price: null, p: null, cost: 2 },
        ],
      },
    },
    {
      title: 'nested inputs of which only some are shown',
      query: '{ goods { isLarge size { width } } }',
      data: {
        goods: [
          { isLarge: true, size: { width: 1 } },
          { isLarge: null, size: null },
        ],
      },
    },
    {
      title: 'nested inputs under an alias',
      query: '{ good(id: "1") { size: isLarge s: size { box { d: depth } } } }',
      data: { good: { size: true, s: { box: { d: 6 } } } },
    },
    {
      title: 'a list as input, and a list that is null',
      query: '{ goods { label } }',
      data: { goods: [{ label: 'a+b' }, { label: 'none' }] },
    },
    {
      title: 'a list of objects as input',
      query: '{ goods { load parts { name } } }',
      data: {
        goods: [
          { load: 103, parts: [{ name: 'x' }, { name: 'y' }] },
          { load: null, parts: null },
        ],
      },
    },
    {
      title: 'what was computed is the input of the next',
      query: '{ goods { duty } }',
      data: { goods: [{ duty: 2 }, { duty: null }] },
      calls: ['goods', 'post', 'tax'],
    },
    {
      title: 'computed from something computed and from its input',
      query: '{ good(id: "1") { share duty courier cost price } }',
      data: { good: { share: 2, duty: 2, courier: 'Xe 1', cost: 20, price: 10 } },
    },
    {
      title: 'a field without inputs beside those with',
      query: '{ good(id: "2") { courier } }',
      data: { good: { courier: 'Xe 2' } },
      calls: ['goods', 'post'],
    },
    {
      title: 'is not computed where it is left out',
      query: 'query ($with: Boolean!) { goods { id cost @include(if: $with) } }',
      variables: { with: false },
      data: { goods: [{ id: '1' }, { id: '2' }] },
      calls: ['goods'],
    },
    {
      title: 'is not computed from what a silent agency did not give',
      query: '{ good(id: "1") { duty price } }',
      silent: ['post'],
      data: { good: { duty: null, price: 10 } },
      errors: ['good.duty: AGENCY_UNAVAILABLE', 'good: AGENCY_UNAVAILABLE'],
    },
  ],
};

const ARGUMENTS: ConformanceSuite = {
  name: '@requires with arguments',
  schemas: {
    rates: fed2(`type Query { account: Account }
      type Account @key(fields: "id") { id: ID! balance(in: Currency! = VND, round: Int): Int }
      enum Currency { VND USD }`),
    reports:
      fed2(`type Account @key(fields: "id") { id: ID! balance(in: Currency! = VND, round: Int): Int @external
        inDollars: String @requires(fields: "balance(in: USD)") rounded: String @requires(fields: "balance(in: VND, round: 3)") }
      enum Currency { VND USD }`),
  },
  world: () => {
    const balance = ({ in: currency, round }: Readonly<Record<string, unknown>>): number =>
      currency === 'USD' ? 5 : isNumber(round) ? 125_000 : 125_432;
    const account = row('Account', { id: '1' });
    return {
      rows: [account],
      resolvers: {
        Query: { account: () => account },
        Account: {
          balance: (_source, given) => balance(given),
          inDollars: (source) => `$${'balance' in source ? source.balance : balance({ in: 'USD' })}`,
          rounded: (source) => `~${'balance' in source ? source.balance : balance({ round: 3 })}`,
        },
      },
    };
  },
  cases: [
    {
      title: 'the input is asked for with its argument',
      query: '{ account { inDollars } }',
      data: { account: { inDollars: '$5' } },
    },
    {
      title: 'and does not meet what the client asks for with another',
      query: '{ account { inDollars balance } }',
      data: { account: { inDollars: '$5', balance: 125_432 } },
    },
    {
      title: 'nor under an alias, nor by a variable',
      query: 'query ($c: Currency!) { account { usd: balance(in: $c) inDollars balance(round: 1) } }',
      variables: { c: 'USD' },
      data: { account: { usd: 5, inDollars: '$5', balance: 125_000 } },
    },
    {
      title: 'two fields that need it with different arguments',
      query: '{ account { inDollars rounded } }',
      data: { account: { inDollars: '$5', rounded: '~125000' } },
    },
  ],
};

const ABSTRACT: ConformanceSuite = {
  name: '@requires of what may be of several types',
  schemas: {
    a: fed2(`type Query { holders: [Holder!]! }
      type Holder @key(fields: "id") { id: ID! paper: Paper any: Any }
      interface Paper { serial: String } type Pass implements Paper { serial: String pages: Int } type Card implements Paper { serial: String chip: String }
      union Any = Pass | Card`),
    b: fed2(`type Holder @key(fields: "id") { id: ID! paper: Paper @external any: Any @external
        checked: String @requires(fields: "paper { serial ... on Pass { pages } ... on Card { chip } }")
        kind: String @requires(fields: "any { ... on Pass { pages } ... on Card { chip } }") }
      interface Paper { serial: String } type Pass implements Paper @external { serial: String pages: Int } type Card implements Paper @external { serial: String chip: String }
      union Any = Pass | Card`),
  },
  world: () => {
    const pass = row('Pass', { serial: 'P1', pages: 48 });
    const card = row('Card', { serial: 'C1', chip: 'nfc' });
    const rows = [
      row('Holder', { id: '1', paper: pass, any: card }),
      row('Holder', { id: '2', paper: card, any: null }),
    ];
    const told = (paper: unknown): string => {
      const { serial, pages, chip } = (paper ?? {}) as Readonly<Record<string, unknown>>;
      return [serial, pages, chip].filter((part) => part !== undefined).join('/');
    };
    return {
      rows,
      resolvers: {
        Query: { holders: () => rows },
        Holder: {
          checked: ({ paper }) => told(paper),
          kind: ({ any }) => {
            const { pages, chip } = (any ?? {}) as Readonly<Record<string, unknown>>;
            return String(pages ?? chip ?? 'none');
          },
        },
      },
    };
  },
  cases: [
    {
      title: 'an interface with fragments',
      query: '{ holders { checked } }',
      data: { holders: [{ checked: 'P1/48' }, { checked: 'C1/nfc' }] },
    },
    {
      title: 'a union, with one that is null',
      query: '{ holders { kind } }',
      data: { holders: [{ kind: 'nfc' }, { kind: 'none' }] },
    },
    {
      title: 'beside what the client asks of the same value',
      query:
        '{ holders { paper { __typename ... on Card { serial } } checked kind any { ... on Card { c: chip } } } }',
      data: {
        holders: [
          { paper: { __typename: 'Pass' }, checked: 'P1/48', kind: 'nfc', any: { c: 'nfc' } },
          { paper: { __typename: 'Card', serial: 'C1' }, checked: 'C1/nfc', kind: 'none', any: null },
        ],
      },
    },
  ],
};

const NESTED: ConformanceSuite = {
  name: '@requires below other fields',
  schemas: {
    wards: fed2(`type Query { ward: Ward } type Ward @key(fields: "id") { id: ID! houses: [House!]! }
      type House @key(fields: "no") { no: Int! people: Int }`),
    aid: fed2(`type Ward @key(fields: "id") { id: ID! houses: [House!]! @external need: Int @requires(fields: "houses { no people }") }
      type House @key(fields: "no") { no: Int! people: Int @external rice: Int @requires(fields: "people") road: Road }
      type Road { name: String houses: [House!] }`),
  },
  world: () => {
    const houses = [1, 2].map((no) =>
      row('House', { no, people: no * 3, road: { name: `Ngõ ${no}`, at: no } }),
    );
    const ward = row('Ward', { id: 'w', houses });
    return {
      rows: [...houses, ward],
      resolvers: {
        Query: { ward: () => ward },
        Ward: {
          need: ({ houses: given }) =>
            (Array.isArray(given) ? given : []).reduce((sum: number, { people }) => sum + Number(people), 0),
        },
        House: { rice: ({ people }) => (isNumber(people) ? people * 15 : null) },
        Road: { houses: ({ at }) => houses.filter(({ no }) => no !== at) },
      },
    };
  },
  cases: [
    { title: 'a list of entities as input', query: '{ ward { need } }', data: { ward: { need: 9 } } },
    {
      title: 'for each entity of a list',
      query: '{ ward { houses { rice } } }',
      data: { ward: { houses: [{ rice: 45 }, { rice: 90 }] } },
    },
    {
      title: 'both at once',
      query: '{ ward { need houses { no rice road { name } } } }',
      data: {
        ward: {
          need: 9,
          houses: [
            { no: 1, rice: 45, road: { name: 'Ngõ 1' } },
            { no: 2, rice: 90, road: { name: 'Ngõ 2' } },
          ],
        },
      },
    },
    {
      title: 'of an entity that the computing agency itself gave',
      query: '{ ward { houses { road { houses { people rice } } } } }',
      data: {
        ward: {
          houses: [
            { road: { houses: [{ people: 6, rice: 90 }] } },
            { road: { houses: [{ people: 3, rice: 45 }] } },
          ],
        },
      },
    },
  ],
};

export const REQUIRES_SUITES: readonly ConformanceSuite[] = [SIMPLE, ARGUMENTS, ABSTRACT, NESTED];
