import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { GraphQLError as GraphQLJsError, type GraphQLSchema, Source } from 'graphql';
import type { Engine, EngineOptions, EngineResponse, GraphQLError } from '../contract.ts';
import { createEngine } from '../engine.ts';

/** The engine as `new ApolloServer({ gateway })` takes it. */
export interface EngineGateway extends GatewayInterface {
  /**
   * Serves another supergraph from now on; what Apollo Server validated against the one before ends on that one.
   * @throws what `createEngine` says of a supergraph that it does not serve; the one before stays
   */
  update(supergraphSdl: string): void;
}

/** What Apollo Server's `context` function gives. */
type ApolloContext = Record<string, unknown>;

/**
 * The engine behind Apollo Server: same answers, errors and paths. `callAgency` and `holdingsOf` get Apollo Server's
 * `contextValue`. The engine checks each document and coerces its variables itself, against its public schema: what
 * is inaccessible or needs rights stays so whatever stands in front.
 *
 * @throws what `createEngine` says of a supergraph that it does not serve
 */
export function createApolloGateway<Context extends ApolloContext>(
  options: EngineOptions<Context>,
): EngineGateway {
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  // Apollo Server says by the schema which engine it validated the document for.
  const engines = new WeakMap<GraphQLSchema, Engine<Context>>();
  let served = { engine: createEngine(options), supergraphSdl: options.supergraphSdl };
  engines.set(served.engine.schema, served.engine);

  const tell = (listener: GatewaySchemaLoadOrUpdateCallback): void =>
    listener({ apiSchema: served.engine.schema, coreSupergraphSdl: served.supergraphSdl });
  const executor = (asked: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> =>
    execute(engines.get(asked.schema) ?? served.engine, asked as GatewayGraphQLRequestContext<Context>);
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load(): Promise<GatewayLoadResult> {
      for (const listener of listeners) tell(listener);
      return { executor };
    },
    update(supergraphSdl) {
      served = { engine: createEngine({ ...options, supergraphSdl }), supergraphSdl };
      engines.set(served.engine.schema, served.engine);
      for (const listener of listeners) tell(listener);
    },
    async stop() {
      listeners.clear();
    },
  };
}

async function execute<Context extends ApolloContext>(
  engine: Engine<Context>,
  { source, request, operationName, context, logger }: GatewayGraphQLRequestContext<Context>,
): Promise<GatewayExecutionResult> {
  const { variables } = request;
  try {
    return resultOf(await engine.execute({ query: source, variables, operationName }, context), source);
  } catch (error) {
    // What is thrown is a fault on our side: Apollo Server would tell it to the client.
    logger.error(error);
    const extensions = { code: 'INTERNAL_SERVER_ERROR' };
    return { errors: [errorOf({ message: 'An error on our side.', extensions }, source)] };
  }
}

function resultOf({ kind, data, errors }: EngineResponse, source: string): GatewayExecutionResult {
  const told = errors?.map((error) => errorOf(error, source));
  return {
    ...(kind === 'executed' ? { data: data as GatewayExecutionResult['data'] } : {}),
    ...(told === undefined ? {} : { errors: told }),
  };
}

// Apollo Server prints `GraphQLError`s as they are and everything else as unexpected.
function errorOf(
  { message, path, locations = [], extensions }: GraphQLError,
  source: string,
): GraphQLJsError {
  const positions = locations.map(({ line, column }) => positionOf(source, line, column));
  const error = new GraphQLJsError(message, {
    ...(path === undefined ? {} : { path }),
    ...(positions.length === 0 ? {} : { source: new Source(source), positions }),
    extensions,
  });
  // Outside production Apollo Server prints stacks: this one would show where the engine is installed.
  error.stack = `${error.name}: ${message}`;
  return error;
}

function positionOf(source: string, line: number, column: number): number {
  const ends = [...source.matchAll(/\r\n|[\n\r]/g)];
  const before = line === 1 ? undefined : ends[line - 2];
  return (before === undefined ? 0 : before.index + before[0].length) + column - 1;
}
