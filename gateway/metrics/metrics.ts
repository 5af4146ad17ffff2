import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { CircuitReport } from '../agency/agency-circuits.ts';
import type { AgencyEvents } from '../agency/agency-line.ts';
import type { CircuitState } from '../agency/circuit-breaker.ts';
import type { AgencyFailureCode } from '../engine/agency-failure.ts';
import type { EngineStats } from '../engine/contract.ts';
import type { CacheOutcome } from '../response-cache/response-cache.ts';

/** How an operation ended: `refused` before any agency was asked, `partial` with errors beside data. */
export type OperationOutcome = 'ok' | 'partial' | 'refused';

/** What operators watch. Nothing about people goes in: no viewer, no operation's name, no variable. */
export interface Metrics extends AgencyEvents {
  operationAnswered(outcome: OperationOutcome, ms: number): void;
  agencyAnswered(agency: string, ms: number): void;
  agencyFailed(agency: string, code: AgencyFailureCode | 'OTHER', ms: number): void;
  supergraphOffered(outcome: 'swapped' | 'unchanged' | 'refused'): void;
  /** How many streams of events are open now. */
  streamsOpen(open: number): void;
  cacheAsked(outcome: CacheOutcome): void;
  /** Prometheus text format. */
  print(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Read whenever the metrics are. */
export interface MetricsSources {
  circuits(): readonly CircuitReport[];
  engine(): EngineStats;
}

/** What the gauge of a circuit shows. */
const CIRCUIT_VALUES: Readonly<Record<CircuitState, number>> = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 };

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

export function createMetrics(sources: MetricsSources): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'dachieu_' });
  const operations = new Histogram({
    name: 'dachieu_operation_seconds',
    help: 'Time from the first byte read to the last written, by how the operation ended.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [register],
  });
  const calls = new Histogram({
    name: 'dachieu_agency_call_seconds',
    help: 'Time that a call to an agency took, failed calls included.',
    labelNames: ['agency'],
    buckets: SECONDS,
    registers: [register],
  });
  const failures = new Counter({
    name: 'dachieu_agency_failures_total',
    help: 'Calls that an agency did not answer rightly, by why.',
    labelNames: ['agency', 'code'],
    registers: [register],
  });
  const reloads = new Counter({
    name: 'dachieu_supergraph_reloads_total',
    help: 'Supergraphs offered while the gateway ran: taken, the same as before, or refused.',
    labelNames: ['outcome'],
    registers: [register],
  });
  showCircuits(register, sources);
  showPlans(register, sources);
  const streams = new Gauge({
    name: 'dachieu_open_streams',
    help: 'Streams of events that clients listen to.',
    registers: [register],
  });
  const cache = new Counter({
    name: 'dachieu_response_cache_total',
    help: 'Operations by whether they were answered from the response cache; none: their answers are not kept.',
    labelNames: ['outcome'],
    registers: [register],
  });
  return {
    ...countAgencyEvents(register),
    operationAnswered: (outcome, ms) => operations.observe({ outcome }, ms / 1000),
    agencyAnswered: (agency, ms) => calls.observe({ agency }, ms / 1000),
    agencyFailed(agency, code, ms) {
      calls.observe({ agency }, ms / 1000);
      failures.inc({ agency, code });
    },
    supergraphOffered: (outcome) => reloads.inc({ outcome }),
    streamsOpen: (open) => streams.set(open),
    cacheAsked: (outcome) => cache.inc({ outcome }),
    print: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}

function countAgencyEvents(register: Registry): AgencyEvents {
  const common = { labelNames: ['agency'] as const, registers: [register] };
  const retries = new Counter({
    name: 'dachieu_agency_retries_total',
    help: 'Queries sent a second time because no answer had begun.',
    ...common,
  });
  const shared = new Counter({
    name: 'dachieu_agency_shared_fetches_total',
    help: 'Queries that joined an equal one of the same viewer on its way.',
    ...common,
  });
  return {
    retried: (agency) => retries.inc({ agency }),
    shared: (agency) => shared.inc({ agency }),
  };
}

function showCircuits(register: Registry, { circuits }: MetricsSources): void {
  new Gauge({
    name: 'dachieu_agency_circuit_state',
    help: 'Whether an agency is asked: 0 closed (asked), 1 half-open (a probe is on its way), 2 open (not asked).',
    labelNames: ['agency'],
    registers: [register],
    collect() {
      for (const { agency, state } of circuits()) this.set({ agency }, CIRCUIT_VALUES[state]);
    },
  });
}

function showPlans(register: Registry, { engine }: MetricsSources): void {
  new Gauge({
    name: 'dachieu_plans_kept',
    help: 'Compiled operations that are kept.',
    registers: [register],
    collect() {
      this.set(engine().plans);
    },
  });
  new Gauge({
    name: 'dachieu_plans_bytes',
    help: 'What compiled operations and their documents are thought to take of the heap.',
    registers: [register],
    collect() {
      this.set(engine().planBytes);
    },
  });
  new Gauge({
    name: 'dachieu_plans_forgotten',
    help: 'Compiled operations that had to go to make room since the supergraph was loaded.',
    registers: [register],
    collect() {
      this.set(engine().plansForgotten);
    },
  });
  const lookups = new Gauge({
    name: 'dachieu_plan_lookups',
    help: 'Operations that were known (hit) or had to be compiled (miss) since the supergraph was loaded.',
    labelNames: ['result'],
    registers: [register],
    collect() {
      const { planHits, planMisses } = engine();
      lookups.set({ result: 'hit' }, planHits);
      lookups.set({ result: 'miss' }, planMisses);
    },
  });
}
