import type { AgencyCall, EngineStage } from '../engine/contract.ts';
import type { OperationOutcome } from '../metrics/metrics.ts';

/** How an operation ended: `abandoned` by its client, `failed` by a fault of ours. */
export type TracedOutcome = OperationOutcome | 'abandoned' | 'failed';

export interface TracedOperation {
  /** As the client sent it, if it did; what is not W3C Trace Context counts as nothing. */
  readonly traceparent: string | undefined;
  /** Null where the document does not say it at its beginning. */
  readonly name: string | null;
  readonly kind: string | null;
}

/** Where operations are written down as spans. What goes in says nothing of people: no variable, viewer, token or id. */
export interface Tracing {
  begin(operation: TracedOperation): OperationTrace;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** One operation while it runs: a client's, or one that a room inside the gateway asks on its behalf. */
export interface OperationTrace {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** @returns what ends the stage */
  stage(stage: EngineStage): () => void;
  fetch(call: AgencyCall): FetchTrace;
  end(outcome: TracedOutcome): void;
}

/** One call to an agency, as the operation that waits for it sees it. */
export interface FetchTrace {
  /** For the agency. */
  readonly traceparent: string;
  /** What a room inside the gateway asks for this call. */
  readonly inside: OperationTrace;
  /** It waits for an equal call that another operation has sent. */
  joined(): void;
  retried(): void;
  answered(status: number, bytes: number): void;
  failed(code: string): void;
}

/** Runs an operation and ends its trace, however it ends. */
export async function traced(
  tracing: Tracing,
  operation: TracedOperation,
  run: (trace: OperationTrace) => Promise<TracedOutcome>,
): Promise<void> {
  const trace = tracing.begin(operation);
  let outcome: TracedOutcome = 'failed';
  try {
    outcome = await run(trace);
  } finally {
    trace.end(outcome);
  }
}
