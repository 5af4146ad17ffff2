import { GraphQLError } from 'graphql';
import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const MUTATIONS: ConformanceSuite = {
  name: 'mutations in series',
  schemas: {
    a: fed2(`type Query { total: Int } type Mutation { add(n: Int!): Counter addFirm(n: Int!): Int! fail: Int failFirm: Int! note(text: String): Note }
      type Counter @key(fields: "id") { id: ID! value: Int } union Note = Counter | Text type Text { text: String }`),
    b: fed2(
      'type Mutation { double: Int multiply(by: Int!): Counter } type Counter @key(fields: "id") { id: ID! seen: Int value: Int @external shown: String @requires(fields: "value") }',
    ),
  },
  world: () => {
    let value = 0;
    const counter = () => row('Counter', { id: 'c', value });
    const refused = (): never => {
      throw new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } });
    };
    return {
      rows: [row('Counter', { id: 'c' })],
      resolvers: {
        Mutation: {
          add: (_root, { n }) => {
            value += Number(n);
            return counter();
          },
          addFirm: (_root, { n }) => {
            value += Number(n);
            return value > 100 ? null : value;
          },
          fail: refused,
          failFirm: refused,
          note: (_root, { text }) => (text === null ? counter() : row('Text', { text })),
          double: () => {
            value *= 2;
            return value;
          },
          multiply: (_root, { by }) => {
            value *= Number(by);
            return counter();
          },
        },
        Query: { total: () => value },
        Counter: { seen: () => value, shown: (source) => `#${String(source.value)}` },
      },
    };
  },
  cases: [
    {
      title: 'one after the other over two agencies',
      query: 'mutation { a: add(n: 3) { value } d: double b: add(n: 1) { value } e: double }',
      data: { a: { value: 3 }, d: 6, b: { value: 7 }, e: 14 },
      calls: ['a', 'b', 'a', 'b'],
    },
    {
      title: 'each with all below it before the next',
      query: 'mutation { a: add(n: 1) { seen } b: add(n: 1) { seen } }',
      data: { a: { seen: 1 }, b: { seen: 2 } },
      calls: ['a', 'b', 'a', 'b'],
    },
    {
      title: 'in the order written',
      query: 'mutation { z: add(n: 5) { value } a: multiply(by: 3) { id } m: add(n: 1) { value } }',
      data: { z: { value: 5 }, a: { id: 'c' }, m: { value: 16 } },
    },
    {
      title: 'a failure does not stop the next',
      query: 'mutation { fail a: add(n: 2) { value } }',
      data: { fail: null, a: { value: 2 } },
      errors: ['fail: FORBIDDEN'],
    },
    {
      title: 'the same field twice is run once',
      query: 'mutation { add(n: 4) { value } add(n: 4) { seen } d: double }',
      data: { add: { value: 4, seen: 4 }, d: 8 },
    },
    {
      title: 'in fragments',
      query: 'mutation { ...F ... on Mutation { d: double } } fragment F on Mutation { add(n: 2) { value } }',
      data: { add: { value: 2 }, d: 4 },
    },
    {
      title: 'left out is not run',
      query: 'mutation ($no: Boolean = false) { add(n: 2) @include(if: $no) { value } d: double }',
      data: { d: 0 },
    },
    {
      title: 'computed fields of what was changed',
      query: 'mutation { add(n: 9) { shown } }',
      data: { add: { shown: '#9' } },
    },
    {
      title: 'the type name of the root',
      query: 'mutation { __typename add(n: 1) { __typename } }',
      data: { __typename: 'Mutation', add: { __typename: 'Counter' } },
    },
    {
      title: 'a union as the answer',
      query:
        'mutation { a: note(text: "x") { ... on Text { text } } b: note(text: null) { ... on Counter { shown } } }',
      data: { a: { text: 'x' }, b: { shown: '#0' } },
    },
    {
      title: 'nothing is run after a null that takes all',
      query: 'mutation { failFirm d: double }',
      data: null,
      errors: ['failFirm: FORBIDDEN'],
      calls: ['a'],
    },
    {
      title: 'a silent agency does not stop the others',
      query: 'mutation { double a: add(n: 1) { value } }',
      silent: ['b'],
      data: { double: null, a: { value: 1 } },
      errors: ['double: AGENCY_UNAVAILABLE'],
    },
  ],
};

