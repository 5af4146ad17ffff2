import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { listen, type RunningServer, readBody, sendJson } from '../../../shared/http/http-server.ts';
import { composeSupergraph } from '../../compose.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const registerSdl = (place: string): string => `${LINK}
  type Query { household(id: ID!): Household }
  type Household @key(fields: "id") { id: ID! name: String! ${place} }`;
const BANK_SDL = `${LINK}
  type Query { office: String! }
  type Household @key(fields: "id") { id: ID! loans: [Loan!] }
  type Loan { principal: String! office: String! }`;

/** `A`: households have a hamlet, and the bank is at its old place. `B`: a village, and the bank has moved. */
export type Side = 'A' | 'B';

export interface TwoSupergraphs extends AsyncDisposable {
  readonly sdl: Readonly<Record<Side, string>>;
}

/** Agencies over HTTP and two supergraphs over them: a field goes, one comes, an agency moves. */
export async function startTwoSupergraphs(): Promise<TwoSupergraphs> {
  const typeDefs = parse(registerSdl('hamlet: String! village: String!'));
  const resolvers = { Query: { household: (_root: unknown, { id }: { id: string }) => householdOf(id) } };
  const register = await serve(buildSubgraphSchema([{ typeDefs, resolvers }]));
  const banks = { A: await serve(bankAt('A')), B: await serve(bankAt('B')) };
  const compose = (side: Side, place: string): string =>
    composeSupergraph([
      { name: 'register', sdl: registerSdl(place), url: `${register.url}/graphql` },
      { name: 'bank', sdl: BANK_SDL, url: `${banks[side].url}/graphql` },
    ]);
  return {
    sdl: { A: compose('A', 'hamlet: String!'), B: compose('B', 'village: String!') },
    async [Symbol.asyncDispose]() {
      await Promise.all([register, banks.A, banks.B].map((server) => server.close()));
    },
  };
}

const householdOf = (id: string) => ({ id, name: `Hộ ${id}`, hamlet: `Ấp ${id}`, village: `Làng ${id}` });

function bankAt(office: Side): GraphQLSchema {
  const loansOf = ({ id }: { id: string }) => ({ id, loans: [{ principal: `${id}000000`, office }] });
  const resolvers = { Query: { office: () => office }, Household: { __resolveReference: loansOf } };
  return buildSubgraphSchema([{ typeDefs: parse(BANK_SDL), resolvers }]);
}

const LARGEST_BODY_BYTES = 1024 * 1024;
/** An answer takes up to so long, so that operations run while supergraphs are exchanged. */
const SLOWEST_MS = 20;

function serve(schema: GraphQLSchema): Promise<RunningServer> {
  let asked = 0;
  return listen(
    (request, response) => {
      asked += 1;
      const waitMs = (asked * 7) % SLOWEST_MS;
      void readBody(request, LARGEST_BODY_BYTES).then(async (body) => {
        const answer = await answerOf(schema, body ?? '{}');
        setTimeout(() => sendJson(response, 200, answer), waitMs);
      });
    },
    '127.0.0.1',
    0,
  );
}

async function answerOf(schema: GraphQLSchema, body: string): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  return JSON.stringify(await graphql({ schema, source: query, variableValues: variables }));
}

export interface LoadOperation {
  readonly query: string;
  /** For which supergraph this answer is the right one; null: for neither. */
  readonly judge: (answer: unknown, id: string) => Side | null;
}

/** Operations under so many names each: for both supergraphs, and for one of them only. */
export function loadOperations(names: number): readonly LoadOperation[] {
  return Array.from({ length: names }, (_, name) => [
    forBoth(`Both${name}`),
    forOne(`Hamlet${name}`, 'hamlet', 'A'),
    forOne(`Village${name}`, 'village', 'B'),
  ]).flat();
}

// The bank is asked at once and again after the register: both must be the same bank.
function forBoth(name: string): LoadOperation {
  const query = `query ${name}($id: ID!) { office household(id: $id) { name loans { principal office } } }`;
  const right = (id: string, office: Side) => ({
    data: { office, household: { name: `Hộ ${id}`, loans: [{ principal: `${id}000000`, office }] } },
  });
  return {
    query,
    judge: (answer, id) => (['A', 'B'] as const).find((side) => isSame(answer, right(id, side))) ?? null,
  };
}

function forOne(name: string, place: 'hamlet' | 'village', side: Side): LoadOperation {
  const query = `query ${name}($id: ID!) { household(id: $id) { ${place} loans { office } } }`;
  return {
    query,
    judge: (answer, id) => {
      const household = { [place]: householdOf(id)[place], loans: [{ office: side }] };
      if (isSame(answer, { data: { household } })) return side;
      return isUnknownField(answer, place) ? (side === 'A' ? 'B' : 'A') : null;
    },
  };
}

function isSame(answer: unknown, expected: { data: unknown }): boolean {
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  return errors === undefined && JSON.stringify(data) === JSON.stringify(expected.data);
}

function isUnknownField(answer: unknown, field: string): boolean {
  const { data, errors = [] } = answer as { data?: unknown; errors?: { message: string }[] };
  const [error] = errors;
  return data === undefined && errors.length === 1 && error?.message.includes(`"${field}"`) === true;
}
