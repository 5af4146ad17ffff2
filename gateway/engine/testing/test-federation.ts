import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import {
  type AgencyCall,
  AgencyFailure,
  type AgencyFailureCode,
  createEngine,
  type Engine,
  type EngineOptions,
  type EngineResponse,
} from '../engine.ts';
import type { Row } from './world-data.ts';
import {
  type Resolve,
  resolveReference as resolveWorldReference,
  WORLD_RESOLVERS,
} from './world-resolvers.ts';
import { WORLD_SCHEMAS } from './world-schemas.ts';

type Answer = (call: AgencyCall) => string | Uint8Array | Promise<string | Uint8Array>;

/** A call as an agency received it. */
export interface ReceivedCall {
  readonly agency: string;
  readonly operationKind: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface TestFederation {
  readonly engine: Engine<undefined>;
  readonly supergraphSdl: string;
  readonly calls: ReceivedCall[];
  /** Asks an agency as the engine does, for others that execute the same supergraph; it is not among the calls. */
  ask(agency: string, body: string): Promise<string>;
  run(query: string, variables?: Readonly<Record<string, unknown>>): Promise<EngineResponse>;
  /** From now on the agency fails in this way. */
  fail(agency: string, code?: AgencyFailureCode): void;
  /** From now on the agency answers this. */
  answer(agency: string, answer: Answer | object): void;
  /** Changes the text of the agency's own answer, which is found once for each call. @param asked the call's body */
  rewrite(agency: string, change: (body: string, asked: string) => string | Uint8Array): void;
  /** Changes the agency's own answer. */
  alter(agency: string, change: (answer: AnswerBody) => unknown): void;
}

export interface AnswerBody {
  data?: Record<string, unknown> | null;
  errors?: unknown[];
}

export type TestOptions = Omit<Partial<EngineOptions<undefined>>, 'callAgency'> & {
  readonly schemas?: Readonly<Record<string, string>>;
  readonly resolvers?: Readonly<Record<string, Readonly<Record<string, Resolve>>>>;
  readonly resolveReference?: (reference: Row, agency: string) => Row | null;
};

/** Agencies executed by graphql-js, by name: the body of a request → the body of its answer. */
export function buildAgencies({
  schemas = WORLD_SCHEMAS,
  resolvers = WORLD_RESOLVERS,
  resolveReference: resolve = resolveWorldReference,
}: Pick<TestOptions, 'schemas' | 'resolvers' | 'resolveReference'>): ReadonlyMap<
  string,
  (body: string) => Promise<string>
> {
  const counter = { value: 0, renamed: null };
  return new Map(
    Object.entries(schemas).map(([name, sdl]) => {
      const schema = buildAgency(sdl, resolvers, (reference) => resolve(reference, name));
      return [name, (body) => answerOf(schema, body, counter)];
    }),
  );
}

/** Agencies executed by graphql-js, composed by a real composition, behind the engine. */
export function startTestFederation(options: TestOptions = {}): TestFederation {
  const { schemas = WORLD_SCHEMAS, resolvers, resolveReference, ...rest } = options;
  const calls: ReceivedCall[] = [];
  const agencies = new Map<string, Answer>();
  for (const [name, answer] of buildAgencies({ schemas, resolvers, resolveReference }))
    agencies.set(name, ({ body }) => answer(body));
  const ask: Answer = (call) => agencies.get(call.agency)?.(call) ?? '';
  const supergraphSdl = rest.supergraphSdl ?? composeSchemas(schemas);
  const engine = createEngine<undefined>({
    ...rest,
    supergraphSdl,
    callAgency: async (call) => {
      const { query, variables } = JSON.parse(call.body) as Pick<ReceivedCall, 'query' | 'variables'>;
      calls.push({ agency: call.agency, operationKind: call.operationKind, query, variables });
      return ask(call);
    },
  });
  return {
    engine,
    supergraphSdl,
    calls,
    ask: async (agency, body) => String(await ask({ agency, body, operationKind: 'query' })),
    run: (query, variables) => engine.execute({ query, variables }, undefined),
    fail: (agency, code = 'AGENCY_UNAVAILABLE') =>
      agencies.set(agency, () => {
        throw new AgencyFailure(agency, code, { cause: new Error('http://10.0.0.7:4001 refused') });
      }),
    answer: (agency, answer) =>
      agencies.set(agency, typeof answer === 'function' ? (answer as Answer) : () => JSON.stringify(answer)),
    rewrite: (agency, change) => {
      const own = agencies.get(agency) ?? (() => '');
      const known = new Map<string, string>();
      agencies.set(agency, async (call) => {
        const body = known.get(call.body) ?? String(await own(call));
        known.set(call.body, body);
        return change(body, call.body);
      });
    },
    alter: (agency, change) => {
      const own = agencies.get(agency) ?? (() => '');
      agencies.set(agency, async (call) => {
        const body = String(await own(call));
        return JSON.stringify(change(JSON.parse(body) as AnswerBody));
      });
    },
  };
}

export function composeSchemas(schemas: Readonly<Record<string, string>>): string {
  const services = Object.entries(schemas).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.invalid/`,
  }));
  const result = composeServices(services);
  if (result.supergraphSdl === undefined) throw new Error(result.errors.map(String).join('\n'));
  return result.supergraphSdl;
}

function buildAgency(
  sdl: string,
  resolvers: NonNullable<TestOptions['resolvers']>,
  resolveReference: (reference: Row) => Row | null,
): GraphQLSchema {
  const typeDefs = parse(sdl);
  const types = typeDefs.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const interfaces = typeDefs.definitions
    .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
    .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'key'));
  const ofInterfaces = interfaces.map(({ name }) => [
    name.value,
    { __resolveReference: resolveReference, __resolveType: (row: Row) => row.__typename },
  ]);
  return buildSubgraphSchema([
    {
      typeDefs,
      resolvers: Object.fromEntries([
        ...ofInterfaces,
        ...types.map(({ name: { value: typeName }, fields = [], directives = [] }) => {
          const own = fields.flatMap(({ name: { value: fieldName } }) => {
            const resolve = resolvers[typeName]?.[fieldName];
            return resolve === undefined ? [] : [[fieldName, resolve] as const];
          });
          const isEntity = directives.some(({ name }) => name.value === 'key');
          const reference = isEntity ? [['__resolveReference', resolveReference] as const] : [];
          return [typeName, Object.fromEntries([...own, ...reference])];
        }),
      ]),
    },
  ]);
}

async function answerOf(schema: GraphQLSchema, body: string, contextValue: unknown): Promise<string> {
  const { query, variables } = JSON.parse(body) as Pick<ReceivedCall, 'query' | 'variables'>;
  const document = parse(query);
  const faults = validate(schema, document);
  // The engine must never send what an agency's schema does not have.
  if (faults.length > 0) throw new Error(`${query}\n${faults.join('\n')}`);
  return JSON.stringify(await execute({ schema, document, variableValues: variables, contextValue }));
}
