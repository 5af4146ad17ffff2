import { setImmediate } from 'node:timers/promises';

/** Work that says where it may be interrupted, by yielding nothing there. */
export type InSteps<Result> = Generator<void, Result>;

/** Without a pause: for a start, when nobody waits. */
export function runAtOnce<Result>(work: InSteps<Result>): Result {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Lets requests have their turn between the steps. */
export async function runInSteps<Result>(work: InSteps<Result>): Promise<Result> {
  let step = work.next();
  while (step.done !== true) {
    await setImmediate();
    step = work.next();
  }
  return step.value;
}
