import type { Logger } from '../shared/log/logger.ts';
import type { Viewer } from '../shared/viewer/viewer.ts';

/** What one operation carries to every agency that it asks. */
export interface OperationContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Instant (ms) after which no agency is waited for. */
  readonly deadlineAtMs: number;
  /** Aborted when the client has left. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
}
