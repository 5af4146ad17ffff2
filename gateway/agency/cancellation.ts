/**
 * Tells whoever works for somebody that nobody waits for the result any more. An AbortSignal costs several times as much
 * to make and to listen to, and every request needs one, and so does every call that it makes.
 */
export class Cancellation {
  #isCancelled = false;
  readonly #listeners: (() => void)[] = [];

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Calls the listener when cancelled, or at once where it is already. */
  whenCancelled(listener: () => void): void {
    if (this.#isCancelled) listener();
    else this.#listeners.push(listener);
  }

  /** The listener is not called any more. */
  forget(listener: () => void): void {
    const at = this.#listeners.indexOf(listener);
    if (at >= 0) this.#listeners.splice(at, 1);
  }

  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    for (const listener of this.#listeners.splice(0)) listener();
  }

  /** The same for what knows only signals. */
  toSignal(): AbortSignal {
    const controller = new AbortController();
    this.whenCancelled(() => controller.abort());
    return controller.signal;
  }

  static of(signal: AbortSignal): Cancellation {
    const cancellation = new Cancellation();
    if (signal.aborted) cancellation.cancel();
    else signal.addEventListener('abort', () => cancellation.cancel(), { once: true });
    return cancellation;
  }
}
