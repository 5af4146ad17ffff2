import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFieldResolver, graphql, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer } from '../../shared/http/http-server.ts';
import { composeSupergraph } from '../compose.ts';
import { askForBooks } from './example.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const BOOKS = `${LINK} type Query { books(first: Int!): [Book!] } type Book @key(fields: "isbn") { isbn: ID! title: String! }`;
const REVIEWS = `${LINK} type Book @key(fields: "isbn") { isbn: ID! reviews: [Review!] } type Review { body: String! }`;

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>;

const shelf = [
  { isbn: '1', title: 'Dế Mèn phiêu lưu ký' },
  { isbn: '2', title: 'Số đỏ' },
  { isbn: '3', title: 'Tắt đèn' },
];

function agency(sdl: string, resolvers: Resolvers, tokens: (string | undefined)[]): Promise<RunningServer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  return listen(
    (request, response) => {
      tokens.push(request.headers.authorization);
      let text = '';
      request.on('data', (chunk) => {
        text += String(chunk);
      });
      request.on('end', () => {
        const { query, variables } = JSON.parse(text) as {
          query: string;
          variables?: Record<string, unknown>;
        };
        void graphql({ schema, source: query, variableValues: variables }).then((answer) =>
          response.end(JSON.stringify(answer)),
        );
      });
    },
    '127.0.0.1',
    0,
  );
}

const isFirst = (book: unknown): boolean =>
  typeof book === 'object' && book !== null && 'isbn' in book && book.isbn === '1';

describe('the README of the engine', () => {
  const tokens: (string | undefined)[] = [];
  let books: RunningServer;
  let reviews: RunningServer;
  beforeAll(async () => {
    const first = (_root: unknown, given: { first?: number }) => shelf.slice(0, given.first);
    books = await agency(BOOKS, { Query: { books: first } }, tokens);
    const of = { reviews: (book: unknown) => (isFirst(book) ? [{ body: 'Hay' }] : []) };
    reviews = await agency(REVIEWS, { Book: of }, tokens);
  });
  afterAll(() => Promise.all([books.close(), reviews.close()]));

  it('has an example that runs as it is printed there', async () => {
    const code = readFileSync('gateway/engine/example.ts', 'utf8').split('\n\n').slice(2).join('\n\n').trim();
    expect(readFileSync('gateway/engine/README.md', 'utf8')).toContain(code);
    const supergraph = composeSupergraph([
      { name: 'books', sdl: BOOKS },
      { name: 'reviews', sdl: REVIEWS },
    ]);
    const answer = await askForBooks(supergraph, { books: books.url, reviews: reviews.url }, 'me');
    expect(JSON.parse(answer)).toEqual({
      data: {
        books: [
          { title: 'Dế Mèn phiêu lưu ký', reviews: [{ body: 'Hay' }] },
          { title: 'Số đỏ', reviews: [] },
        ],
      },
      errors: [],
    });
    expect(tokens).toEqual(['Bearer me', 'Bearer me']);
  });
});
