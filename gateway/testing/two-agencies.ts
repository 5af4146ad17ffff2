import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import type { Transport, TransportRequest, TransportResponse } from '../agency/transport.ts';
import { type ComposableSubgraph, composeSupergraph } from '../compose.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])';

const REGISTER_SDL = `${LINK}
scalar Date
type Query { household(id: ID!): Household  reviewedOn(day: Date!): Date  broken: String }
type Subscription { reviewed: Int }
type Household @key(fields: "id") { id: ID! hamlet: String! no: Int @inaccessible }`;

const BANK_SDL = `${LINK}
type Household @key(fields: "id") { id: ID! loans: [Loan!] }
type Loan { principal: String! }`;

const register = buildSubgraphSchema([
  {
    typeDefs: parse(REGISTER_SDL),
    resolvers: {
      Query: {
        household: (_root: unknown, { id }: { id: string }) =>
          id === '1' ? { id, hamlet: 'Ấp Chợ', no: 7 } : null,
        reviewedOn: (_root: unknown, { day }: { day: string }) => day,
        broken: () => {
          throw new Error('relation "household" does not exist at 10.0.0.7:5432');
        },
      },
    },
  },
]);

const bank = buildSubgraphSchema([
  {
    typeDefs: parse(BANK_SDL),
    resolvers: {
      Household: {
        __resolveReference: ({ id }: { id: string }) => ({ id, loans: [{ principal: '50000000' }] }),
      },
    },
  },
]);

/** A register and a bank of one household, executed by graphql-js: enough of a federation to try a gateway with. */
export const TWO_AGENCIES: readonly ComposableSubgraph[] = [
  { name: 'register', sdl: REGISTER_SDL },
  { name: 'bank', sdl: BANK_SDL },
];

export const TWO_AGENCIES_SUPERGRAPH = composeSupergraph(TWO_AGENCIES);

export const HOUSEHOLD_WITH_LOANS =
  'query HouseholdWithLoans($id: ID!) { household(id: $id) { hamlet loans { principal } } }';

export interface TwoAgencies {
  readonly transports: Readonly<Record<string, Transport>>;
  /** Every request that reached an agency, in order. */
  readonly received: TransportRequest[];
  /** What answers now. */
  readonly behind: Readonly<Record<'register' | 'bank', Transport>>;
  /** Replaces an agency by something else: a silent one, one that talks nonsense. */
  replace(agency: 'register' | 'bank', transport: Transport): void;
}

export function startTwoAgencies(): TwoAgencies {
  const received: TransportRequest[] = [];
  const behind: Record<'register' | 'bank', Transport> = {
    register: (request) => execute(register, request),
    bank: (request) => execute(bank, request),
  };
  const through = (agency: 'register' | 'bank'): Transport => {
    return async (request) => {
      received.push(request);
      return behind[agency](request);
    };
  };
  return {
    transports: { register: through('register'), bank: through('bank') },
    received,
    behind,
    replace: (agency, transport) => {
      behind[agency] = transport;
    },
  };
}

async function execute(schema: typeof bank, { body }: TransportRequest): Promise<TransportResponse> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const answer = await graphql({ schema, source: query, variableValues: variables });
  return { status: 200, body: JSON.stringify(answer) };
}
