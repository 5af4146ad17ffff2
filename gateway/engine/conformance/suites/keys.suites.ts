import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const SIMPLE_KEY: ConformanceSuite = {
  name: 'one key',
  schemas: {
    shop: fed2(`type Query { items: [Item!]! item(id: ID!): Item nobody: Item }
      type Item @key(fields: "id") { id: ID! name: String }`),
    stock: fed2(
      'type Item @key(fields: "id") { id: ID! count: Int shelf: Shelf } type Shelf { row: Int items: [Item!] }',
    ),
  },
  world: () => {
    const rows = [
      row('Item', { id: '1', name: 'Gạo', count: 4, shelf: { row: 7 } }),
      row('Item', { id: '2', name: null, count: null, shelf: { row: 7 } }),
    ];
    return {
      rows,
      resolvers: {
        Query: {
          items: () => rows,
          item: (_root, { id }) => rows.find((item) => item.id === id) ?? null,
          nobody: () => null,
        },
        Shelf: { items: () => rows },
      },
    };
  },
  cases: [
    {
      title: 'fields of one agency need one call',
      query: '{ items { id name } }',
      data: {
        items: [
          { id: '1', name: 'Gạo' },
          { id: '2', name: null },
        ],
      },
      calls: ['shop'],
    },
    {
      title: 'fields of the other come by the key that nobody asked for',
      query: '{ items { count } }',
      data: { items: [{ count: 4 }, { count: null }] },
      calls: ['shop', 'stock'],
    },
    {
      title: 'fields of both, in the order asked',
      query: '{ item(id: "1") { count id name } }',
      data: { item: { count: 4, id: '1', name: 'Gạo' } },
      calls: ['shop', 'stock'],
    },
    {
      title: 'what is not there is null, and nobody else is asked',
      query: '{ item(id: "9") { name count } }',
      data: { item: null },
      calls: ['shop'],
    },
    {
      title: 'a root field that is null by right',
      query: '{ nobody { count } }',
      data: { nobody: null },
      calls: ['shop'],
    },
    {
      title: 'back to the first agency below the second',
      query: '{ item(id: "2") { shelf { row items { name count } } } }',
      data: {
        item: {
          shelf: {
            row: 7,
            items: [
              { name: 'Gạo', count: 4 },
              { name: null, count: null },
            ],
          },
        },
      },
      calls: ['shop', 'stock', 'shop'],
    },
    {
      title: 'the same entity under two aliases is asked for once',
      query: '{ a: item(id: "1") { count } b: item(id: "1") { count } }',
      data: { a: { count: 4 }, b: { count: 4 } },
      calls: ['shop', 'stock'],
    },
    {
      title: 'a type name on each side of the border',
      query: '{ __typename item(id: "1") { __typename shelf { __typename items { __typename } } } }',
      data: {
        __typename: 'Query',
        item: {
          __typename: 'Item',
          shelf: { __typename: 'Shelf', items: [{ __typename: 'Item' }, { __typename: 'Item' }] },
        },
      },
    },
  ],
};

const MANY_KEYS: ConformanceSuite = {
  name: 'several keys',
  schemas: {
    a: fed2('type Query { users: [User] } type User @key(fields: "id") { id: ID! }'),
    b: fed2('type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! nick: String }'),
    c: fed2('type User @key(fields: "email") { email: String! age: Int }'),
    d: fed2('type Query { byMail: User } type User @key(fields: "email") { email: String! town: String }'),
  },
  world: () => {
    const rows = [
      row('User', { id: '1', email: 'lan@x', nick: 'Lan', age: 30, town: 'Huế' }),
      row('User', { id: '2', email: 'an@x', nick: null, age: null, town: 'Vinh' }),
    ];
    return { rows, resolvers: { Query: { users: () => [rows[0], null, rows[1]], byMail: () => rows[1] } } };
  },
  cases: [
    {
      title: 'one key leads to another',
      query: '{ users { age } }',
      data: { users: [{ age: 30 }, null, { age: null }] },
      calls: ['a', 'b', 'c'],
    },
    {
      title: 'the second key may be shown as well',
      query: '{ users { id email age town nick } }',
      data: {
        users: [
          { id: '1', email: 'lan@x', age: 30, town: 'Huế', nick: 'Lan' },
          null,
          { id: '2', email: 'an@x', age: null, town: 'Vinh', nick: null },
        ],
      },
    },
    {
      title: 'the other way round',
      query: '{ byMail { town id nick } }',
      data: { byMail: { town: 'Vinh', id: '2', nick: null } },
      calls: ['d', 'b'],
    },
    {
      title: 'from one end to the other',
      query: '{ byMail { age } users { town } }',
      data: { byMail: { age: null }, users: [{ town: 'Huế' }, null, { town: 'Vinh' }] },
    },
    {
      title: 'an alias that is the name of a key of others',
      query: '{ users { email: nick age id: age } }',
      data: { users: [{ email: 'Lan', age: 30, id: 30 }, null, { email: null, age: null, id: null }] },
    },
  ],
};

