import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const PARENTS: ConformanceSuite = {
  name: 'a value whose fields lie with several agencies of its parent',
  schemas: {
    a: fed2(
      'type Query { products: [Product] } type Product @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID! }',
    ),
    b: fed2(`type Product @key(fields: "id") { id: ID! category: Category @shareable }
      type Category @shareable { details: Details @shareable name: String } type Details @shareable { products: Int }`),
    c: fed2(`type Product @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable }
      type Category @shareable { details: Details @shareable id: ID } type Details @shareable { total: Int }`),
  },
  world: () => {
    const product = (id: string) =>
      row('Product', {
        id,
        pid: `p${id}`,
        category: { name: `Loại ${id}`, id: `c${id}`, details: { products: 2, total: 9 } },
      });
    const rows = [product('1'), product('2')];
    return { rows, resolvers: { Query: { products: () => rows } } };
  },
  cases: [
    {
      title: 'one half',
      query: '{ products { category { name } } }',
      data: { products: [{ category: { name: 'Loại 1' } }, { category: { name: 'Loại 2' } }] },
      calls: ['a', 'b'],
    },
    {
      title: 'both halves',
      query: '{ products { category { id name } } }',
      data: {
        products: [{ category: { id: 'c1', name: 'Loại 1' } }, { category: { id: 'c2', name: 'Loại 2' } }],
      },
    },
    {
      title: 'both halves, two levels down',
      query: '{ products { id category { details { products total } } } }',
      data: {
        products: [
          { id: '1', category: { details: { products: 2, total: 9 } } },
          { id: '2', category: { details: { products: 2, total: 9 } } },
        ],
      },
    },
  ],
};

const FOUR_KEYS: ConformanceSuite = {
  name: 'keys of all kinds on one chain',
  schemas: {
    link: fed2(
      'type Query { topProducts: List } type List @key(fields: "products { id }") { products: [Product!]! } type Product @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID }',
    ),
    price: fed2(`type List @key(fields: "products { id pid category { id tag } } selected { id }") {
        products: [Product!]! selected: Product @shareable first: Product @shareable }
      type Product @key(fields: "id pid category { id tag }") { id: ID! pid: ID category: Category @shareable price: Price }
      type Category @key(fields: "id tag") { id: ID! tag: String } type Price { price: Int }`),
    products:
      fed2(`type List @key(fields: "products { id pid }") { products: [Product!]! first: Product @shareable selected: Product @shareable }
      type Product @key(fields: "id pid") { id: ID! pid: ID category: Category @shareable } type Category @key(fields: "id") { main: Product! id: ID! tag: String @shareable }`),
  },
  world: () => {
    const products = ['1', '2'].map((id) =>
      row('Product', {
        id,
        pid: `p${id}`,
        category: { __typename: 'Category', id: `c${id}`, tag: `t${id}` },
        price: { price: Number(id) * 10 },
      }),
    );
    const list = row('List', { products, first: products[0], selected: products[1] });
    const categories = products.map(({ category }, index) =>
      row('Category', { ...(category as Record<string, unknown>), main: products[index] }),
    );
    return {
      rows: [list, ...products, ...categories],
      resolvers: {
        Query: { topProducts: () => list },
        Category: { main: ({ id }) => products.find((one) => `c${one.id}` === id) },
      },
    };
  },
  cases: [
    {
      title: 'the first agency alone',
      query: '{ topProducts { products { id pid } } }',
      data: {
        topProducts: {
          products: [
            { id: '1', pid: 'p1' },
            { id: '2', pid: 'p2' },
          ],
        },
      },
      calls: ['link'],
    },
    {
      title: 'a key that another agency must first complete',
      query: '{ topProducts { products { id price { price } } } }',
      data: {
        topProducts: {
          products: [
            { id: '1', price: { price: 10 } },
            { id: '2', price: { price: 20 } },
          ],
        },
      },
    },
    {
      title: 'a category and what it leads to',
      query: '{ topProducts { products { category { tag main { id } } } } }',
      data: {
        topProducts: {
          products: [
            { category: { tag: 't1', main: { id: '1' } } },
            { category: { tag: 't2', main: { id: '2' } } },
          ],
        },
      },
    },
    {
      title: 'other fields of the list',
      query: '{ topProducts { products { id } first { id } selected { id pid } } }',
      data: {
        topProducts: {
          products: [{ id: '1' }, { id: '2' }],
          first: { id: '1' },
          selected: { id: '2', pid: 'p2' },
        },
      },
    },
  ],
};

const MASHUP: ConformanceSuite = {
  name: 'keys that have a part in common',
  schemas: {
    a: fed2(`type A @key(fields: "id") @key(fields: "pId") @key(fields: "compositeId { one two }") @key(fields: "id compositeId { two three }") {
      id: ID! pId: ID! compositeId: CompositeID! name: String! } type CompositeID { one: ID! two: ID! three: ID! }`),
    b: fed2(
      `type Query { b: B } type B @key(fields: "id") { id: ID! a: [A!]! }
      type A @key(fields: "id compositeId { two three }") { id: ID! compositeId: CompositeID! nameInB: String! @requires(fields: "name") name: String! @external }
      type CompositeID { two: ID! @shareable three: ID! @shareable }`
        .replace('type CompositeID {', 'type CompositeID @shareable {')
        .replaceAll(': ID! @shareable', ': ID!'),
    ),
  },
  world: () => {
    const one = row('A', {
      id: '1',
      pId: 'p',
      compositeId: { one: 'i', two: 'ii', three: 'iii' },
      name: 'Một',
    });
    const b = row('B', { id: 'b', a: [one] });
    return {
      rows: [one, b],
      resolvers: { Query: { b: () => b }, A: { nameInB: ({ name }) => `B: ${String(name)}` } },
    };
  },
  cases: [
    {
      title: 'computed over the longest key',
      query: '{ b { id a { id name nameInB } } }',
      data: { b: { id: 'b', a: [{ id: '1', name: 'Một', nameInB: 'B: Một' }] } },
    },
    {
      title: 'the input alone',
      query: '{ b { a { name } } }',
      data: { b: { a: [{ name: 'Một' }] } },
      calls: ['b', 'a'],
    },
  ],
};

