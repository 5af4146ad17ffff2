import { describe, expect, it } from 'vitest';
import { MEDIA_WORLD } from './testing/media-world.ts';
import { startTestFederation } from './testing/test-federation.ts';
import type { Row } from './testing/world-data.ts';
import type { Resolve } from './testing/world-resolvers.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@interfaceObject"])`;

const schemas = {
  library: `${LINK}
    type Query { media: [Media!]! }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String }`,
  reviews: `${LINK}
    type Query { best: Media }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
};

const BOOK: Row = { __typename: 'Book', id: 'b', title: 'Sách', pages: 9 };
const FILM: Row = { __typename: 'Film', id: 'f', title: 'Phim' };
const resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>> = {
  Query: { media: () => [BOOK, FILM], best: () => ({ __typename: 'Media', id: 'b' }) },
  Media: { stars: ({ id }) => (id === 'b' ? 5 : 3), title: ({ title }) => title },
};

describe('an agency that knows an interface only as one type', () => {
  const resolveReference = (reference: Row): Row =>
    [BOOK, FILM].find(({ id }) => id === reference.id && reference.__typename !== 'Media') ?? reference;

  it('adds fields to all types of the interface', async () => {
    const { run } = startTestFederation({ schemas, resolvers, resolveReference });
    const { data, errors } = await run('{ media { __typename title stars ... on Book { pages } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      media: [
        { __typename: 'Book', title: 'Sách', stars: 5, pages: 9 },
        { __typename: 'Film', title: 'Phim', stars: 3 },
      ],
    });
  });

  it('answers its own fields without anyone else', async () => {
    const federation = startTestFederation({ schemas, resolvers, resolveReference });
    expect((await federation.run('{ best { stars } }')).data).toEqual({ best: { stars: 5 } });
    expect(federation.calls.map(({ agency }) => agency)).toEqual(['reviews']);
  });

  // Found by random operations: the planner ended the process.
  it('may be asked for one field with other arguments for each type, under one name', async () => {
    const { run } = startTestFederation({ ...MEDIA_WORLD, resolvers: MEDIA_WORLD.agencyResolvers });
    const { data } = await run(
      '{ basket { ... on Film { reviews(first: 3) { id } } ... on Book { reviews(first: 1) { id } } } }',
    );
    expect(data).toEqual({
      basket: [{ reviews: [] }, null, { reviews: [] }, { reviews: [{ id: 'r1' }] }],
    });
  });

  // Found by random operations: the reviews' own name of the type hid the one that the library gave.
  it('does not hide the type that another agency gives', async () => {
    const { run } = startTestFederation({ schemas, resolvers, resolveReference: findMedium });
    const { data } = await run('{ best { __typename ... on Book { stars } } }');
    expect(data).toEqual({ best: { __typename: 'Book', stars: 5 } });
  });

  // Found by random operations: an object of unknown type was answered as one of no type.
  it('answers null where the type matters and the agency that knows it does not answer', async () => {
    const { run, fail } = startTestFederation({ schemas, resolvers, resolveReference: findMedium });
    fail('library');
    const { data, errors } = await run('{ best { stars ... on Book { pages } } }');
    expect(data).toEqual({ best: null });
    expect(errors?.[0]?.extensions.code).toBe('AGENCY_UNAVAILABLE');
  });
});

/** Whatever name the agency has for the type. */
function findMedium({ id }: Row): Row {
  return id === 'b' ? BOOK : FILM;
}