const COMPOUND_KEY: ConformanceSuite = {
  name: 'compound and nested keys',
  schemas: {
    catalogue: fed2(`type Query { goods: [Good!]! }
      type Good @key(fields: "sku region { code }") { sku: ID! region: Region! title: String }
      type Region @shareable { code: ID! name: String }`),
    price:
      fed2(`type Good @key(fields: "sku region { code }") { sku: ID! region: Region! price: Int similar: Good }
      type Region @shareable { code: ID! }`),
    list: fed2(`type Query { carts: [Cart] } type Cart @key(fields: "goods { sku region { code } }") { goods: [Good!]! note: String }
      type Good @key(fields: "sku region { code }") { sku: ID! region: Region! }
      type Region @shareable { code: ID! }`),
    total: fed2(`type Cart @key(fields: "goods { sku region { code } }") { goods: [Good!]! total: Int }
      type Good @key(fields: "sku region { code }") { sku: ID! region: Region! }
      type Region @shareable { code: ID! }`),
  },
  world: () => {
    const north = { code: 'N', name: 'Bắc' };
    const south = { code: 'S', name: null };
    const goods = [
      row('Good', { sku: '1', region: north, title: 'Áo', price: 10 }),
      row('Good', { sku: '1', region: south, title: 'Áo Nam', price: 12 }),
    ];
    const rows = goods.map((good, index) => ({ ...good, similar: goods[1 - index] }));
    const carts = [
      row('Cart', { goods: rows, note: 'hai', total: 22 }),
      row('Cart', { goods: [rows[1]], note: null, total: 12 }),
    ];
    return { rows: [...rows, ...carts], resolvers: { Query: { goods: () => rows, carts: () => carts } } };
  },
  cases: [
    {
      title: 'all parts of a key tell one from another',
      query: '{ goods { title price } }',
      data: {
        goods: [
          { title: 'Áo', price: 10 },
          { title: 'Áo Nam', price: 12 },
        ],
      },
      calls: ['catalogue', 'price'],
    },
    {
      title: 'the nested part may be asked for in another shape',
      query: '{ goods { region { name } price } }',
      data: {
        goods: [
          { region: { name: 'Bắc' }, price: 10 },
          { region: { name: null }, price: 12 },
        ],
      },
    },
    {
      title: 'there and back',
      query: '{ goods { similar { title sku region { code name } } } }',
      data: {
        goods: [
          { similar: { title: 'Áo Nam', sku: '1', region: { code: 'S', name: null } } },
          { similar: { title: 'Áo', sku: '1', region: { code: 'N', name: 'Bắc' } } },
        ],
      },
    },
    {
      title: 'a key with a list in it',
      query: '{ carts { note total } }',
      data: {
        carts: [
          { note: 'hai', total: 22 },
          { note: null, total: 12 },
        ],
      },
      calls: ['list', 'total'],
    },
    {
      title: 'entities below a key with a list in it',
      query: '{ carts { total goods { price title } } }',
      data: {
        carts: [
          {
            total: 22,
            goods: [
              { price: 10, title: 'Áo' },
              { price: 12, title: 'Áo Nam' },
            ],
          },
          { total: 12, goods: [{ price: 12, title: 'Áo Nam' }] },
        ],
      },
    },
    {
      title: 'an alias over the nested part of a key',
      query: '{ goods { region: title place: region { code: name } price } }',
      data: {
        goods: [
          { region: 'Áo', place: { code: 'Bắc' }, price: 10 },
          { region: 'Áo Nam', place: { code: null }, price: 12 },
        ],
      },
    },
  ],
};

export const KEY_SUITES: readonly ConformanceSuite[] = [SIMPLE_KEY, MANY_KEYS, COMPOUND_KEY];