const OVERRIDE_REQUIRES: ConformanceSuite = {
  name: '@override and @requires together',
  schemas: {
    a: fed2(
      'type Query { userInA: User } type User @key(fields: "id") { id: ID! name: String! @shareable shippingEstimate: Int aName: String! cName: String! @override(from: "c") @requires(fields: "name") }'.replace(
        'cName: String! @override(from: "c") @requires(fields: "name")',
        'cName: String! @override(from: "c")',
      ),
    ),
    b: fed2(
      'type Query { userInB: User } type User @key(fields: "id") { id: ID! name: String! @shareable aName: String! @override(from: "a") }',
    ),
    c: fed2(
      'type Query { userInC: User } type User @key(fields: "id") { id: ID! name: String! @external cName: String! @requires(fields: "name") tag: String @requires(fields: "name") }',
    ),
  },
  world: () => {
    const user = row('User', { id: 'u', name: 'An', shippingEstimate: 3 });
    return {
      rows: [user],
      resolvers: {
        Query: { userInA: () => user, userInB: () => user, userInC: () => user },
        User: {
          aName: ({ name }) => `a ${String(name)}`,
          cName: () => 'c An',
          tag: ({ name }) => `#${String(name)}`,
        },
      },
    };
  },
  cases: [
    {
      title: 'from the agency that lost the field',
      query: '{ userInA { id aName } }',
      data: { userInA: { id: 'u', aName: 'a An' } },
    },
    {
      title: 'from the agency that has it',
      query: '{ userInB { aName name } }',
      data: { userInB: { aName: 'a An', name: 'An' } },
      calls: ['b'],
    },
    {
      title: 'a field that needed an input where it was',
      query: '{ userInC { cName } }',
      data: { userInC: { cName: 'c An' } },
    },
    {
      title: 'all from everywhere',
      query: '{ userInA { aName cName tag } userInB { cName tag } userInC { aName tag } }',
      data: {
        userInA: { aName: 'a An', cName: 'c An', tag: '#An' },
        userInB: { cName: 'c An', tag: '#An' },
        userInC: { aName: 'a An', tag: '#An' },
      },
    },
  ],
};

const GONE_OWNER: ConformanceSuite = {
  name: '@override of an agency that is not there',
  schemas: {
    a: fed2(
      'type Query { feed: [Post] @shareable } type Post @key(fields: "id") { id: ID! createdAt: String @override(from: "nobody") }',
    ),
    b: fed2('type Query { bFeed: [Post] } type Post @key(fields: "id") { id: ID! body: String }'),
  },
  world: () => {
    const rows = [row('Post', { id: '1', createdAt: '2020', body: 'x' })];
    return { rows, resolvers: { Query: { feed: () => rows, bFeed: () => rows } } };
  },
  cases: [
    {
      title: 'is an ordinary field',
      query: '{ feed { id createdAt } }',
      data: { feed: [{ id: '1', createdAt: '2020' }] },
      calls: ['a'],
    },
    {
      title: 'from elsewhere, too',
      query: '{ bFeed { createdAt body } }',
      data: { bFeed: [{ createdAt: '2020', body: 'x' }] },
      calls: ['b', 'a'],
    },
  ],
};

const MYSTERY: ConformanceSuite = {
  name: 'external fields that others need for nothing',
  schemas: {
    price: fed2('type Query { price: Product } type Product @key(fields: "id") { id: ID! price: Int }'),
    name: fed2(
      'type Query { product: Product } type Product @key(fields: "id") { id: ID! name: String @shareable price: Int @external isDear: Boolean @requires(fields: "price") }',
    ),
    deep: fed2(
      'type Query { deep: Wrap @provides(fields: "inner { product { name } }") } type Wrap @shareable { inner: Inner } type Inner @shareable { product: Product } type Product @key(fields: "id") { id: ID! name: String @external }',
    ),
  },
  world: () => {
    const product = row('Product', { id: 'p', name: 'Gốm', price: 7 });
    return {
      rows: [product],
      resolvers: {
        Query: { price: () => product, product: () => product, deep: () => ({ inner: { product } }) },
        Product: { isDear: ({ price }) => Number(price) > 5 },
      },
    };
  },
  cases: [
    {
      title: 'are asked of their owner',
      query: '{ product { id price } }',
      data: { product: { id: 'p', price: 7 } },
      calls: ['name', 'price'],
    },
    {
      title: 'from the owner no other call',
      query: '{ price { price } }',
      data: { price: { price: 7 } },
      calls: ['price'],
    },
    {
      title: 'the way round for a computed field',
      query: '{ price { isDear } product { isDear } }',
      data: { price: { isDear: true }, product: { isDear: true } },
    },
    {
      title: 'provided three levels down',
      query: '{ deep { inner { product { name } } } }',
      data: { deep: { inner: { product: { name: 'Gốm' } } } },
      calls: ['deep'],
    },
    {
      title: 'and not provided',
      query: '{ deep { inner { product { name price isDear } } } }',
      data: { deep: { inner: { product: { name: 'Gốm', price: 7, isDear: true } } } },
    },
  ],
};

export const ENTITY_SUITES: readonly ConformanceSuite[] = [
  PARENTS,
  FOUR_KEYS,
  MASHUP,
  OVERRIDE_REQUIRES,
  GONE_OWNER,
  MYSTERY,
];
