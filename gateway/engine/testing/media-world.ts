import { type FuzzWorld, givenTo, type Resolvers } from './fuzz-world.ts';
import type { Row } from './world-data.ts';
import type { Resolve } from './world-resolvers.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@interfaceObject", "@external", "@requires", "@shareable"])`;

const SCHEMAS = {
  library: `${LINK}
    type Query { media(kind: Kind): [Media!]! medium(id: ID!): Media shelf: [Item] titled: [Titled] }
    enum Kind { BOOK FILM }
    interface Titled { title: String }
    interface Media implements Titled @key(fields: "id") { id: ID! title: String authors(first: Int = 2): [Author!] }
    type Book implements Media & Titled @key(fields: "id") {
      id: ID! title: String authors(first: Int = 2): [Author!] pages: Int cover: Cover sequel: Book
    }
    type Film implements Media & Titled @key(fields: "id") {
      id: ID! title: String authors(first: Int = 2): [Author!] minutes: Int! after: Media
    }
    type Author implements Titled @key(fields: "id") { id: ID! title: String name: String! works: [Media!]! }
    type Cover { colour: String! }
    union Item = Book | Film | Author`,
  reviews: `${LINK}
    type Query { best: Media reviews: [Review!]! }
    type Media @key(fields: "id") @interfaceObject {
      id: ID! title: String @external stars: Int reviews(first: Int = 2): [Review!]!
      blurb: String @requires(fields: "title")
    }
    type Review @key(fields: "id") { id: ID! body: String about: Media by: Author }
    type Author @key(fields: "id") { id: ID! reviewed: [Media] trust: Float }`,
  shop: `${LINK}
    type Query { basket: [Media] }
    type Media @key(fields: "id") @interfaceObject { id: ID! price: Int! shelves: [String!] }
    type Review @key(fields: "id") { id: ID! helpful: Int }`,
};

const MEDIA: readonly Row[] = [
  row('Book', 'b1', {
    title: 'Sách một',
    pages: 9,
    authors: ['a1', 'a2'],
    cover: { colour: 'đỏ' },
    next: 'b2',
  }),
  row('Book', 'b2', { title: null, pages: null, authors: [], cover: { colour: null }, next: null }),
  row('Film', 'f1', { title: 'Phim một', minutes: 90, authors: null, next: 'b1' }),
  // A fault of the library: the second film has no length although it must.
  row('Film', 'f2', { title: 'Phim hai', minutes: null, authors: ['a2'], next: 'f1' }),
].map((medium, index) => ({
  ...medium,
  stars: index === 1 ? null : index,
  price: index === 2 ? null : 100 * index,
  shelves: index === 0 ? null : ['A', `${index}`],
}));

const AUTHORS: readonly Row[] = [
  row('Author', 'a1', { title: 'Ông', name: 'An', works: ['b1', 'f2'], reviewed: ['f1', null], trust: 0.5 }),
  row('Author', 'a2', { title: null, name: 'Bình', works: [], reviewed: null, trust: null }),
];

const REVIEWS: readonly Row[] = [
  row('Review', 'r1', { body: 'hay', about: 'b1', by: 'a2', helpful: 3 }),
  row('Review', 'r2', { body: null, about: 'f1', by: 'a1', helpful: null }),
  row('Review', 'r3', { body: 'dở', about: 'b1', by: null, helpful: 0 }),
  row('Review', 'r4', { body: 'vừa', about: null, by: 'a1', helpful: 1 }),
];

const ALL = [...MEDIA, ...AUTHORS, ...REVIEWS];

function row(typeName: string, id: string, values: Readonly<Record<string, unknown>>): Row {
  return { __typename: typeName, id, ...values };
}

function find(id: unknown): Row | null {
  return ALL.find((known) => known.id === id) ?? null;
}

function findAll(ids: unknown): (Row | null)[] | null {
  return Array.isArray(ids) ? ids.map(find) : null;
}

const blurbOf = (title: unknown): string | null => (typeof title === 'string' ? `Về ${title}` : null);

const OF_ALL_MEDIA: Readonly<Record<string, Resolve>> = {
  authors: ({ authors }, { first }) => findAll(authors)?.slice(0, Number(first)) ?? null,
  reviews: ({ id }, { first }) => REVIEWS.filter(({ about }) => about === id).slice(0, Number(first)),
};

const SHARED: Resolvers = {
  Query: {
    media: (_root, { kind }) =>
      MEDIA.filter((medium) => typeof kind !== 'string' || medium.__typename.toUpperCase() === kind),
    medium: (_root, { id }) => MEDIA.find((medium) => medium.id === id) ?? null,
    shelf: () => [find('f1'), null, find('a1'), find('b2')],
    titled: () => [find('a2'), find('b1'), null, find('f2')],
    best: () => find('b1'),
    reviews: () => REVIEWS,
    basket: () => [find('b2'), null, find('f2'), find('b1')],
  },
  Book: { ...OF_ALL_MEDIA, sequel: ({ next }) => find(next) },
  Film: { ...OF_ALL_MEDIA, after: ({ next }) => find(next) },
  Author: { works: ({ works }) => findAll(works), reviewed: ({ reviewed }) => findAll(reviewed) },
  Review: { about: ({ about }) => find(about), by: ({ by }) => find(by) },
};

const withBlurb = (blurb: Resolve): Resolvers => ({
  ...SHARED,
  Book: { ...SHARED.Book, blurb },
  Film: { ...SHARED.Film, blurb },
  Media: { ...OF_ALL_MEDIA, blurb },
});

/** Entity interfaces that two agencies know only as one type, abstract types inside abstract types. */
export const MEDIA_WORLD: FuzzWorld = {
  name: 'media',
  schemas: SCHEMAS,
  resolvers: withBlurb(({ title }) => blurbOf(title)),
  agencyResolvers: withBlurb((medium) => blurbOf(givenTo(medium).title)),
  resolveReference: (reference) => {
    const known = find(reference.id);
    return known === null ? null : { ...known, given: reference };
  },
  vocabulary: {
    isVaried: true,
    ids: ['b1', 'b2', 'f1', 'f2'],
    literals: {
      id: ['"b1"', '"f1"', '"f2"', '"none"'],
      kind: ['BOOK', 'FILM', 'null'],
      first: ['0', '1', '3'],
    },
  },
};
