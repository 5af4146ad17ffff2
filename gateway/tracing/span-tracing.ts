import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  ParentBasedSampler,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { AgencyCall, EngineStage } from '../engine/contract.ts';
import { readTraceParent, writeTraceParent } from './traceparent.ts';
import type { FetchTrace, OperationTrace, TracedOperation, TracedOutcome, Tracing } from './tracing.ts';

export interface SpanTracingOptions {
  readonly serviceName: string;
  /** Of the operations, from 0 to 1: how many are recorded. */
  readonly ratio: number;
  readonly processor: SpanProcessor;
}

/** Operations as OpenTelemetry spans. Contexts are handed on by hand: nothing of Node.js is patched. */
export function createSpanTracing({ serviceName, ratio, processor }: SpanTracingOptions): Tracing {
  const sampler = new TraceIdRatioBasedSampler(ratio);
  const provider = new TracerProvider({
    // A client that records its trace does not make us record all: the ratio is ours, by the same trace id.
    sampler: new ParentBasedSampler({ root: sampler, remoteParentSampled: sampler }),
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer('dachieu.gateway');
  return {
    begin(operation) {
      const span = tracer.startSpan(
        nameOf(operation),
        { kind: SpanKind.SERVER, attributes: attributesOf(operation) },
        parentOf(operation),
      );
      return new SpanOfOperation(tracer, span);
    },
    close: () => provider.shutdown(),
  };
}

function nameOf({ kind, name }: TracedOperation): string {
  return [kind ?? 'operation', name].filter((part) => part !== null).join(' ');
}

function attributesOf({ kind, name }: TracedOperation): Attributes {
  return {
    ...(kind === null ? {} : { 'graphql.operation.type': kind }),
    ...(name === null ? {} : { 'graphql.operation.name': name }),
  };
}

function parentOf({ traceparent }: TracedOperation): Context {
  const parent = readTraceParent(traceparent);
  if (parent === null) return ROOT_CONTEXT;
  const { traceId, spanId, flags } = parent;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: flags, isRemote: true });
}

class SpanOfOperation implements OperationTrace {
  readonly #tracer: Tracer;
  readonly #span: Span;
  readonly #context: Context;

  constructor(tracer: Tracer, span: Span) {
    this.#tracer = tracer;
    this.#span = span;
    this.#context = trace.setSpan(ROOT_CONTEXT, span);
  }

  get traceId(): string {
    return this.#span.spanContext().traceId;
  }

  stage(stage: EngineStage): () => void {
    const span = this.#tracer.startSpan(stage, {}, this.#context);
    return () => span.end();
  }

  fetch({ agency, operationKind }: AgencyCall): FetchTrace {
    const attributes = { 'dachieu.agency': agency, 'graphql.operation.type': operationKind };
    const kind = SpanKind.CLIENT;
    const span = this.#tracer.startSpan(`fetch ${agency}`, { kind, attributes }, this.#context);
    return new SpanOfFetch(this.#tracer, span);
  }

  end(outcome: TracedOutcome): void {
    this.#span.setAttribute('dachieu.outcome', outcome);
    if (outcome === 'failed') this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}

class SpanOfFetch implements FetchTrace {
  readonly #tracer: Tracer;
  readonly #span: Span;

  constructor(tracer: Tracer, span: Span) {
    this.#tracer = tracer;
    this.#span = span;
  }

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = this.#span.spanContext();
    return writeTraceParent({ traceId, spanId, flags: traceFlags });
  }

  get inside(): OperationTrace {
    return new SpanOfOperation(this.#tracer, this.#span);
  }

  joined(): void {
    this.#span.setAttribute('dachieu.shared', true);
  }

  retried(): void {
    this.#span.addEvent('retry');
  }

  answered(status: number, bytes: number): void {
    this.#span.setAttributes({ 'http.response.status_code': status, 'http.response.body.size': bytes });
    this.#span.end();
  }

  failed(code: string): void {
    this.#span.setAttribute('error.type', code);
    this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}
