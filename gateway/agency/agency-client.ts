import type { Clock } from '../../shared/time/clock.ts';
import { AgencyFailure } from '../engine/agency-failure.ts';
import type { CallAgency } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import type { AgencyCircuits } from './agency-circuits.ts';
import { type AgencyEvents, AgencyLine } from './agency-line.ts';
import type { AgencySilence } from './agency-silence.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { SignedViewers } from './signed-viewers.ts';
import type { Transport } from './transport.ts';

export interface AgencyClientOptions {
  /** By the agency's name in the supergraph. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly viewers: SignedViewers;
  readonly silence: AgencySilence;
  readonly circuits: AgencyCircuits;
  /** The longest that a call to an agency may take. */
  timeoutMsOf(agency: string): number;
  /**
   * Rooms inside the gateway, which ask agencies themselves: they have all the time of the operation, no circuit, no
   * second attempt, and no two operations share them.
   */
  readonly localRooms?: ReadonlySet<string>;
  /** @default nothing is counted */
  readonly events?: AgencyEvents;
  readonly clock: Clock;
  /** From 0 to 1, spreads second attempts. @default Math.random */
  readonly random?: () => number;
}

const NOBODY_COUNTS: AgencyEvents = { retried: () => undefined, shared: () => undefined };

/**
 * Asks agencies on behalf of viewers: signed viewer, request id, deadline, circuit breaker, one more attempt for
 * queries, equal queries of one viewer joined on their way. Every way to fail becomes an AgencyFailure that tells
 * nothing of hosts, bodies or ids.
 */
export function createAgencyClient(options: AgencyClientOptions): CallAgency<OperationContext> {
  const lines = new Map(
    Object.entries(options.transports).map(([agency, transport]) => [
      agency,
      lineOf(agency, transport, options),
    ]),
  );
  return (call, context) => {
    const line = lines.get(call.agency);
    if (line !== undefined) return line.ask(call, context);
    return Promise.reject(new AgencyFailure(call.agency, 'AGENCY_UNAVAILABLE', { cause: 'NO_TRANSPORT' }));
  };
}

function lineOf(agency: string, transport: Transport, options: AgencyClientOptions): AgencyLine {
  const { viewers, silence, circuits, clock, events = NOBODY_COUNTS, random = Math.random } = options;
  const shared = { agency, transport, viewers, silence, events, clock, random };
  return options.localRooms?.has(agency) === true
    ? new AgencyLine({ ...shared, timeoutMs: null, breaker: neverOpen(), isRemote: false })
    : new AgencyLine({
        ...shared,
        timeoutMs: options.timeoutMsOf(agency),
        breaker: circuits.of(agency),
        isRemote: true,
      });
}

function neverOpen(): CircuitBreaker {
  return new CircuitBreaker({ failures: Number.POSITIVE_INFINITY, windowMs: 0, probeIntervalMs: 0 });
}
