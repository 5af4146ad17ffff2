import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, graphql, parse } from 'graphql';
import { INVENTED_PLAN, INVENTED_PROGRESS } from '../tracking/export/testing/invented-plan.ts';
import type { FurtherAgency } from './start-test-gateway.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
scalar Date
type Query { plan(code: String!): Plan }
type Plan {
  code: String! titleVi: String! typeVi: String! numberPrinted: String! issuerVi: String!
  periodFrom: Date! tables: [Table!]! progress(asOf: Date): Progress
}
type Progress { asOf: Date! targets: [TargetProgress!] }
type TargetProgress {
  target: Target computed: Computed alternative: Computed reportedValue: Float reportedDifference: Float
  areaSum: AreaSum areas: [AreaProgress!]
}
type Target {
  code: String! labelVi: String! value: Float unit: String! printed: String deadlineOn: Date tracking: Tracking
}
type Tracking { kind: String! reasonVi: String indicator: Indicator }
type Indicator { nameVi: String! }
type Computed {
  asOf: Date! actual: Float actualRounded: Float status: String! attainment: Float missingAgencies: [String!]! withheld: Boolean!
}
type AreaSum { actual: Float }
type AreaProgress { areaTarget: AreaTarget computed: Computed }
type AreaTarget { tableCode: String! value: Float! unit: String! area: Place }
type Place { code: String! validFrom: Date! }
type Table { code: String! titleVi: String! columns: [Column!]! rows: [Row!]! }
type Column { key: String! printedNo: String labelVi: String! unit: String! }
type Row { isTotal: Boolean! labelPrinted: String! area: Place cells: [Cell!]! }
type Cell { column: String! value: Float! printed: String recomputed: Float }`;

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(SDL),
    resolvers: {
      Query: {
        plan: (_root: unknown, { code }: { code: string }) => {
          if (code === 'silent') return { ...INVENTED_PLAN, code };
          if (code !== INVENTED_PLAN.code)
            throw new GraphQLError('No plan has this code.', { extensions: { code: 'UNKNOWN_PLAN' } });
          return {
            ...INVENTED_PLAN,
            progress: ({ asOf }: { asOf: string }) => ({ ...INVENTED_PROGRESS, asOf }),
          };
        },
      },
    },
  },
]);

/** Knows the invented plan, and another, `silent`, of which nobody tells how far it is. */
export const PLAN_AGENCY: FurtherAgency = {
  name: 'plans',
  sdl: SDL,
  transport: async ({ body }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const answer = await graphql({ schema, source: query, variableValues: variables });
    return { status: 200, body: JSON.stringify(answer) };
  },
};
