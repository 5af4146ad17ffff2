import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const INTERFACES: ConformanceSuite = {
  name: 'interfaces',
  schemas: {
    a: fed2(`type Query { nodes: [Node]! named: Named animals: [Animal!] }
      interface Node { id: ID! } interface Named { name: String }
      type Dog implements Node & Named @key(fields: "id") { id: ID! name: String barks: Boolean }
      type Tree implements Node @key(fields: "id") { id: ID! height: Int }
      interface Animal { legs: Int friend: Animal } type Cat implements Animal { legs: Int friend: Animal lives: Int } type Fish implements Animal { legs: Int friend: Animal }`),
    b: fed2(`type Dog @key(fields: "id") { id: ID! owner: String likes: [Node] } interface Node { id: ID! }
      type Tree implements Node @key(fields: "id") { id: ID! fruit: String }
      type Stone implements Node { id: ID! }`),
  },
  world: () => {
    const tree = row('Tree', { id: 't', height: 9, fruit: 'xoài' });
    const dog = row('Dog', {
      id: 'd',
      name: 'Vàng',
      barks: true,
      owner: 'Lan',
      likes: [tree, row('Stone', { id: 's' }), null],
    });
    const cat = row('Cat', { legs: 4, lives: 9, friend: row('Fish', { legs: 0, friend: null }) });
    return {
      rows: [tree, dog],
      resolvers: {
        Query: {
          nodes: () => [dog, null, tree],
          named: () => dog,
          animals: () => [cat, row('Fish', { legs: 0, friend: cat })],
        },
      },
    };
  },
  cases: [
    {
      title: 'fields of the interface',
      query: '{ nodes { id } }',
      data: { nodes: [{ id: 'd' }, null, { id: 't' }] },
      calls: ['a'],
    },
    {
      title: 'type names',
      query: '{ nodes { __typename } }',
      data: { nodes: [{ __typename: 'Dog' }, null, { __typename: 'Tree' }] },
    },
    {
      title: 'the type name under an alias, twice',
      query: '{ nodes { kind: __typename again: __typename } }',
      data: { nodes: [{ kind: 'Dog', again: 'Dog' }, null, { kind: 'Tree', again: 'Tree' }] },
    },
    {
      title: 'fields of the types, of several agencies',
      query: '{ nodes { id ... on Dog { owner barks } ... on Tree { fruit height } } }',
      data: { nodes: [{ id: 'd', owner: 'Lan', barks: true }, null, { id: 't', fruit: 'xoài', height: 9 }] },
    },
    {
      title: 'the same alias for fields of different types',
      query: '{ nodes { ... on Dog { x: name } ... on Tree { x: fruit } } }',
      data: { nodes: [{ x: 'Vàng' }, null, { x: 'xoài' }] },
    },
    {
      title: 'fragments of another interface',
      query: '{ nodes { ... on Named { name } } }',
      data: { nodes: [{ name: 'Vàng' }, null, {}] },
    },
    {
      title: 'a fragment of the interface on itself',
      query: '{ nodes { ... on Node { ... on Node { id } } } }',
      data: { nodes: [{ id: 'd' }, null, { id: 't' }] },
    },
    {
      title: 'a fragment that fits nobody here',
      query: '{ named { ... on Node { ... on Tree { height } } name } }',
      data: { named: { name: 'Vàng' } },
    },
    {
      title: 'objects of a list below the other agency',
      query: '{ named { ... on Dog { likes { __typename id ... on Tree { height } } } } }',
      data: {
        named: {
          likes: [{ __typename: 'Tree', id: 't', height: 9 }, { __typename: 'Stone', id: 's' }, null],
        },
      },
    },
    {
      title: 'an interface within an interface',
      query: '{ animals { legs friend { legs ... on Cat { lives } friend { __typename } } } }',
      data: {
        animals: [
          { legs: 4, friend: { legs: 0, friend: null } },
          { legs: 0, friend: { legs: 4, lives: 9, friend: { __typename: 'Fish' } } },
        ],
      },
    },
    {
      title: 'named fragments within named fragments',
      query:
        '{ nodes { ...N } } fragment N on Node { id ...D } fragment D on Dog { name ...O } fragment O on Dog { owner }',
      data: { nodes: [{ id: 'd', name: 'Vàng', owner: 'Lan' }, null, { id: 't' }] },
    },
    {
      title: 'conditions on fragments of types',
      query:
        'query ($no: Boolean = false) { nodes { id ... on Dog @include(if: $no) { owner } ... on Tree @skip(if: $no) { height } } }',
      data: { nodes: [{ id: 'd' }, null, { id: 't', height: 9 }] },
      calls: ['a'],
    },
  ],
};

