import { setTimeout } from 'node:timers/promises';
import { listen, type RequestHandler, type RunningServer } from '../shared/http/http-server.ts';
import type { Logger } from '../shared/log/logger.ts';
import { SCALARS } from '../shared/scalars/scalars.ts';
import type { Clock } from '../shared/time/clock.ts';
import { ViewerIssuer } from '../shared/viewer/viewer-token.ts';
import { AgencyCircuits } from './agency/agency-circuits.ts';
import { createAgencyClient } from './agency/agency-client.ts';
import { type ConnectAgencies, fixedConnections } from './agency/agency-connections.ts';
import { AgencySilence } from './agency/agency-silence.ts';
import { createAgencyStreams } from './agency/agency-streams.ts';
import { SignedViewers } from './agency/signed-viewers.ts';
import type { Transport } from './agency/transport.ts';
import { type Authenticate, authenticateByDemoKey, authenticateByIdentityProvider } from './authenticate.ts';
import { COHORT_CHAIN } from './cohorts/cohort-chain.ts';
import type { GatewayConfig } from './config.ts';
import { consoleRoutes, pageOrOperation } from './console/console-routes.ts';
import { loadDemoKeys } from './demo/demo-keys.ts';
import { createPersonasRoute } from './demo/personas-route.ts';
import type { Manifest } from './documents/manifest.ts';
import { PlanStore } from './documents/plan-store.ts';
import { documentSources } from './documents/trusted-documents.ts';
import type { Engine } from './engine/contract.ts';
import { createEngineInSteps } from './engine/engine.ts';
import { type InSteps, runAtOnce } from './engine/in-steps.ts';
import { createGraphQLEndpoint } from './http/graphql-endpoint.ts';
import { answerLive, createReadyRoute } from './http/health.ts';
import { OpenStreams } from './http/open-streams.ts';
import { createPlanProgressRoute, PLAN_PROGRESS_PATH } from './http/plan-progress-route.ts';
import { createRouter, type Route } from './http/route.ts';
import { createLocalRoom, type LocalRoom, type LocalRoomDefinition } from './local/local-room.ts';
import { LOCAL_ROOMS } from './local/local-rooms.ts';
import { measuredCalls } from './metrics/measured-calls.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { createMetricsRoute } from './metrics/metrics-route.ts';
import type { OperationContext } from './operation-context.ts';
import { assertRoomsFit } from './reload/assert-rooms-fit.ts';
import { Generation } from './reload/generation.ts';
import { refusalOf } from './reload/supergraph-refusal.ts';
import { SupergraphReloader } from './reload/supergraph-reloader.ts';
import { SwappableEngine } from './reload/swappable-engine.ts';
import {
  createResponseCache,
  type OpenedStore,
  openAnswerStore,
} from './response-cache/create-response-cache.ts';
import type { Tracing } from './tracing/tracing.ts';
import { startMonthlySnapshots } from './tracking/snapshot/monthly-snapshots.ts';
import { holdingsOf } from './viewer-holdings.ts';
import { viewerSigningKeyOf } from './viewer-signing-key.ts';

