import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const DISTRIBUTED: ConformanceSuite = {
  name: 'unions and interfaces over agencies',
  schemas: {
    a: fed2(`type Query { products: [Product] node(id: ID!): Node @shareable nodes: [Node] @shareable toasters: [Toaster] media: Media @shareable viewer: Viewer @shareable }
      union Product = Oven | Toaster interface Node { id: ID! } type Oven @key(fields: "id") { id: ID! } type Toaster implements Node @key(fields: "id") { id: ID! warranty: Int }
      union Media = Book | Song type Book @key(fields: "id") { id: ID! title: String @shareable } type Song @shareable { title: String bytes: Int }
      type Viewer @shareable { media: ViewerMedia } union ViewerMedia = Book | Song`),
    b: fed2(`type Query { node(id: ID!): Node @shareable nodes: [Node] @shareable media: Media @shareable viewer: Viewer @shareable }
      interface Node { id: ID! } type Oven implements Node @key(fields: "id") { id: ID! warranty: Int } type Toaster @key(fields: "id") { id: ID! size: Int }
      union Media = Book | Movie type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int } type Movie @shareable { title: String }
      type Viewer @shareable { media: ViewerMedia } union ViewerMedia = Book | Movie`),
  },
  world: () => {
    const oven = row('Oven', { id: 'o', warranty: 1 });
    const toaster = row('Toaster', { id: 't', warranty: 3, size: 2 });
    const book = row('Book', { id: 'k', title: 'Kiều', pages: 300 });
    return {
      rows: [oven, toaster, book],
      resolvers: {
        Query: {
          products: () => [oven, toaster, null],
          node: (_root, { id }) => (id === 't' ? toaster : null),
          nodes: () => [toaster],
          toasters: () => [toaster],
          media: () => book,
          viewer: () => ({ media: book }),
        },
      },
    };
  },
  cases: [
    {
      title: 'members of a union',
      query: '{ products { ... on Oven { id } ... on Toaster { warranty } } }',
      data: { products: [{ id: 'o' }, { warranty: 3 }, null] },
    },
    {
      title: 'a field that each member has elsewhere',
      query: '{ products { ... on Oven { warranty } ... on Toaster { warranty size } } }',
      data: { products: [{ warranty: 1 }, { warranty: 3, size: 2 }, null] },
    },
    {
      title: 'an interface that one agency does not know of a type',
      query: '{ products { ... on Node { id } } }',
      data: { products: [{ id: 'o' }, { id: 't' }, null] },
    },
    {
      title: 'an interface with fields of both agencies',
      query: '{ toasters { ... on Node { id } size } }',
      data: { toasters: [{ id: 't', size: 2 }] },
    },
    {
      title: 'a shared union of which agencies know other members',
      query: '{ media { __typename ... on Book { title } } }',
      data: { media: { __typename: 'Book', title: 'Kiều' } },
    },
    {
      title: 'a member with fields of both',
      query: '{ media { ... on Book { id title pages } } }',
      data: { media: { id: 'k', title: 'Kiều', pages: 300 } },
    },
    {
      title: 'below a shared value',
      query: '{ viewer { media { __typename ... on Book { title pages } } } }',
      data: { viewer: { media: { __typename: 'Book', title: 'Kiều', pages: 300 } } },
    },
    {
      title: 'fragments of members that are not there',
      query: '{ media { ... on Song { bytes } ... on Book { id } } }',
      data: { media: { id: 'k' } },
    },
    {
      title: 'members that only one agency knows, both asked for',
      query: '{ media { ... on Song { title } ... on Movie { title } ... on Book { id } } }',
      data: { media: { id: 'k' } },
    },
  ],
};

