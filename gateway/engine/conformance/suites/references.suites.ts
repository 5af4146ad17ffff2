import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const NULL_KEYS: ConformanceSuite = {
  name: 'keys that are null',
  schemas: {
    a: fed2(
      'type Query { books: [Book] } type Book @key(fields: "isbn") @key(fields: "id") { isbn: ID id: ID title: String }',
    ),
    b: fed2('type Book @key(fields: "isbn") { isbn: ID pages: Int }'),
    c: fed2('type Book @key(fields: "id") { id: ID! price: Int }'),
  },
  world: () => {
    const rows = [
      row('Book', { isbn: 'x', id: null, title: 'Một', pages: 1, price: null }),
      row('Book', { isbn: null, id: '2', title: 'Hai', pages: null, price: 2 }),
      row('Book', { isbn: null, id: null, title: 'Ba', pages: null, price: null }),
    ];
    return { rows, resolvers: { Query: { books: () => rows } } };
  },
  cases: [
    {
      title: 'lead nowhere, and that is no error',
      query: '{ books { title pages } }',
      data: {
        books: [
          { title: 'Một', pages: 1 },
          { title: 'Hai', pages: null },
          { title: 'Ba', pages: null },
        ],
      },
      calls: ['a', 'b'],
    },
    {
      title: 'do not stop the others',
      query: '{ books { price pages title } }',
      data: {
        books: [
          { price: null, pages: 1, title: 'Một' },
          { price: 2, pages: null, title: 'Hai' },
          { price: null, pages: null, title: 'Ba' },
        ],
      },
    },
  ],
};

const UNRESOLVABLE: ConformanceSuite = {
  name: 'keys that lead one way',
  schemas: {
    products: fed2(
      'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String }',
    ),
    reviews: fed2(`type Query { reviews: [Review!]! } type Review { text: String product: Product }
      type Product @key(fields: "id", resolvable: false) { id: ID! }`),
  },
  world: () => {
    const rows = [row('Product', { id: 'p', name: 'Nón' })];
    const reviews = [
      { text: 'tốt', product: rows[0] },
      { text: 'mất', product: row('Product', { id: 'gone' }) },
    ];
    return { rows, resolvers: { Query: { product: () => rows[0], reviews: () => reviews } } };
  },
  cases: [
    {
      title: 'a stub is completed by the agency that resolves it',
      query: '{ reviews { text product { id name } } }',
      data: {
        reviews: [
          { text: 'tốt', product: { id: 'p', name: 'Nón' } },
          { text: 'mất', product: { id: 'gone', name: null } },
        ],
      },
      calls: ['reviews', 'products'],
    },
    {
      title: 'the stub alone needs nobody else',
      query: '{ reviews { product { id __typename } } }',
      data: {
        reviews: [
          { product: { id: 'p', __typename: 'Product' } },
          { product: { id: 'gone', __typename: 'Product' } },
        ],
      },
      calls: ['reviews'],
    },
  ],
};

const CIRCULAR: ConformanceSuite = {
  name: 'types that lead back to themselves',
  schemas: {
    people: fed2(`type Query { me: Person grid: [[Person]] }
      type Person @key(fields: "id") { id: ID! name: String friends: [Person!] best: Person }`),
    homes: fed2(
      'type Person @key(fields: "id") { id: ID! home: Home } type Home { street: String owner: Person }',
    ),
  },
  world: () => {
    const rows = ['An', 'Bình', 'Chi'].map((name, index) => row('Person', { id: String(index + 1), name }));
    return {
      rows,
      resolvers: {
        Query: { me: () => rows[0], grid: () => [[rows[0], null], null, [], [rows[2]]] },
        Person: {
          friends: ({ id }) => rows.filter((other) => other.id !== id),
          best: () => rows[1],
          home: ({ id }) => ({ street: `Đường ${id}`, owner: rows[0] }),
        },
      },
    };
  },
  cases: [
    {
      title: 'three levels within one agency',
      query: '{ me { best { best { name } } } }',
      data: { me: { best: { best: { name: 'Bình' } } } },
      calls: ['people'],
    },
    {
      title: 'over the border at each level',
      query: '{ me { home { owner { home { street owner { name } } } } } }',
      data: { me: { home: { owner: { home: { street: 'Đường 1', owner: { name: 'An' } } } } } },
    },
    {
      title: 'lists in lists in lists',
      query: '{ me { friends { friends { name home { street } } } } }',
      data: {
        me: {
          friends: [
            {
              friends: [
                { name: 'An', home: { street: 'Đường 1' } },
                { name: 'Chi', home: { street: 'Đường 3' } },
              ],
            },
            {
              friends: [
                { name: 'An', home: { street: 'Đường 1' } },
                { name: 'Bình', home: { street: 'Đường 2' } },
              ],
            },
          ],
        },
      },
      calls: ['people', 'homes'],
    },
    {
      title: 'a list of lists with gaps',
      query: '{ grid { id home { street } } }',
      data: {
        grid: [
          [{ id: '1', home: { street: 'Đường 1' } }, null],
          null,
          [],
          [{ id: '3', home: { street: 'Đường 3' } }],
        ],
      },
      calls: ['people', 'homes'],
    },
    {
      title: 'the same person in two places with other fields',
      query: '{ me { name best { home { street } } friends { id best { name } } } }',
      data: {
        me: {
          name: 'An',
          best: { home: { street: 'Đường 2' } },
          friends: [
            { id: '2', best: { name: 'Bình' } },
            { id: '3', best: { name: 'Bình' } },
          ],
        },
      },
    },
  ],
};

export const REFERENCE_SUITES: readonly ConformanceSuite[] = [NULL_KEYS, UNRESOLVABLE, CIRCULAR];