export interface GatewayParts {
  readonly config: GatewayConfig;
  readonly supergraphSdl: string;
  /** Trusted documents with their plans. @default none */
  readonly manifest?: Manifest | null;
  /**
   * By the agency's name in the supergraph, or what finds them for each supergraph anew. Who makes them closes them,
   * after the gateway.
   */
  readonly transports: Readonly<Record<string, Transport>> | ConnectAgencies;
  /** What the gateway answers itself. @default LOCAL_ROOMS */
  readonly localRooms?: readonly LocalRoomDefinition[];
  /** Who makes it closes it, after the gateway. @default nothing is traced */
  readonly tracing?: Tracing | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Gateway {
  /** Of the supergraph that is served at the time of each call. */
  readonly engine: Engine<OperationContext>;
  /** Takes another supergraph while requests run. */
  readonly supergraph: SupergraphReloader;
  readonly handle: RequestHandler;
  /** Serves on the configured host and port. @throws the listen error */
  listen(): Promise<RunningServer>;
  /**
   * Says that it is not ready, goes on answering for `drainDelayMs` so that whoever sends requests here hears of it,
   * then stops accepting and lets running operations finish, for `drainTimeoutMs` at most.
   */
  close(): Promise<void>;
}

// Compiling 500 operations takes seconds beside a full load; what is asked later than that is compiled then.
const WARM = { maxOperations: 500, maxMs: 20_000 };

/**
 * Configuration and agencies → a gateway that is ready to listen.
 * @throws SupergraphRefusal where the supergraph cannot be served, or names an agency that no transport leads to
 */
export function buildGateway(parts: GatewayParts): Gateway {
  const { config, clock, logger } = parts;
  const silence = new AgencySilence(clock);
  const circuits = new AgencyCircuits(config.agencyCalls.circuit);
  const rooms = (parts.localRooms ?? LOCAL_ROOMS).map((room) => createLocalRoom(room, clock));
  const sources = { circuits: () => circuits.reports(), engine: () => engine.stats() };
  const metrics = config.metrics ? createMetrics(sources) : null;
  const kept = config.responseCache
    ? openAnswerStore(config.responseCache, viewerSigningKeyOf(config), clock, logger)
    : null;
  const { recordPath } = config.documents;
  const plans = new PlanStore({ manifest: parts.manifest ?? null, recordPath, logger });
  const build = generationBuilder(parts, rooms, { silence, circuits, metrics, kept, plans });
  const engine: SwappableEngine = new SwappableEngine(firstGeneration(build, parts.supergraphSdl));
  const supergraph = new SupergraphReloader({
    engine,
    build,
    warm: WARM,
    onOutcome: (outcome) => metrics?.supergraphOffered(outcome),
    clock,
    logger,
  });
  const agencies = (): readonly string[] => agenciesBeside(rooms, engine).map(({ name }) => name);
  const stopping = new AbortController();
  let server: RunningServer | null = null;
  let snapshots: { stop(): void } | null = null;
  const isDraining = (): boolean => stopping.signal.aborted;
  const asking = {
    engine,
    authenticate: authenticatorOf(config, clock),
    silence,
    operationDeadlineMs: config.operationDeadlineMs,
    clock,
    logger,
  };
  const operations = createGraphQLEndpoint({
    ...asking,
    maxBodyBytes: config.maxBodyBytes,
    maxCost: config.maxCost,
    documents: documentSources(config.documents, parts.manifest ?? null),
    compresses: config.compresses,
    streams: {
      open: new OpenStreams(config.streams, (open) => metrics?.streamsOpen(open)),
      maxAgeMs: config.streams.maxAgeMs,
      stopping: stopping.signal,
    },
    answerFromCache: kept && ((request, context) => engine.answerFromCache(request, context)),
    metrics,
    tracing: parts.tracing ?? null,
  });
  const families = [{ pattern: PLAN_PROGRESS_PATH, route: createPlanProgressRoute(asking) }];
  const routes = new Map<string, Route>([
    ['/graphql', pageOrOperation(operations, config.mode)],
    ['/health/live', answerLive],
    [
      '/health/ready',
      createReadyRoute({ agencies, silence, circuits, supergraph: () => supergraph.status, isDraining }),
    ],
    ...consoleRoutes(),
    ...(metrics ? ([['/metrics', createMetricsRoute(metrics)]] as const) : []),
    ...demoRoutes(config, clock),
  ]);
  const handle = createRouter({ routes, families, isDraining, logger });
  return {
    engine,
    supergraph,
    handle,
    async listen() {
      server = await listen(handle, config.host, config.port, { keepAliveMs: config.keepAliveTimeoutMs });
      if (config.monthlySnapshots) snapshots = startMonthlySnapshots({ engine, clock, logger });
      return server;
    },
    async close() {
      stopping.abort();
      snapshots?.stop();
      if (server === null) return;
      await setTimeout(config.drainDelayMs);
      await server.close({
        ms: config.drainTimeoutMs,
        onCut: (connections) => logger.warn({ connections }, 'connections were cut: the drain took too long'),
      });
      await kept?.store.close();
      await plans.record(engine.supergraphHash);
    },
  };
}

/** Agencies in the supergraph, without the rooms inside the gateway. */
function agenciesBeside(
  rooms: readonly LocalRoom[],
  engine: Engine<OperationContext>,
): Engine<OperationContext>['agencies'] {
  const local = new Set(rooms.map(({ name }) => name));
  return engine.agencies.filter(({ name }) => !local.has(name));
}

/** What the gateway keeps from supergraph to supergraph. */
interface GatewayState {
  readonly silence: AgencySilence;
  readonly circuits: AgencyCircuits;
  readonly metrics: Metrics | null;
  /** Where answers are kept, if any are. */
  readonly kept: OpenedStore | null;
  readonly plans: PlanStore;
}

function firstGeneration(build: BuildGeneration, supergraphSdl: string): Generation {
  try {
    return runAtOnce(build(supergraphSdl));
  } catch (error) {
    throw refusalOf(error);
  }
}

type BuildGeneration = (supergraphSdl: string) => InSteps<Generation>;

/** What each supergraph is served with. What the gateway knows of agencies and viewers outlives a supergraph. */
function generationBuilder(
  parts: GatewayParts,
  rooms: readonly LocalRoom[],
  { silence, circuits, metrics, kept, plans }: GatewayState,
): BuildGeneration {
  const { config, clock, logger } = parts;
  const { timeoutMs, timeoutMsByAgency } = config.agencyCalls;
  const connect =
    typeof parts.transports === 'function' ? parts.transports : fixedConnections(parts.transports);
  const viewers = new SignedViewers(new ViewerIssuer(viewerSigningKeyOf(config), () => clock.nowMs()), clock);
  const localRooms = new Set(rooms.map(({ name }) => name));
  const schemas = Object.fromEntries(rooms.map(({ name, schema }) => [name, schema]));
  return function* build(supergraphSdl) {
    assertRoomsFit(supergraphSdl, schemas);
    yield;
    const engine = yield* createEngineInSteps<OperationContext>({
      supergraphSdl,
      callAgency: (call, context) => callAgency(call, context),
      ...(parts.tracing ? { observeStage: (stage, { trace }) => trace?.stage(stage) } : {}),
      openStream: (call, context) => openStream(call, context),
      scalars: SCALARS,
      limits: { chain: COHORT_CHAIN, maxCost: config.maxCost },
      holdingsOf: ({ viewer }) => holdingsOf(viewer),
      plans: plans.forSupergraph(supergraphSdl),
      planCache: { maxBytes: config.planCacheBytes },
      mode: config.engineMode,
    });
    yield;
    const connections = connect(agenciesBeside(rooms, engine));
    // A room asks the engine that asked it: an operation ends on the supergraph that it began on.
    const local = rooms.map((room) => [room.name, room.transportFor(() => engine)] as const);
    const client = createAgencyClient({
      transports: { ...connections.transports, ...Object.fromEntries(local) },
      localRooms,
      viewers,
      silence,
      circuits,
      timeoutMsOf: (agency) => timeoutMsByAgency[agency] ?? timeoutMs,
      ...(metrics ? { events: metrics } : {}),
      clock,
    });
    const callAgency = metrics ? measuredCalls(client, metrics, () => clock.nowMs()) : client;
    const { transports } = connections;
    const openStream = createAgencyStreams({ transports, viewers, silence });
    const cache = kept && createResponseCache({ ...kept, engine, supergraphSdl, localRooms, clock, logger });
    return new Generation(engine, connections, cache);
  };
}

function authenticatorOf(config: GatewayConfig, clock: Clock): Authenticate {
  return config.mode === 'demo'
    ? authenticateByDemoKey(loadDemoKeys(config.dataDir).tokenKeyPem, clock)
    : authenticateByIdentityProvider(config.identityProvider, clock);
}

function demoRoutes(config: GatewayConfig, clock: Clock): readonly (readonly [string, Route])[] {
  if (config.mode !== 'demo') return [];
  return [['/demo/personas', createPersonasRoute(loadDemoKeys(config.dataDir).tokenKeyPem, clock)]];
}
