import { setTimeout } from 'node:timers/promises';
import { listen, type RequestHandler, type RunningServer } from '../shared/http/http-server.ts';
import type { Logger } from '../shared/log/logger.ts';
import { SCALARS } from '../shared/scalars/scalars.ts';
import type { Clock } from '../shared/time/clock.ts';
import { ViewerIssuer } from '../shared/viewer/viewer-token.ts';
import { createAgencyClient } from './agency/agency-client.ts';
import { AgencySilence } from './agency/agency-silence.ts';
import { SignedViewers } from './agency/signed-viewers.ts';
import type { Transport } from './agency/transport.ts';
import { type Authenticate, authenticateByDemoKey, authenticateByIdentityProvider } from './authenticate.ts';
import { COHORT_CHAIN } from './cohorts/cohort-chain.ts';
import type { GatewayConfig } from './config.ts';
import { consoleRoutes, pageOrOperation } from './console/console-routes.ts';
import { loadDemoKeys } from './demo/demo-keys.ts';
import { createPersonasRoute } from './demo/personas-route.ts';
import type { Manifest } from './documents/manifest.ts';
import { documentSources, plansOfManifest } from './documents/trusted-documents.ts';
import type { Engine } from './engine/contract.ts';
import { createEngine } from './engine/engine.ts';
import { createGraphQLEndpoint } from './http/graphql-endpoint.ts';
import { answerLive, createReadyRoute } from './http/health.ts';
import { createPlanProgressRoute, PLAN_PROGRESS_PATH } from './http/plan-progress-route.ts';
import { createRouter, type Route } from './http/route.ts';
import { createLocalRoom, type LocalRoomDefinition } from './local/local-room.ts';
import { LOCAL_ROOMS } from './local/local-rooms.ts';
import { measuredCalls } from './metrics/measured-calls.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { createMetricsRoute } from './metrics/metrics-route.ts';
import type { OperationContext } from './operation-context.ts';
import { startMonthlySnapshots } from './tracking/snapshot/monthly-snapshots.ts';
import { holdingsOf } from './viewer-holdings.ts';
import { viewerSigningKeyOf } from './viewer-signing-key.ts';

export interface GatewayParts {
  readonly config: GatewayConfig;
  readonly supergraphSdl: string;
  /** Trusted documents with their plans. @default none */
  readonly manifest?: Manifest | null;
  /** By the agency's name in the supergraph; who makes them closes them, after the gateway. */
  readonly transports: Readonly<Record<string, Transport>>;
  /** What the gateway answers itself. @default LOCAL_ROOMS */
  readonly localRooms?: readonly LocalRoomDefinition[];
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Gateway {
  readonly engine: Engine<OperationContext>;
  readonly handle: RequestHandler;
  /** Serves on the configured host and port. @throws the listen error */
  listen(): Promise<RunningServer>;
  /**
   * Says that it is not ready, goes on answering for `drainDelayMs` so that whoever sends requests here hears of it,
   * then stops accepting and lets running operations finish, for `drainTimeoutMs` at most.
   */
  close(): Promise<void>;
}

/**
 * Configuration and agencies → a gateway that is ready to listen.
 * @throws where the supergraph cannot be served, or names an agency that no transport leads to
 */
export function buildGateway(parts: GatewayParts): Gateway {
  const { config, clock, logger } = parts;
  const silence = new AgencySilence(clock);
  const localRooms = parts.localRooms ?? LOCAL_ROOMS;
  const metrics = config.metrics ? createMetrics() : null;
  const engine = buildEngine(parts, localRooms, silence, metrics);
  const agencies = agenciesBeside(localRooms, engine);
  assertTransports(agencies, parts.transports);
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
    documents: documentSources(config.documents, parts.manifest ?? null),
    compresses: config.compresses,
    metrics,
  });
  const families = [{ pattern: PLAN_PROGRESS_PATH, route: createPlanProgressRoute(asking) }];
  const routes = new Map<string, Route>([
    ['/graphql', pageOrOperation(operations, config.mode)],
    ['/health/live', answerLive],
    ['/health/ready', createReadyRoute(agencies, silence, isDraining)],
    ...consoleRoutes(),
    ...(metrics ? ([['/metrics', createMetricsRoute(metrics)]] as const) : []),
    ...demoRoutes(config, clock),
  ]);
  const handle = createRouter({ routes, families, isDraining, logger });
  return {
    engine,
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
    },
  };
}

/** Names of the agencies in the supergraph, without the rooms inside the gateway. */
function agenciesBeside(
  localRooms: readonly LocalRoomDefinition[],
  engine: Engine<OperationContext>,
): readonly string[] {
  const local = new Set(localRooms.map(({ name }) => name));
  return engine.agencies.map(({ name }) => name).filter((name) => !local.has(name));
}

function buildEngine(
  parts: GatewayParts,
  localRooms: readonly LocalRoomDefinition[],
  silence: AgencySilence,
  metrics: Metrics | null,
): Engine<OperationContext> {
  const { config, clock, supergraphSdl, transports } = parts;
  const issuer = new ViewerIssuer(viewerSigningKeyOf(config), () => clock.nowMs());
  const local = localRooms.map((room) => [room.name, createLocalRoom(room, () => engine, clock)] as const);
  const callAgency = createAgencyClient({
    transports: { ...transports, ...Object.fromEntries(local) },
    localRooms: new Set(localRooms.map(({ name }) => name)),
    viewers: new SignedViewers(issuer, clock),
    silence,
    agencyTimeoutMs: config.agencyTimeoutMs,
    clock,
  });
  const engine = createEngine<OperationContext>({
    supergraphSdl,
    callAgency: metrics ? measuredCalls(callAgency, metrics, () => clock.nowMs()) : callAgency,
    scalars: SCALARS,
    limits: { chain: COHORT_CHAIN },
    holdingsOf: ({ viewer }) => holdingsOf(viewer),
    plans: plansOfManifest(parts.manifest ?? null, supergraphSdl, parts.logger),
  });
  return engine;
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

function assertTransports(
  agencies: readonly string[],
  transports: Readonly<Record<string, Transport>>,
): void {
  const unreachable = agencies.filter((agency) => !Object.hasOwn(transports, agency));
  if (unreachable.length > 0)
    throw new Error(`No transport leads to these agencies: ${unreachable.join(', ')}.`);
}