const TYPE_MISMATCH: ConformanceSuite = {
  name: 'the same alias over types that differ',
  schemas: {
    a: fed2(`type Query { users: [Account!]! } union Account = User | Admin
      type User @key(fields: "id") { id: ID name: String similar: [Account!] } type Admin @key(fields: "id") { id: ID! name: String! photo: String }`),
    b: fed2(
      'type User @key(fields: "id") { id: ID! nick: String } type Admin @key(fields: "id") { id: ID! level: Int similar: [Account] } union Account = User | Admin',
    ),
  },
  world: () => {
    const user = row('User', { id: 'u', name: 'An', nick: 'an' });
    const admin = row('Admin', { id: 'a', name: 'Bình', photo: 'x', level: 3 });
    return {
      rows: [user, admin],
      resolvers: {
        Query: { users: () => [user, admin] },
        User: { similar: () => [admin] },
        Admin: { similar: () => [user, null] },
      },
    };
  },
  cases: [
    {
      title: 'of keys with and without null',
      query: '{ users { ... on User { id nick } ... on Admin { adminId: id level } } }',
      data: {
        users: [
          { id: 'u', nick: 'an' },
          { adminId: 'a', level: 3 },
        ],
      },
    },
    {
      title: 'cannot be one where one may be null',
      query: '{ users { ... on User { id } ... on Admin { id } } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'under other names',
      query: '{ users { ... on User { x: name } ... on Admin { x: photo y: name } } }',
      data: { users: [{ x: 'An' }, { x: 'x', y: 'Bình' }] },
    },
    {
      title: 'the same field of members, of several agencies, two levels down',
      query:
        '{ users { ... on User { similar { ... on Admin { level } } } ... on Admin { others: similar { ... on User { nick name } } } } }',
      data: { users: [{ similar: [{ level: 3 }] }, { others: [{ nick: 'an', name: 'An' }, null] }] },
    },
  ],
};

const INTERFACE_ENTITIES: ConformanceSuite = {
  name: 'fields that lead from type to type of an interface',
  schemas: {
    a: fed2(
      `type Query { product: Product products: [Product!] } interface Product { id: ID! samePriceProduct: Product }
      type Book implements Product @key(fields: "id") { id: ID! samePriceProduct: Product @provides(fields: "price") price: Float @external title: String }
      type Pen implements Product @key(fields: "id") { id: ID! samePriceProduct: Product colour: String }`.replace(
        ' @provides(fields: "price") price: Float @external',
        '',
      ),
    ),
    b: fed2(
      'type Book @key(fields: "id") { id: ID! price: Float maker: Maker } type Pen @key(fields: "id") { id: ID! price: Float } type Maker { best: Item } interface Item { id: ID! } type Cup implements Item @key(fields: "id") { id: ID! }',
    ),
    c: fed2('type Cup @key(fields: "id") { id: ID! size: Int }'),
  },
  world: () => {
    const cup = row('Cup', { id: 'c', size: 3 });
    const book = row('Book', { id: 'b', price: 2.5, title: 'Số đỏ', maker: { best: cup } });
    const pen = row('Pen', { id: 'p', price: 2.5, colour: 'xanh' });
    return {
      rows: [book, pen, cup],
      resolvers: {
        Query: { product: () => book, products: () => [book, pen] },
        Book: { samePriceProduct: () => pen },
        Pen: { samePriceProduct: () => book },
      },
    };
  },
  cases: [
    {
      title: 'one level',
      query: '{ product { samePriceProduct { id } } }',
      data: { product: { samePriceProduct: { id: 'p' } } },
      calls: ['a'],
    },
    {
      title: 'three levels, and over the border at the last',
      query: '{ product { samePriceProduct { samePriceProduct { id ... on Book { price } } } } }',
      data: { product: { samePriceProduct: { samePriceProduct: { id: 'b', price: 2.5 } } } },
    },
    {
      title: 'over the border on each level',
      query:
        '{ products { ... on Book { price samePriceProduct { ... on Pen { price colour } } } ... on Pen { price } } }',
      data: { products: [{ price: 2.5, samePriceProduct: { price: 2.5, colour: 'xanh' } }, { price: 2.5 }] },
    },
    {
      title: 'to an interface of another agency and its type of a third',
      query: '{ product { ... on Book { maker { best { __typename id ... on Cup { size } } } } } }',
      data: { product: { maker: { best: { __typename: 'Cup', id: 'c', size: 3 } } } },
    },
  ],
};

