import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { DataWatch } from '../cohort/data-watch.ts';
import {
  DEFAULT_PROJECTION_BYTES,
  databaseSource,
  type FactSource,
  Projection,
  type WarmFact,
} from '../cohort/projection.ts';
import { readDataState } from '../cohort/room-state.ts';
import { Database, type DatabaseModel } from '../data/database.ts';
import { errorExtensions } from '../errors/coded-error.ts';
import { isErrorCode } from '../errors/error-codes.ts';
import { writeJson } from '../json/write-json.ts';
import type { CivilDay } from '../scalars/civil-day.ts';
import type { Clock } from '../time/clock.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER, ViewerVerifier } from '../viewer/viewer-token.ts';
import { buildSchema, printReadableSchema, type SchemaParts } from './build-schema.ts';
import { type GraphQLBody, openSubscription, refusedDocument } from './open-subscription.ts';
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

/** The answers of a subscription, as JSON texts. */
export interface AgencyStream {
  readonly events: AsyncIterable<string>;
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
  /** Opens a signed subscription, which ends with the signal; a refusal is one answer. */
  open(request: AgencyRequest, signal: AbortSignal): Promise<AgencyResponse | AgencyStream>;
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

  const dataWatch = new DataWatch({
    read: () => readDataState(database),
    logger: logger.child({ part: 'data-watch' }),
  });
  const roomRuntime = { database, clock, logger, projection, dataWatch };

  async function accept(request: AgencyRequest): Promise<AcceptedRequest | AgencyResponse> {
    const viewer = await verifier.verify(request.headers[VIEWER_HEADER]);
    if (viewer === null) return refusal(401, 'UNAUTHENTICATED', 'The viewer is not proven.');
    const requestId = request.headers[REQUEST_ID_HEADER] ?? '';
    const body = parseBody(request.body);
    if (body === null) return refusal(400, 'BAD_REQUEST', 'The body is not JSON.');
    return { body, contextOf: (signal) => createRoomContext(roomRuntime, viewer, requestId, signal) };
  }

  async function handle(request: AgencyRequest): Promise<AgencyResponse> {
    const accepted = await accept(request);
    if ('status' in accepted) return accepted;
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: JSON_HEADERS, search: '', body: accepted.body },
      context: async () => accepted.contextOf(),
    });
    if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not spoken between rooms.');
    return { status: answer.status ?? 200, body: answer.body.string };
  }

  async function open(request: AgencyRequest, signal: AbortSignal): Promise<AgencyResponse | AgencyStream> {
    const accepted = await accept(request);
    if ('status' in accepted) return accepted;
    const { body } = accepted;
    if (!isGraphQLBody(body)) return refusal(400, 'BAD_REQUEST', 'The body holds no document.');
    const context = accepted.contextOf(signal);
    try {
      const events = await openSubscription(schema, body, context, (error) =>
        publicError(error.toJSON(), error.originalError ?? error, context.logger),
      );
      return { events };
    } catch (error) {
      return { status: 400, body: refusedDocument(error) };
    }
  }

  return {
    name: definition.name,
    schema,
    database,
    projection,
    warm: () => projection.warm(definition.warmFacts?.(clock.today()) ?? []),
    handle,
    open,
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

interface AcceptedRequest {
  readonly body: unknown;
  contextOf(signal?: AbortSignal): RoomContext;
}

function isGraphQLBody(body: unknown): body is GraphQLBody {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string';
}

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
