import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import {
  DEFAULT_PROJECTION_BYTES,
  databaseSource,
  type FactSource,
  Projection,
  type WarmFact,
} from '../cohort/projection.ts';
import { Database, type DatabaseModel } from '../data/database.ts';
import { errorExtensions } from '../errors/coded-error.ts';
import { isErrorCode } from '../errors/error-codes.ts';
import { writeJson } from '../json/write-json.ts';
import type { CivilDay } from '../scalars/civil-day.ts';
import type { Clock } from '../time/clock.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER, ViewerVerifier } from '../viewer/viewer-token.ts';
import { buildSchema, printReadableSchema, type SchemaParts } from './build-schema.ts';
import { createRoomContext, type RoomContext } from './room-context.ts';

/** One agency's room as code: its tables, its part of the graph. */
export interface SubgraphDefinition extends SchemaParts<RoomContext> {
  readonly name: string;
  readonly database: DatabaseModel;
  /** Facts about households to have ready before the first request, for cohorts of the day given. */
  readonly warmFacts?: (today: CivilDay) => readonly WarmFact[];
}

export interface SubgraphRuntime {
  readonly databaseUrl: string;
  /** PEM of the key that the gateway's signatures are verified with. */
  readonly viewerPublicKey: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Memory for facts about households. @default 512 MiB */
  readonly projectionBytes?: number;
  /** Where the facts about households come from. @default the room's own database */
  readonly factSource?: (database: Database) => FactSource;
}

export interface AgencyRequest {
  readonly body: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface AgencyResponse {
  readonly status: number;
  readonly body: string;
}

/** A conforming subgraph, independent of how requests reach it: over HTTP or in the same process. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly projection: Projection;
  /** Builds the facts that cohorts of today need, with progress in the log. */
  warm(): Promise<void>;
  /** Answers a signed GraphQL request; 401 where the viewer is not proven. */
  handle(request: AgencyRequest): Promise<AgencyResponse>;
  /** True when the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** The room's schema as committed in `subgraphs/<room>/schema.graphql`. */
export function printRoomSchema(definition: SchemaParts<RoomContext>): string {
  return printReadableSchema(buildSchema(definition));
}

export async function createSubgraph(
  definition: SubgraphDefinition,
  runtime: SubgraphRuntime,
): Promise<Subgraph> {
  const { clock, logger } = runtime;
  const schema = buildSchema(definition);
  const database = await Database.connect(definition.database, runtime.databaseUrl, logger);
  const projection = new Projection({
    source: (runtime.factSource ?? databaseSource)(database),
    maxBytes: runtime.projectionBytes ?? DEFAULT_PROJECTION_BYTES,
    nowMs: () => clock.nowMs(),
    logger: logger.child({ part: 'projection' }),
  });
  const verifier = new ViewerVerifier(runtime.viewerPublicKey, definition.name, () => clock.nowMs());
  const server = new ApolloServer<RoomContext>({
    schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    stringifyResult: writeJson,
    logger: logger.child({ part: 'apollo' }),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()],
    formatError: (formatted, error) => publicError(formatted, error, logger),
  });
  await server.start();

  async function handle(request: AgencyRequest): Promise<AgencyResponse> {
    const viewer = await verifier.verify(request.headers[VIEWER_HEADER]);
    if (viewer === null) return refusal(401, 'UNAUTHENTICATED', 'The viewer is not proven.');
    const requestId = request.headers[REQUEST_ID_HEADER] ?? '';
    const parsed = parseBody(request.body);
    if (parsed === null) return refusal(400, 'BAD_REQUEST', 'The body is not JSON.');
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: JSON_HEADERS, search: '', body: parsed },
      context: async () => createRoomContext({ database, clock, logger, projection }, viewer, requestId),
    });
    if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not spoken between rooms.');
    return { status: answer.status ?? 200, body: answer.body.string };
  }

  return {
    name: definition.name,
    schema,
    database,
    projection,
    warm: () => projection.warm(definition.warmFacts?.(clock.today()) ?? []),
    handle,
    isReady: () =>
      database.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await server.stop();
      await database.close();
    },
  };
}

const JSON_HEADERS = new HeaderMap([['content-type', 'application/json']]);

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function refusal(status: number, code: 'UNAUTHENTICATED' | 'BAD_REQUEST', message: string): AgencyResponse {
  return { status, body: JSON.stringify({ errors: [{ message, extensions: errorExtensions(code) }] }) };
}

/** Only our own errors are told; the cause of any other stays in the log under the request id. */
export function publicError(
  formatted: GraphQLFormattedError,
  error: unknown,
  logger: Logger,
): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions: { ...errorExtensions(code), ...extensions } };
  }
  logger.error({ err: error, path: formatted.path }, 'a field failed');
  const { locations, path } = formatted;
  return {
    message: 'Internal error.',
    locations,
    path,
    extensions: errorExtensions('INTERNAL_SERVER_ERROR'),
  };
}
