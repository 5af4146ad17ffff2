/**
 * Tells whoever carries a request that nobody waits for its answer any more. It has one listener: an AbortSignal of its
 * own for each call costs several times as much.
 */
export class Cancellation {
  #isCancelled = false;
  #listener: (() => void) | null = null;

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Calls the listener when cancelled, or at once where it is already; replaces an earlier one. */
  whenCancelled(listener: () => void): void {
    this.#listener = listener;
    if (this.#isCancelled) listener();
  }

  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#listener?.();
  }
}
