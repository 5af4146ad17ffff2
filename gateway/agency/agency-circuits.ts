import { CircuitBreaker, type CircuitPolicy, type CircuitState } from './circuit-breaker.ts';

export interface CircuitReport {
  readonly agency: string;
  readonly state: CircuitState;
  /** Instant since when the circuit has not been closed; null where it is. */
  readonly openSinceMs: number | null;
}

/** A circuit breaker for each agency, made when it is first asked for. State of one gateway, not of one operation. */
export class AgencyCircuits {
  readonly #policy: CircuitPolicy;
  readonly #breakers = new Map<string, CircuitBreaker>();

  constructor(policy: CircuitPolicy) {
    this.#policy = policy;
  }

  of(agency: string): CircuitBreaker {
    const known = this.#breakers.get(agency);
    if (known !== undefined) return known;
    const made = new CircuitBreaker(this.#policy);
    this.#breakers.set(agency, made);
    return made;
  }

  report(agency: string): CircuitReport {
    const { state, openSinceMs } = this.of(agency);
    return { agency, state, openSinceMs };
  }

  /** Of every agency that was asked for. */
  reports(): readonly CircuitReport[] {
    return [...this.#breakers.keys()].map((agency) => this.report(agency));
  }
}
