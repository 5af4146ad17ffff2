import type { Logger } from '../shared/log/logger.ts';
import type { Viewer } from '../shared/viewer/viewer.ts';
import type { Cancellation } from './agency/cancellation.ts';
import type { SilentAgency } from './engine/contract.ts';
import type { OperationTrace } from './tracing/tracing.ts';

/** What one operation carries to every agency that it asks. */
export interface OperationContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Instant (ms) after which no agency is waited for. */
  readonly deadlineAtMs: number;
  /** Cancelled when the client has left. */
  readonly cancellation: Cancellation;
  /** Made when something has to be said of the operation: most go without a word. */
  readonly logger: () => Logger;
  /** Where what happens is written down as spans. @default nowhere */
  readonly trace?: OperationTrace | undefined;
  /** What the operations around this one were started for, outermost first: a client's own has none around it. */
  readonly trail: readonly string[];
  /** Shared by a client's operation and all that rooms inside the gateway start on its behalf. */
  readonly inner: InnerOperations;
}

/** A client's operation. */
export function clientOperation(parts: Omit<OperationContext, 'trail' | 'inner'>): OperationContext {
  return { ...parts, trail: [], inner: new InnerOperations() };
}

const MOST_INNER_OPERATIONS = 64;

/** The operations that rooms inside the gateway start on behalf of one client's operation. */
export class InnerOperations {
  // Made when they are needed: most operations start no other.
  #silent: Map<string, SilentAgency> | null = null;
  #made: Map<string, Promise<unknown>> | null = null;
  #left = MOST_INNER_OPERATIONS;

  /** Counts one more; false where there are too many already. */
  begin(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  /** What `make` gives, made once for each key. */
  once<Result>(key: string, make: () => Promise<Result>): Promise<Result> {
    this.#made ??= new Map();
    const known = this.#made.get(key) ?? make();
    this.#made.set(key, known);
    return known as Promise<Result>;
  }

  /** Remembers agencies that failed inside, each once. */
  silentInside(agencies: readonly SilentAgency[]): void {
    for (const silent of agencies) {
      this.#silent ??= new Map();
      if (!this.#silent.has(silent.agency)) this.#silent.set(silent.agency, silent);
    }
  }

  /** Agencies that failed inside. */
  get silentAgencies(): readonly SilentAgency[] {
    return this.#silent === null ? [] : [...this.#silent.values()];
  }
}
