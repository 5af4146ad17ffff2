import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { AgencyFailure } from '../engine/agency-failure.ts';
import type { OpenStream } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import type { AgencySilence, SilenceStatus } from './agency-silence.ts';
import { reasonOf } from './landing.ts';
import type { SignedViewers } from './signed-viewers.ts';
import { RefusedSubscriptionError, type Transport } from './transport.ts';

export interface AgencyStreamsOptions {
  /** By the agency's name in the supergraph. */
  readonly transports: Readonly<Record<string, Transport>>;
  readonly viewers: SignedViewers;
  readonly silence: AgencySilence;
}

/**
 * Opens subscriptions at agencies on behalf of viewers: signed viewer, request id; a stream lives until its agency ends
 * it or the operation is cancelled. No deadline and no second attempt: whoever listens decides whether to listen again.
 */
export function createAgencyStreams(options: AgencyStreamsOptions): OpenStream<OperationContext> {
  const { transports, viewers, silence } = options;
  return async ({ agency, body }, context) => {
    const open = transports[agency]?.open;
    if (open === undefined) throw new AgencyFailure(agency, 'AGENCY_UNAVAILABLE', { cause: 'NO_STREAMS' });
    const failed = (error: unknown): AgencyFailure => failureOf(agency, error, silence, context);
    const signal = context.cancellation.toSignal();
    try {
      const token = await viewers.tokenFor(context.viewer, agency);
      const headers = { [VIEWER_HEADER]: token, [REQUEST_ID_HEADER]: context.requestId };
      const events = await open({ agency, body, headers, signal });
      silence.answered(agency);
      return eventsOf(events, signal, failed);
    } catch (error) {
      throw failed(error);
    }
  };
}

async function* eventsOf(
  events: AsyncIterable<string>,
  signal: AbortSignal,
  failed: (error: unknown) => AgencyFailure,
): AsyncGenerator<string, void> {
  try {
    yield* events;
  } catch (error) {
    // Whoever has left hears nothing more.
    if (!signal.aborted) throw failed(error);
  }
}

function failureOf(
  agency: string,
  error: unknown,
  silence: AgencySilence,
  { cancellation, logger }: OperationContext,
): AgencyFailure {
  const status: SilenceStatus = error instanceof RefusedSubscriptionError ? 'BAD_RESPONSE' : 'UNAVAILABLE';
  // Never the error itself: it has the address.
  const reason = reasonOf({ kind: 'FAILED', error });
  if (!cancellation.isCancelled) {
    silence.failed(agency, status);
    logger().warn({ agency, status, reason }, 'a stream of an agency did not open, or broke');
  }
  return new AgencyFailure(agency, `AGENCY_${status}`, { cause: reason });
}
