import { Cancellation } from './cancellation.ts';
import type { Deadlines, Timed } from './deadlines.ts';
import type { Landing } from './landing.ts';

/** Told of how the request ended. Called once, unless it leaves before. */
export type Passenger = (landing: Landing) => void;

const TIMED_OUT: Landing = { kind: 'TIMED_OUT' };
const ABANDONED: Landing = { kind: 'ABANDONED' };

/**
 * One request on its way to an agency and everyone who waits for it. It ends with the answer, with a failure, when its
 * time is up, or when the last one who waited has left; the request is cancelled in the last two cases.
 */
export class Flight implements Timed {
  readonly cancellation = new Cancellation();
  /** Instant at which its time is up. */
  readonly endsAtMs: number;
  /** The same on the clock of timers. */
  readonly endsAt: number;
  readonly #passengers: Passenger[] = [];
  readonly #deadlines: Deadlines;
  readonly #onLanding: (landing: Landing) => void;
  #landing: Landing | null = null;

  /** @param onLanding called once, before the passengers hear of it */
  constructor(deadlines: Deadlines, nowMs: number, timeoutMs: number, onLanding: (landing: Landing) => void) {
    this.endsAtMs = nowMs + timeoutMs;
    this.endsAt = performance.now() + timeoutMs;
    this.#onLanding = onLanding;
    this.#deadlines = deadlines;
    deadlines.add(this);
  }

  /** How it ended; null while it is on its way. */
  get landing(): Landing | null {
    return this.#landing;
  }

  get hasLanded(): boolean {
    return this.#landing !== null;
  }

  board(passenger: Passenger): void {
    this.#passengers.push(passenger);
  }

  /**
   * Whoever leaves hears nothing any more; the others are not disturbed.
   * @param landing how the request ends where nobody is left
   */
  leave(passenger: Passenger, landing: Landing): void {
    const at = this.#landing === null ? this.#passengers.indexOf(passenger) : -1;
    if (at < 0) return;
    this.#passengers.splice(at, 1);
    if (this.#passengers.length === 0) this.#cancel(landing);
  }

  land(landing: Landing): void {
    if (this.#landing !== null) return;
    this.#landing = landing;
    this.#deadlines.remove(this);
    this.#onLanding(landing);
    for (const passenger of this.#passengers) passenger(landing);
  }

  timeOut(): void {
    this.#cancel(TIMED_OUT);
  }

  #cancel(landing: Landing): void {
    this.land(landing);
    this.cancellation.cancel();
  }
}

/**
 * Waits for as long as the operation has time and its client is there.
 * @param told called once, at once where the flight has landed
 */
export function waitFor(
  flight: Flight,
  { deadlineAtMs, cancellation }: { readonly deadlineAtMs: number; readonly cancellation: Cancellation },
  nowMs: number,
  told: Passenger,
): void {
  const { landing: ended } = flight;
  if (ended !== null) {
    told(ended);
    return;
  }
  let timer: NodeJS.Timeout | null = null;
  const end: Passenger = (landing) => {
    if (timer !== null) clearTimeout(timer);
    cancellation.forget(clientLeft);
    told(landing);
  };
  const leave = (landing: Landing): void => {
    flight.leave(end, landing);
    end(landing);
  };
  const clientLeft = (): void => leave(ABANDONED);
  flight.board(end);
  cancellation.whenCancelled(clientLeft);
  // Most calls have less time than their operation: they need no second timer.
  if (deadlineAtMs < flight.endsAtMs) timer = setTimeout(leave, deadlineAtMs - nowMs, TIMED_OUT);
}
