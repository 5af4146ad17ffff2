export interface CircuitPolicy {
  /** Failures in a row, without one answer between them, that open the circuit. */
  readonly failures: number;
  /** Only failures of the last so many milliseconds count. */
  readonly windowMs: number;
  /** While the circuit is open, one call in so many milliseconds is let through as a probe. */
  readonly probeIntervalMs: number;
}

export type CircuitState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** How an admitted call ended. `ABANDONED`: its client left or ran out of time, which says nothing of the agency. */
export type CallOutcome = 'ANSWERED' | 'FAILED' | 'ABANDONED';

/** What `admit` gives a call that may not go out. */
export const REFUSED = -1;

/**
 * Decides whether an agency is asked: closed → open after so many failures in a row → one probe an interval (half-open)
 * → closed by the first answer. A state machine without a clock: every instant is handed in.
 */
export class CircuitBreaker {
  readonly #policy: CircuitPolicy;
  #state: CircuitState = 'CLOSED';
  // Of the state: what a call that was admitted in an earlier one brings is not heard any more.
  #epoch = 0;
  /** Instants of the failures since the last answer, at most as many as open the circuit. */
  #failures: number[] = [];
  #openedAtMs = 0;
  #probedAtMs = 0;

  constructor(policy: CircuitPolicy) {
    this.#policy = policy;
  }

  get state(): CircuitState {
    return this.#state;
  }

  /** Instant since when the circuit has not been closed; null where it is. */
  get openSinceMs(): number | null {
    return this.#state === 'CLOSED' ? null : this.#openedAtMs;
  }

  /** @returns what `settle` needs of a call that may go out now, or REFUSED */
  admit(nowMs: number): number {
    if (this.#state === 'CLOSED') return this.#epoch;
    if (this.#state === 'HALF_OPEN' || !this.#isProbeDue(nowMs)) return REFUSED;
    this.#probedAtMs = nowMs;
    return this.#enter('HALF_OPEN');
  }

  /**
   * Every admitted call is settled once.
   * @returns whether the circuit opened or closed by it; a probe that fails changes nothing
   */
  settle(admission: number, outcome: CallOutcome, nowMs: number): boolean {
    if (admission !== this.#epoch) return false;
    const before = this.#state;
    if (before === 'HALF_OPEN') this.#enter(outcome === 'ANSWERED' ? 'CLOSED' : 'OPEN');
    else if (outcome === 'ANSWERED') this.#forgetFailures();
    else if (outcome === 'FAILED') this.#fail(nowMs);
    return (before === 'CLOSED') !== (this.#state === 'CLOSED');
  }

  #fail(nowMs: number): void {
    const { failures, windowMs } = this.#policy;
    this.#failures = this.#failures.filter((atMs) => atMs > nowMs - windowMs && atMs <= nowMs);
    this.#failures.push(nowMs);
    if (this.#failures.length < failures) return;
    this.#openedAtMs = nowMs;
    this.#probedAtMs = nowMs;
    this.#enter('OPEN');
  }

  // A clock that was set back must not keep a circuit open.
  #isProbeDue(nowMs: number): boolean {
    return nowMs >= this.#probedAtMs + this.#policy.probeIntervalMs || nowMs < this.#probedAtMs;
  }

  #enter(state: CircuitState): number {
    this.#state = state;
    this.#forgetFailures();
    this.#epoch += 1;
    return this.#epoch;
  }

  #forgetFailures(): void {
    if (this.#failures.length > 0) this.#failures = [];
  }
}
