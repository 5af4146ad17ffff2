/** Something whose time will be up. */
export interface Timed {
  /** Instant on the clock of `performance.now()`. */
  readonly endsAt: number;
  timeOut(): void;
}

/**
 * One timer for all that is on its way to one agency: it is set for the earliest end and looks again when it comes. A timer
 * for each call would nearly always be taken back.
 */
export class Deadlines {
  /** In the order of their beginning. */
  readonly #timed = new Set<Timed>();
  #timer: NodeJS.Timeout | null = null;
  #setFor = Number.POSITIVE_INFINITY;

  add(timed: Timed): void {
    this.#timed.add(timed);
    if (timed.endsAt < this.#setFor) this.#set(timed.endsAt);
  }

  /** Its time is not looked at any more. The timer stays: the next one will need it. */
  remove(timed: Timed): void {
    this.#timed.delete(timed);
  }

  #set(endsAt: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#setFor = endsAt;
    // What it waits for holds the process itself: a connection, or whoever asked.
    this.#timer = setTimeout(() => this.#look(), Math.max(1, Math.ceil(endsAt - performance.now()))).unref();
  }

  #look(): void {
    this.#timer = null;
    this.#setFor = Number.POSITIVE_INFINITY;
    const now = performance.now();
    for (const timed of [...this.#timed])
      if (timed.endsAt <= now) {
        this.#timed.delete(timed);
        timed.timeOut();
      }
    let next = Number.POSITIVE_INFINITY;
    for (const { endsAt } of this.#timed) next = Math.min(next, endsAt);
    if (next < this.#setFor) this.#set(next);
  }
}
