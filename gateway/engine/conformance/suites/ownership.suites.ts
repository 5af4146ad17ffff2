import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const PROVIDES: ConformanceSuite = {
  name: '@provides',
  schemas: {
    products: fed2(`type Query { product: Product }
      type Product @key(fields: "id") { id: ID! name: String @shareable maker: Maker @shareable price: Int }
      type Maker @key(fields: "id") { id: ID! name: String @shareable country: String }`),
    reviews: fed2(`type Query {
        latest: [Review] @provides(fields: "product { name maker { name } }") plain: [Review]
        media: [Medium!] @provides(fields: "... on Product { name }") }
      type Review { text: String product: Product }
      union Medium = Product | Note type Note { text: String }
      type Product @key(fields: "id") { id: ID! name: String @external maker: Maker @external stars: Int }
      type Maker @key(fields: "id") { id: ID! name: String @external }`),
  },
  world: () => {
    const maker = row('Maker', { id: 'm', name: 'Làng Chuông', country: 'VN' });
    const product = row('Product', { id: 'p', name: 'Nón lá', maker, price: 50, stars: 5 });
    const reviews = [{ text: 'đẹp', product }, null];
    return {
      rows: [maker, product],
      resolvers: {
        Query: {
          product: () => product,
          latest: () => reviews,
          plain: () => reviews,
          media: () => [product, row('Note', { text: 'ghi' })],
        },
      },
    };
  },
  cases: [
    {
      title: 'what an agency brings along needs no other call',
      query: '{ latest { text product { name } } }',
      data: { latest: [{ text: 'đẹp', product: { name: 'Nón lá' } }, null] },
      calls: ['reviews'],
    },
    {
      title: 'two levels deep',
      query: '{ latest { product { maker { name } stars } } }',
      data: { latest: [{ product: { maker: { name: 'Làng Chuông' }, stars: 5 } }, null] },
      calls: ['reviews'],
    },
    {
      title: 'only where it is said to',
      query: '{ plain { product { name } } }',
      data: { plain: [{ product: { name: 'Nón lá' } }, null] },
      calls: ['reviews', 'products'],
    },
    {
      title: 'what is not brought along is asked for',
      query: '{ latest { product { name price maker { country name } } } }',
      data: {
        latest: [
          { product: { name: 'Nón lá', price: 50, maker: { country: 'VN', name: 'Làng Chuông' } } },
          null,
        ],
      },
    },
    {
      title: 'for one member of a union',
      query: '{ media { __typename ... on Product { name stars } ... on Note { text } } }',
      data: {
        media: [
          { __typename: 'Product', name: 'Nón lá', stars: 5 },
          { __typename: 'Note', text: 'ghi' },
        ],
      },
      calls: ['reviews'],
    },
    {
      title: 'survives the silence of the owner',
      query: '{ latest { product { name } } }',
      silent: ['products'],
      data: { latest: [{ product: { name: 'Nón lá' } }, null] },
    },
  ],
};

const OVERRIDE: ConformanceSuite = {
  name: '@override',
  schemas: {
    old: fed2(`type Query { feed: [Post] status: String @shareable }
      type Post @key(fields: "id") { id: ID! body: String likes: Int author: String }`),
    next: fed2(`type Query { status: String @override(from: "old") @shareable newest: Post }
      type Post @key(fields: "id") { id: ID! likes: Int @override(from: "old") author: String @override(from: "old")
        score: Int }`),
    rank: fed2(
      `type Post @key(fields: "id") { id: ID! likes: Int @external rank: String @requires(fields: "likes") }`,
    ),
  },
  world: () => {
    const rows = [
      row('Post', { id: '1', body: 'một', likes: 3, author: 'An', score: 9 }),
      row('Post', { id: '2', body: null, likes: null, author: null, score: null }),
    ];
    return {
      rows,
      resolvers: {
        Query: { feed: () => rows, newest: () => rows[1], status: () => 'new' },
        Post: { rank: ({ likes }) => (likes === null ? null : `top ${String(likes)}`) },
      },
    };
  },
  cases: [
    {
      title: 'the new owner answers',
      query: '{ feed { body likes } }',
      data: {
        feed: [
          { body: 'một', likes: 3 },
          { body: null, likes: null },
        ],
      },
      calls: ['old', 'next'],
    },
    { title: 'a root field moves too', query: '{ status }', data: { status: 'new' }, calls: ['next'] },
    {
      title: 'from the new owner back to the old',
      query: '{ newest { likes author body } }',
      data: { newest: { likes: null, author: null, body: null } },
      calls: ['next', 'old'],
    },
    {
      title: 'as the input of a third',
      query: '{ feed { rank id } }',
      data: {
        feed: [
          { rank: 'top 3', id: '1' },
          { rank: null, id: '2' },
        ],
      },
      calls: ['old', 'next', 'rank'],
    },
    {
      title: 'the old owner is not asked for it while the new is silent',
      query: '{ feed { body likes } }',
      silent: ['next'],
      data: {
        feed: [
          { body: 'một', likes: null },
          { body: null, likes: null },
        ],
      },
      errors: ['feed.likes: AGENCY_UNAVAILABLE'],
    },
  ],
};