const UNIONS: ConformanceSuite = {
  name: 'unions',
  schemas: {
    a: fed2(`type Query { search(text: String): [Result!]! pick: Result }
      union Result = Person | Place | Note
      type Person @key(fields: "id") { id: ID! name: String at: Place } type Place @key(fields: "id") { id: ID! town: String }
      type Note { text: String about: Result }`),
    b: fed2(`type Person @key(fields: "id") { id: ID! age: Int found: [Result] } type Place @key(fields: "id") { id: ID! people: Int }
      union Result = Person | Place`),
  },
  world: () => {
    const place = row('Place', { id: 'l', town: 'Vinh', people: 300 });
    const person = row('Person', { id: 'p', name: 'An', at: place, age: 40, found: [place, null] });
    const note = row('Note', { text: 'ghi', about: person });
    return {
      rows: [place, person],
      resolvers: {
        Query: {
          search: (_root, { text }) => (text === 'none' ? [] : [person, place, note]),
          pick: () => note,
        },
      },
    };
  },
  cases: [
    {
      title: 'the type name alone',
      query: '{ search { __typename } }',
      data: { search: [{ __typename: 'Person' }, { __typename: 'Place' }, { __typename: 'Note' }] },
      calls: ['a'],
    },
    {
      title: 'one member of three',
      query: '{ search { ... on Note { text } } }',
      data: { search: [{}, {}, { text: 'ghi' }] },
    },
    {
      title: 'fields of members over the border',
      query: '{ search { ... on Person { name age } ... on Place { people town } } }',
      data: { search: [{ name: 'An', age: 40 }, { people: 300, town: 'Vinh' }, {}] },
    },
    {
      title: 'a union below a member of a union',
      query: '{ pick { ... on Note { about { __typename ... on Person { age at { people } } } } } }',
      data: { pick: { about: { __typename: 'Person', age: 40, at: { people: 300 } } } },
    },
    {
      title: 'a union that the other agency gives',
      query: '{ search { ... on Person { found { ... on Place { town } } } } }',
      data: { search: [{ found: [{ town: 'Vinh' }, null] }, {}, {}] },
    },
    {
      title: 'an empty list',
      query: '{ search(text: "none") { ... on Person { age } } }',
      data: { search: [] },
      calls: ['a'],
    },
    {
      title: 'a fragment of the union on itself',
      query: '{ search { ... on Result { ... on Place { id } } } }',
      data: { search: [{}, { id: 'l' }, {}] },
    },
    {
      title: 'a fragment without a condition',
      query: '{ search { ... { ... on Person { id } } ... @skip(if: true) { __typename } } }',
      data: { search: [{ id: 'p' }, {}, {}] },
    },
  ],
};

const INTERFACE_OBJECT: ConformanceSuite = {
  name: '@interfaceObject',
  schemas: {
    library: fed2(`type Query { media: [Media!]! book: Book }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`),
    ratings: fed2(`type Query { best: Media lists: [Shelf] }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews: [Review!] }
      type Review { text: String of: Media } type Shelf { items: [Media] }`),
    rents: fed2(
      `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int @external price: Int @requires(fields: "stars") }`,
    ),
  },
  world: () => {
    const media = [
      row('Book', { id: 'b', title: 'Kiều', pages: 300, stars: 5 }),
      row('Film', { id: 'f', title: null, minutes: 90, stars: 2 }),
    ];
    return {
      rows: media,
      resolvers: {
        Query: {
          media: () => media,
          book: () => media[0],
          best: () => media[0],
          lists: () => [{ items: [media[1], null, media[0]] }],
        },
        Media: {
          reviews: ({ id }) => [{ text: `về ${String(id)}`, of: media.find((one) => one.id === id) }],
          price: ({ stars }) => Number(stars) * 10,
        },
        Book: {
          reviews: ({ id }) => [{ text: `về ${String(id)}`, of: media[0] }],
          price: ({ stars }) => Number(stars) * 10,
        },
        Film: {
          reviews: ({ id }) => [{ text: `về ${String(id)}`, of: media[1] }],
          price: ({ stars }) => Number(stars) * 10,
        },
      },
    };
  },
  cases: [
    {
      title: 'adds fields to every type',
      query: '{ media { title stars } }',
      data: {
        media: [
          { title: 'Kiều', stars: 5 },
          { title: null, stars: 2 },
        ],
      },
      calls: ['library', 'ratings'],
    },
    {
      title: 'on a type of the interface',
      query: '{ book { pages stars } }',
      data: { book: { pages: 300, stars: 5 } },
    },
    {
      title: 'by itself',
      query: '{ best { id stars } }',
      data: { best: { id: 'b', stars: 5 } },
      calls: ['ratings'],
    },
    {
      title: 'asks the owner for the type',
      query: '{ best { __typename stars } }',
      data: { best: { __typename: 'Book', stars: 5 } },
      calls: ['ratings', 'library'],
    },
    {
      title: 'asks the owner for fields of the types',
      query: '{ best { ... on Book { pages } ... on Film { minutes } } }',
      data: { best: { pages: 300 } },
    },
    {
      title: 'asks the owner for fields of the interface',
      query: '{ best { title } }',
      data: { best: { title: 'Kiều' } },
    },
    {
      title: 'in lists with gaps',
      query: '{ lists { items { __typename title stars } } }',
      data: {
        lists: [
          {
            items: [
              { __typename: 'Film', title: null, stars: 2 },
              null,
              { __typename: 'Book', title: 'Kiều', stars: 5 },
            ],
          },
        ],
      },
    },
    {
      title: 'there and back',
      query: '{ best { reviews { text of { title } } } }',
      data: { best: { reviews: [{ text: 'về b', of: { title: 'Kiều' } }] } },
    },
    {
      title: 'computes from what another such agency gives',
      query: '{ media { price } }',
      data: { media: [{ price: 50 }, { price: 20 }] },
    },
    {
      title: 'in a fragment of one type',
      query: '{ media { ... on Film { stars minutes } } }',
      data: { media: [{}, { stars: 2, minutes: 90 }] },
    },
  ],
};

export const ABSTRACT_SUITES: readonly ConformanceSuite[] = [INTERFACES, UNIONS, INTERFACE_OBJECT];
