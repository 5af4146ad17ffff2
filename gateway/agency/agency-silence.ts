import type { Clock } from '../../shared/time/clock.ts';

export type SilenceStatus = 'UNAVAILABLE' | 'TIMEOUT' | 'BAD_RESPONSE';

export interface Silence {
  readonly status: SilenceStatus;
  /** Instant of the first failure since the agency last answered. */
  readonly sinceMs: number;
}

/** Remembers which agencies do not answer and since when. State of one gateway, not of one operation. */
export class AgencySilence {
  readonly #clock: Clock;
  readonly #silent = new Map<string, Silence>();
  readonly #answeredAtMs = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  answered(agency: string): void {
    this.#silent.delete(agency);
    this.#answeredAtMs.set(agency, this.#clock.nowMs());
  }

  failed(agency: string, status: SilenceStatus): Silence {
    const silence = { status, sinceMs: this.#silent.get(agency)?.sinceMs ?? this.#clock.nowMs() };
    this.#silent.set(agency, silence);
    return silence;
  }

  find(agency: string): Silence | null {
    return this.#silent.get(agency) ?? null;
  }

  /** Instant (ms) of the last good answer, or `null` before the first. */
  answeredAtMs(agency: string): number | null {
    return this.#answeredAtMs.get(agency) ?? null;
  }
}
