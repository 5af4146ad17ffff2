import type { Clock } from '../../shared/time/clock.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { AgencyFailure } from '../engine/agency-failure.ts';
import type { AgencyCall } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import type { FetchTrace } from '../tracing/tracing.ts';
import type { AgencySilence } from './agency-silence.ts';
import { type CircuitBreaker, REFUSED } from './circuit-breaker.ts';
import { Deadlines } from './deadlines.ts';
import { Flight, waitFor } from './flight.ts';
import {
  type AgencyBody,
  beganNoAnswer,
  failureStatusOf,
  type Landing,
  landingOf,
  outcomeOf,
  reasonOf,
} from './landing.ts';
import { SharedFlights, type SharedPlace } from './shared-flights.ts';
import type { SignedViewers } from './signed-viewers.ts';
import type { Transport, TransportRequest } from './transport.ts';

/** What operators count. */
export interface AgencyEvents {
  /** A query was sent a second time. */
  retried(agency: string): void;
  /** A query joined an equal one on its way. */
  shared(agency: string): void;
}

export interface AgencyLineOptions {
  readonly agency: string;
  readonly transport: Transport;
  /** The longest that a call may take; null: as long as the operation has time. */
  readonly timeoutMs: number | null;
  readonly breaker: CircuitBreaker;
  readonly viewers: SignedViewers;
  readonly silence: AgencySilence;
  readonly events: AgencyEvents;
  readonly clock: Clock;
  /** From 0 to 1, spreads second attempts. */
  readonly random: () => number;
  /** Whether queries are sent a second time, and equal ones joined: not to a room inside the gateway. */
  readonly isRemote: boolean;
}

const ATTEMPTS_OF_QUERIES = 2;
const LONGEST_PAUSE_MS = 25;

/** The way to one agency: what is on it, and whether it is open. */
export class AgencyLine {
  readonly #options: AgencyLineOptions;
  readonly #shared = new SharedFlights();
  readonly #deadlines = new Deadlines();

  constructor(options: AgencyLineOptions) {
    this.#options = options;
  }

  /** @throws AgencyFailure, nothing else */
  ask(call: AgencyCall, context: OperationContext): Promise<AgencyBody> {
    const trace = context.trace?.fetch(call);
    return new Promise((resolve, reject) => {
      this.#answer(call, context, trace, resolve, (error) => {
        trace?.failed(error instanceof AgencyFailure ? error.code : 'OTHER');
        reject(error);
      });
    });
  }

  #answer(
    call: AgencyCall,
    context: OperationContext,
    trace: FetchTrace | undefined,
    answered: (body: AgencyBody) => void,
    failed: (error: unknown) => void,
  ): void {
    const nowMs = this.#options.clock.nowMs();
    const hindrance = this.#hindrance(context, nowMs);
    const place = this.#mayShare(call) ? this.#shared.placeOf(context.viewer, call.body) : null;
    const flight = hindrance ?? this.#join(place, trace) ?? this.#depart(call, place, context, nowMs, trace);
    if (flight instanceof AgencyFailure) failed(flight);
    else
      waitFor(flight, context, nowMs, (landing) => {
        if (landing.kind === 'ANSWERED') {
          trace?.answered(landing.status, landing.body.length);
          answered(landing.body);
        } else failed(this.#failureOf(landing));
      });
  }

  #hindrance({ cancellation, deadlineAtMs }: OperationContext, nowMs: number): AgencyFailure | undefined {
    const { agency } = this.#options;
    if (cancellation.isCancelled) return new AgencyFailure(agency, 'AGENCY_UNAVAILABLE');
    return deadlineAtMs <= nowMs ? new AgencyFailure(agency, 'AGENCY_TIMEOUT') : undefined;
  }

  #failureOf(landing: Landing): AgencyFailure {
    const { agency } = this.#options;
    return new AgencyFailure(agency, `AGENCY_${failureStatusOf(landing)}`, { cause: reasonOf(landing) });
  }

  #refusal(nowMs: number): AgencyFailure {
    const { agency, breaker } = this.#options;
    const since = new Date(breaker.openSinceMs ?? nowMs).toISOString();
    return new AgencyFailure(agency, 'AGENCY_CIRCUIT_OPEN', { since });
  }

  #mayShare({ operationKind }: AgencyCall): boolean {
    return operationKind === 'query' && this.#options.isRemote;
  }

  #join(place: SharedPlace | null, trace: FetchTrace | undefined): Flight | undefined {
    const flight = place?.find();
    if (flight === undefined) return undefined;
    this.#options.events.shared(this.#options.agency);
    trace?.joined();
    return flight;
  }

  #depart(
    call: AgencyCall,
    place: SharedPlace | null,
    context: OperationContext,
    nowMs: number,
    trace: FetchTrace | undefined,
  ): Flight | AgencyFailure {
    const { breaker, timeoutMs } = this.#options;
    const admission = breaker.admit(nowMs);
    if (admission === REFUSED) return this.#refusal(nowMs);
    const lastsMs = timeoutMs ?? context.deadlineAtMs - nowMs;
    const flight = new Flight(this.#deadlines, nowMs, lastsMs, (landing) => {
      if (place === null) this.#shared.close();
      else place.leave(flight);
      this.#settle(admission, landing, context);
    });
    place?.take(flight);
    void this.#fly(flight, call, context, trace);
    return flight;
  }

  async #fly(
    flight: Flight,
    call: AgencyCall,
    context: OperationContext,
    trace: FetchTrace | undefined,
  ): Promise<void> {
    const { agency, transport, viewers, events, random } = this.#options;
    const attempts = this.#mayShare(call) ? ATTEMPTS_OF_QUERIES : 1;
    for (let attempt = 1; !flight.hasLanded; attempt += 1) {
      try {
        const signed = viewers.tokenFor(context.viewer, agency);
        // Most are known: then the request goes out at once.
        const token = typeof signed === 'string' ? signed : await signed;
        if (flight.hasLanded) return;
        const request = requestOf(call, context, token, flight);
        flight.land(landingOf(await transport(trace ? tracedRequest(request, trace) : request)));
      } catch (error) {
        if (flight.hasLanded) return;
        if (attempt === attempts || !beganNoAnswer(error)) return flight.land({ kind: 'FAILED', error });
        events.retried(agency);
        trace?.retried();
        await pause(random() * LONGEST_PAUSE_MS);
      }
    }
  }

  #settle(admission: number, landing: Landing, { logger }: OperationContext): void {
    const { agency, breaker, silence, clock } = this.#options;
    const hasTurned = breaker.settle(admission, outcomeOf(landing), clock.nowMs());
    if (landing.kind === 'ANSWERED') silence.answered(agency);
    else if (landing.kind !== 'ABANDONED') {
      const status = failureStatusOf(landing);
      silence.failed(agency, status);
      logger().warn({ agency, status, reason: reasonOf(landing) }, 'an agency did not answer');
    }
    if (hasTurned) logger().warn({ agency, state: breaker.state }, 'the circuit of an agency turned');
  }
}

function requestOf(
  { agency, body }: AgencyCall,
  operation: OperationContext,
  token: string,
  { cancellation }: Flight,
): TransportRequest {
  const headers = { [VIEWER_HEADER]: token, [REQUEST_ID_HEADER]: operation.requestId };
  return { agency, body, headers, cancellation, operation };
}

/** The trace goes on at the agency, or in what a room inside the gateway asks. */
function tracedRequest(request: TransportRequest, trace: FetchTrace): TransportRequest {
  const headers = { ...request.headers, traceparent: trace.traceparent };
  return { ...request, headers, operation: { ...request.operation, trace: trace.inside } };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
