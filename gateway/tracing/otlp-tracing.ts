import { DiagLogLevel, diag } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import type { Logger } from '../../shared/log/logger.ts';
import { createSpanTracing } from './span-tracing.ts';
import type { Tracing } from './tracing.ts';
import type { TracingConfig } from './tracing-config.ts';

const EXPORT_TIMEOUT_MS = 5_000;

/** Spans sent in batches to a collector, as JSON by OTLP over HTTP. What a collector does not take is lost. */
export function createOtlpTracing({ endpoint, serviceName, ratio }: TracingConfig, logger: Logger): Tracing {
  const tell = (): void => logger.warn('spans were not sent: the collector does not take them');
  tellFaults(tell);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS });
  const processor = new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_TIMEOUT_MS });
  const { begin, close } = createSpanTracing({ serviceName, ratio, processor });
  return { begin, close: () => close().catch(tell) };
}

// The library's own words may hold the collector's address and what it answered.
function tellFaults(tell: () => void): void {
  const silent = (): void => undefined;
  diag.setLogger(
    { error: tell, warn: tell, info: silent, debug: silent, verbose: silent },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}