const SHAREABLE: ConformanceSuite = {
  name: '@shareable',
  schemas: {
    a: fed2(`type Query { here: Place @shareable time: Int @shareable }
      type Place @shareable { name: String lat: Float zone: Zone } type Zone @shareable { code: String a: Int }`),
    b: fed2(`type Query { here: Place @shareable time: Int @shareable }
      type Place @shareable { name: String lon: Float zone: Zone } type Zone @shareable { code: String b: Int }`),
  },
  world: () => {
    const place = { name: 'Huế', lat: 16.5, lon: 107.6, zone: { code: 'VN', a: 1, b: 2 } };
    return {
      rows: [],
      resolvers: {
        Query: {
          here: () => place,
          time: () => 7,
        },
      },
    };
  },
  cases: [
    {
      title: 'one call where one agency has all',
      query: '{ here { name lat } time }',
      data: { here: { name: 'Huế', lat: 16.5 }, time: 7 },
      calls: ['a'],
    },
    {
      title: 'the other where only it has all',
      query: '{ here { name lon } }',
      data: { here: { name: 'Huế', lon: 107.6 } },
      calls: ['b'],
    },
    {
      title: 'a root field that both share, put together',
      query: '{ here { lat lon name } }',
      data: { here: { lat: 16.5, lon: 107.6, name: 'Huế' } },
    },
    {
      title: 'two levels put together',
      query: '{ here { zone { a b code } } }',
      data: { here: { zone: { a: 1, b: 2, code: 'VN' } } },
    },
    {
      title: 'the same root field twice, from each agency its own',
      query: '{ x: here { lat } y: here { lon } }',
      data: { x: { lat: 16.5 }, y: { lon: 107.6 } },
    },
    {
      title: 'the half of the one that answers',
      query: '{ here { lat lon name } }',
      silent: ['b'],
      data: { here: { lat: 16.5, lon: null, name: 'Huế' } },
      errors: ['here.lon: AGENCY_UNAVAILABLE'],
    },
  ],
};

const INACCESSIBLE: ConformanceSuite = {
  name: '@inaccessible',
  schemas: {
    a: fed2(`type Query { users: [User!]! find(by: Filter): [User!] kinds: [Kind] things: [Thing] secretRoot: Int @inaccessible }
      type User @key(fields: "no") { no: Int! @inaccessible name(as: Style, raw: Boolean = false @inaccessible): String kind: Kind ghost: Ghost @inaccessible }
      type Ghost @inaccessible { boo: String }
      enum Kind { OPEN CLOSED HIDDEN @inaccessible } enum Style { UPPER SECRET @inaccessible }
      input Filter { name: String no: Int @inaccessible }
      union Thing = User | Ghost | Rock type Rock { weight: Int }`),
    b: fed2('type User @key(fields: "no") { no: Int! @inaccessible mail: String }'),
  },
  world: () => {
    const rows = [
      row('User', { no: 1, name: 'An', kind: 'OPEN', mail: 'an@x' }),
      row('User', { no: 2, name: 'Bình', kind: 'HIDDEN', mail: null }),
    ];
    return {
      rows,
      resolvers: {
        Query: {
          users: () => rows,
          find: (_root, { by }) => rows.filter(({ name }) => name === (by as { name?: string } | null)?.name),
          kinds: () => ['OPEN', 'HIDDEN', 'CLOSED'],
          things: () => [rows[0], row('Ghost', { boo: 'hù' }), row('Rock', { weight: 4 })],
        },
        User: { name: ({ name }, { as }) => (as === 'UPPER' ? String(name).toUpperCase() : name) },
      },
    };
  },
  cases: [
    {
      title: 'a hidden key still leads',
      query: '{ users { name mail } }',
      data: {
        users: [
          { name: 'An', mail: 'an@x' },
          { name: 'Bình', mail: null },
        ],
      },
      calls: ['a', 'b'],
    },
    { title: 'a hidden field is unknown', query: '{ users { no } }', refused: 'GRAPHQL_VALIDATION_FAILED' },
    {
      title: 'a hidden root field is unknown',
      query: '{ secretRoot }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a hidden type is unknown',
      query: '{ things { ... on Ghost { boo } } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a hidden argument is unknown',
      query: '{ users { name(raw: true) } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a hidden input field is unknown',
      query: '{ find(by: {no: 1}) { name } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a hidden input field is unknown in a variable',
      query: 'query ($by: Filter) { find(by: $by) { name } }',
      variables: { by: { no: 1 } },
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'a hidden value of an enum may not be sent',
      query: '{ users { name(as: SECRET) } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a public value may',
      query: '{ users { name(as: UPPER) } }',
      data: { users: [{ name: 'AN' }, { name: 'BÌNH' }] },
    },
    {
      title: 'a hidden value of an enum that an agency sends is an error at its place',
      query: '{ kinds users { kind } }',
      data: { kinds: ['OPEN', null, 'CLOSED'], users: [{ kind: 'OPEN' }, { kind: null }] },
      errors: ['kinds.1: INTERNAL_SERVER_ERROR', 'users.1.kind: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'an object of a hidden type is an error at its place',
      query: '{ things { __typename ... on User { mail } ... on Rock { weight } } }',
      data: { things: [{ __typename: 'User', mail: 'an@x' }, null, { __typename: 'Rock', weight: 4 }] },
      errors: ['things.1: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'introspection does not know it',
      query:
        '{ __type(name: "User") { fields { name args { name } } } ghost: __type(name: "Ghost") { name } k: __type(name: "Kind") { enumValues { name } } t: __type(name: "Thing") { possibleTypes { name } } }',
      data: {
        __type: {
          fields: [
            { name: 'name', args: [{ name: 'as' }] },
            { name: 'kind', args: [] },
            { name: 'mail', args: [] },
          ],
        },
        ghost: null,
        k: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] },
        t: { possibleTypes: [{ name: 'User' }, { name: 'Rock' }] },
      },
      calls: [],
    },
  ],
};

