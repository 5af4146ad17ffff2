import { describe, expect, it } from 'vitest';
import { Cancellation } from './cancellation.ts';

describe('a cancellation', () => {
  it('tells each listener once, in turn, and later ones at once', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    cancellation.whenCancelled(() => told.push('first'));
    cancellation.whenCancelled(() => told.push('second'));
    expect(cancellation.isCancelled).toBe(false);
    cancellation.cancel();
    cancellation.cancel();
    cancellation.whenCancelled(() => told.push('late'));
    expect(told).toEqual(['first', 'second', 'late']);
  });

  it('tells nothing to a listener that is forgotten, which may happen while others are told', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    const forgotten = (): unknown => told.push('forgotten');
    cancellation.whenCancelled(forgotten);
    cancellation.whenCancelled(() => {
      cancellation.forget(forgotten);
      told.push('told');
    });
    cancellation.forget(forgotten);
    cancellation.cancel();
    expect(told).toEqual(['told']);
  });

  it('becomes a signal, and is made of one', () => {
    const controller = new AbortController();
    const cancellation = Cancellation.of(controller.signal);
    const signal = cancellation.toSignal();
    expect(signal.aborted).toBe(false);
    controller.abort();
    expect(cancellation.isCancelled).toBe(true);
    expect(signal.aborted).toBe(true);
    expect(cancellation.toSignal().aborted).toBe(true);
    expect(Cancellation.of(controller.signal).isCancelled).toBe(true);
  });
});