const PROVIDES_ABSTRACT: ConformanceSuite = {
  name: '@provides on interfaces',
  schemas: {
    a: fed2(
      'type Query { media: Media @shareable } interface Media { id: ID! } type Book implements Media @key(fields: "id") { id: ID! animals: [Animal] @shareable } interface Animal { id: ID! } type Dog implements Animal @key(fields: "id") { id: ID! name: String @external } type Cat implements Animal @key(fields: "id") { id: ID! name: String @external age: Int @external }'
        .replaceAll(' @external', ' @shareable')
        .replace('age: Int @shareable', 'age: Int @shareable'),
    ),
    b: fed2(`type Query { book: Book @provides(fields: "animals { ... on Dog { name } }") } interface Animal { id: ID! }
      type Book @key(fields: "id") { id: ID! animals: [Animal] @external } type Dog implements Animal @key(fields: "id") { id: ID! name: String @external } type Cat implements Animal @key(fields: "id") { id: ID! }`),
  },
  world: () => {
    const dog = row('Dog', { id: 'd', name: 'Vàng' });
    const cat = row('Cat', { id: 'c', name: 'Mướp', age: 3 });
    const book = row('Book', { id: 'b', animals: [dog, cat] });
    return { rows: [dog, cat, book], resolvers: { Query: { media: () => book, book: () => book } } };
  },
  cases: [
    {
      title: 'what is provided',
      query: '{ book { animals { ... on Dog { name } } } }',
      data: { book: { animals: [{ name: 'Vàng' }, {}] } },
    },
    {
      title: 'what is not',
      query: '{ book { animals { id ... on Dog { name } ... on Cat { age name } } } }',
      data: {
        book: {
          animals: [
            { id: 'd', name: 'Vàng' },
            { id: 'c', age: 3, name: 'Mướp' },
          ],
        },
      },
    },
    {
      title: 'from the owner',
      query: '{ media { ... on Book { animals { __typename id } } } }',
      data: {
        media: {
          animals: [
            { __typename: 'Dog', id: 'd' },
            { __typename: 'Cat', id: 'c' },
          ],
        },
      },
    },
  ],
};

const REQUIRES_INTERFACE_OBJECT: ConformanceSuite = {
  name: '@interfaceObject with inputs of the types',
  composedByApolloBecause: '@theguild/federation-composition 0.27.0 forgets that the input is external',
  schemas: {
    users:
      fed2(`type Query { users: [NodeWithName!]! } interface NodeWithName @key(fields: "id") { id: ID! name: String }
      type User implements NodeWithName @key(fields: "id") { id: ID! name: String age: Int } type Guest implements NodeWithName @key(fields: "id") { id: ID! name: String }`),
    names: fed2(
      'type Query { anotherUsers: [NodeWithName] } type NodeWithName @key(fields: "id") @interfaceObject { id: ID! name: String @external username: String @requires(fields: "name") }',
    ),
  },
  world: () => {
    const user = row('User', { id: 'u', name: 'An', age: 9 });
    const guest = row('Guest', { id: 'g', name: null });
    const username = { username: ({ name }: Readonly<Record<string, unknown>>) => `@${String(name)}` };
    return {
      rows: [user, guest],
      resolvers: {
        Query: { users: () => [user, guest], anotherUsers: () => [guest, user] },
        NodeWithName: username,
        User: username,
        Guest: username,
      },
    };
  },
  cases: [
    {
      title: 'computed for every type',
      query: '{ users { id username } }',
      data: {
        users: [
          { id: 'u', username: '@An' },
          { id: 'g', username: '@null' },
        ],
      },
    },
    {
      title: 'for one type',
      query: '{ users { ... on User { age username } } }',
      data: { users: [{ age: 9, username: '@An' }, {}] },
    },
    {
      title: 'from where the types are not known',
      query: '{ anotherUsers { id username } }',
      data: {
        anotherUsers: [
          { id: 'g', username: '@null' },
          { id: 'u', username: '@An' },
        ],
      },
    },
    {
      title: 'with the type',
      query: '{ anotherUsers { __typename name username ... on User { age } } }',
      data: {
        anotherUsers: [
          { __typename: 'Guest', name: null, username: '@null' },
          { __typename: 'User', name: 'An', username: '@An', age: 9 },
        ],
      },
    },
    {
      title: 'the key alone',
      query: '{ anotherUsers { id } }',
      data: { anotherUsers: [{ id: 'g' }, { id: 'u' }] },
      calls: ['names'],
    },
  ],
};

export const POLYMORPHIC_SUITES: readonly ConformanceSuite[] = [
  DISTRIBUTED,
  TYPE_MISMATCH,
  INTERFACE_ENTITIES,
  PROVIDES_ABSTRACT,
  REQUIRES_INTERFACE_OBJECT,
];