const ENUMS: ConformanceSuite = {
  name: 'enums, inputs and unions that agencies know in part',
  schemas: {
    a: fed2(`type Query { users(in: Filter): [User] any: [Any!] }
      enum Kind { REGULAR ADMIN } type User @key(fields: "id") { id: ID! kind: Kind }
      input Filter { first: Int onlyA: Boolean } union Any = User | Book type Book @key(fields: "id") { id: ID! title: String }`),
    b: fed2(`type Query { others(in: Filter): [User] anyB: Any }
      enum Kind { REGULAR ADMIN GUEST } type User @key(fields: "id") { id: ID! level: Kind }
      input Filter { first: Int onlyB: Boolean } union Any = User | Film type Film @key(fields: "id") { id: ID! title: String }`),
  },
  world: () => {
    const users = [
      row('User', { id: '1', kind: 'REGULAR', level: 'GUEST' }),
      row('User', { id: '2', kind: 'ADMIN', level: null }),
    ];
    const first = (given: unknown) => Number((given as { first?: number } | null)?.first ?? 2);
    return {
      rows: users,
      resolvers: {
        Query: {
          users: (_root, { in: given }) => users.slice(0, first(given)),
          others: (_root, { in: given }) => users.slice(0, first(given)),
          any: () => [users[0], row('Book', { id: 'b', title: 'Sách' })],
          anyB: () => row('Film', { id: 'f', title: 'Phim' }),
        },
      },
    };
  },
  cases: [
    {
      title: 'values of an output enum are of any agency',
      query: '{ users { kind level } }',
      data: {
        users: [
          { kind: 'REGULAR', level: 'GUEST' },
          { kind: 'ADMIN', level: null },
        ],
      },
    },
    {
      title: 'an input keeps what all agencies know',
      query: '{ users(in: {first: 1}) { id } others(in: {first: 1}) { kind } }',
      data: { users: [{ id: '1' }], others: [{ kind: 'REGULAR' }] },
    },
    {
      title: 'and no more',
      query: '{ users(in: {onlyA: true}) { id } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'an agency is not asked for a member of a union that it does not know',
      query: '{ any { __typename ... on User { level } ... on Book { title } ... on Film { title } } }',
      data: {
        any: [
          { __typename: 'User', level: 'GUEST' },
          { __typename: 'Book', title: 'Sách' },
        ],
      },
    },
    {
      title: 'from the other side',
      query: '{ anyB { ... on Film { id title } ... on Book { id } } }',
      data: { anyB: { id: 'f', title: 'Phim' } },
      calls: ['b'],
    },
  ],
};

export const OWNERSHIP_SUITES: readonly ConformanceSuite[] = [
  PROVIDES,
  OVERRIDE,
  SHAREABLE,
  INACCESSIBLE,
  ENUMS,
];
