import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { AgencyFailureCode } from '../engine/agency-failure.ts';

/** How an operation ended: `refused` before any agency was asked, `partial` with errors beside data. */
export type OperationOutcome = 'ok' | 'partial' | 'refused';

/** What operators watch. Nothing about people goes in: no viewer, no operation's name, no variable. */
export interface Metrics {
  operationAnswered(outcome: OperationOutcome, ms: number): void;
  agencyAnswered(agency: string, ms: number): void;
  agencyFailed(agency: string, code: AgencyFailureCode | 'OTHER', ms: number): void;
  supergraphOffered(outcome: 'swapped' | 'unchanged' | 'refused'): void;
  /** Prometheus text format. */
  print(): Promise<{ readonly type: string; readonly text: string }>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

export function createMetrics(): Metrics {
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
  return {
    operationAnswered: (outcome, ms) => operations.observe({ outcome }, ms / 1000),
    agencyAnswered: (agency, ms) => calls.observe({ agency }, ms / 1000),
    agencyFailed(agency, code, ms) {
      calls.observe({ agency }, ms / 1000);
      failures.inc({ agency, code });
    },
    supergraphOffered: (outcome) => reloads.inc({ outcome }),
    print: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}
