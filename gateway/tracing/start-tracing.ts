import type { Logger } from '../../shared/log/logger.ts';
import type { Tracing } from './tracing.ts';
import type { TracingConfig } from './tracing-config.ts';

/** @returns null where tracing is off; the libraries are loaded only where it is on */
export async function startTracing(config: TracingConfig | null, logger: Logger): Promise<Tracing | null> {
  if (config === null) return null;
  const { createOtlpTracing } = await import('./otlp-tracing.ts');
  return createOtlpTracing(config, logger);
}