const FEDERATION_1: ConformanceSuite = {
  name: 'agencies of Federation 1',
  schemas: {
    accounts:
      'type Query { me: User } type User @key(fields: "id") { id: ID! name: String contact: Contact } type Contact { mail: String phone: String }',
    reviews: `extend type Query { reviews: [Review] }
      extend type User @key(fields: "id") { id: ID! @external name: String @external reviews: [Review] signature: String @requires(fields: "name") }
      type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "name") }
      type Contact { mail: String phone: String }`,
    stats:
      'type User @key(fields: "id") @extends { id: ID! @external score: Int } extend type Review @key(fields: "id") { id: ID! @external likes: Int }',
  },
  world: () => {
    const user = row('User', { id: 'u', name: 'An', contact: { mail: 'an@x', phone: null }, score: 4 });
    const review = row('Review', { id: 'r', body: 'tốt', author: user, likes: 2 });
    return {
      rows: [user, review],
      resolvers: {
        Query: { me: () => user, reviews: () => [review] },
        User: { reviews: () => [review], signature: ({ name }) => `— ${String(name)}` },
      },
    };
  },
  cases: [
    {
      title: 'extend type adds fields',
      query: '{ me { name reviews { body } } }',
      data: { me: { name: 'An', reviews: [{ body: 'tốt' }] } },
    },
    { title: '@extends adds fields', query: '{ me { score } }', data: { me: { score: 4 } } },
    {
      title: 'values are shared without being said to',
      query: '{ me { contact { mail phone } } }',
      data: { me: { contact: { mail: 'an@x', phone: null } } },
    },
    {
      title: 'a key that is external',
      query: '{ reviews { author { id score } likes } }',
      data: { reviews: [{ author: { id: 'u', score: 4 }, likes: 2 }] },
    },
    {
      title: '@provides',
      query: '{ reviews { author { name } } }',
      data: { reviews: [{ author: { name: 'An' } }] },
      calls: ['reviews'],
    },
    {
      title: '@requires',
      query: '{ me { signature } reviews { author { signature } } }',
      data: { me: { signature: '— An' }, reviews: [{ author: { signature: '— An' } }] },
    },
  ],
};

const EXTERNAL_EXTENDS: ConformanceSuite = {
  name: 'extensions in Federation 2',
  schemas: {
    a: fed2('type Query { one: Thing } type Thing @key(fields: "id") { id: ID! name: String rid: ID }'),
    b: fed2(
      'extend type Thing @key(fields: "id") { id: ID! @external extra: String } type Query { two: Thing }',
    ),
    c: fed2(
      'type Thing @key(fields: "id") @extends { id: ID! @external more: Int part: Part } type Part @key(fields: "id") { id: ID! size: Int }',
    ),
    d: fed2(
      'type Part @key(fields: "id") { id: ID! of: Thing colour: String } type Thing @key(fields: "id", resolvable: false) { id: ID! }',
    ),
  },
  world: () => {
    const thing = row('Thing', { id: 't', name: 'Bàn', rid: 'r', extra: 'thêm', more: 3 });
    const part = row('Part', { id: 'p', size: 4, of: thing, colour: 'nâu' });
    return {
      rows: [thing, part],
      resolvers: { Query: { one: () => thing, two: () => thing }, Thing: { part: () => part } },
    };
  },
  cases: [
    { title: 'extend type', query: '{ one { extra name } }', data: { one: { extra: 'thêm', name: 'Bàn' } } },
    {
      title: 'from the extension to the owner',
      query: '{ two { name extra } }',
      data: { two: { name: 'Bàn', extra: 'thêm' } },
    },
    {
      title: 'a key that is external alone',
      query: '{ two { id } }',
      data: { two: { id: 't' } },
      calls: ['b'],
    },
    {
      title: 'over three agencies and back',
      query: '{ two { part { size colour of { name more extra } } } }',
      data: { two: { part: { size: 4, colour: 'nâu', of: { name: 'Bàn', more: 3, extra: 'thêm' } } } },
    },
  ],
};

const NODE: ConformanceSuite = {
  name: 'one root for many types',
  schemas: {
    a: fed2(`type Query { node(id: ID!): Node @shareable productNode: Node } interface Node { id: ID! }
      type Product implements Node @key(fields: "id") { id: ID! name: String }`),
    b: fed2(`type Query { categoryNode: Node } interface Node { id: ID! }
      type Category implements Node @key(fields: "id") { id: ID! title: String } type Product implements Node @key(fields: "id") { id: ID! price: Int category: Category }`),
  },
  world: () => {
    const category = row('Category', { id: 'c', title: 'Gốm' });
    const product = row('Product', { id: 'p', name: 'Bát', price: 3, category });
    return {
      rows: [category, product],
      resolvers: {
        Query: {
          node: (_root, { id }) => (id === 'p' ? product : null),
          productNode: () => product,
          categoryNode: () => category,
        },
      },
    };
  },
  cases: [
    {
      title: 'with fields of two agencies',
      query: '{ node(id: "p") { id ... on Product { name price category { title } } } }',
      data: { node: { id: 'p', name: 'Bát', price: 3, category: { title: 'Gốm' } } },
    },
    {
      title: 'a type that the agency of the root does not have',
      query: '{ productNode { ... on Category { title } id } }',
      data: { productNode: { id: 'p' } },
    },
    {
      title: 'several roots of the same interface',
      query:
        '{ productNode { __typename ... on Product { price } } categoryNode { __typename id ... on Category { title } } }',
      data: {
        productNode: { __typename: 'Product', price: 3 },
        categoryNode: { __typename: 'Category', id: 'c', title: 'Gốm' },
      },
    },
    { title: 'nothing', query: '{ node(id: "x") { id } }', data: { node: null } },
  ],
};

export const MORE_SUITES: readonly ConformanceSuite[] = [MUTATIONS, FEDERATION_1, EXTERNAL_EXTENDS, NODE];
