import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import type { TransportRequest, TransportResponse } from '../agency/transport.ts';
import type { FurtherAgency } from './start-test-gateway.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@tag", "@shareable", "@inaccessible"])
  type Query {
    poor(within: String, filter: Filter): Int
    seenBy: String
    failing: Int
    person: Citizen
    countsDataState: DataState @inaccessible
  }
  type Mutation { count: Int }
  type Subscription { poorCounted: Int }
  type DataState @shareable { agency: String! version: String! changedAt: String! }
  type Citizen { name: String @tag(name: "data_basic") }
  input Filter { area: String class: String }`;

export interface CountingAgency extends FurtherAgency {
  /** How many are poor; the agency's version of the data goes with it. */
  poor: number;
  /** Queries that were asked, but for those of the version. */
  asked: number;
  /** From now on the agency does not say how its data stands. */
  hidesVersion: boolean;
}

/** An agency that counts, tells who asked, and says how its data stands. */
export function countingAgency(): CountingAgency {
  const agency: CountingAgency = {
    name: 'counts',
    sdl: SDL,
    poor: 1,
    asked: 0,
    hidesVersion: false,
    transport: (request) => answer(request),
  };
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(SDL),
      resolvers: {
        Query: {
          poor: () => agency.poor,
          seenBy: (_root: unknown, _given: unknown, { viewer }: { viewer: unknown }) =>
            JSON.stringify(viewer),
          failing: () => {
            throw new Error('no');
          },
          person: () => ({ name: 'Lan' }),
          countsDataState: () =>
            agency.hidesVersion ? null : { agency: 'counts', version: `v${agency.poor}`, changedAt: '' },
        },
        Mutation: { count: () => ++agency.poor },
      },
    },
  ]);
  const answer = async ({ body, headers }: TransportRequest): Promise<TransportResponse> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    if (!query.includes('DataState')) agency.asked += 1;
    const [, payload = ''] = (headers[VIEWER_HEADER] ?? '').split('.');
    const { viewer } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { viewer: unknown };
    const result = await graphql({
      schema,
      source: query,
      variableValues: variables,
      contextValue: { viewer },
    });
    return { status: 200, body: JSON.stringify(result) };
  };
  return agency;
}
