import { randomFillSync } from 'node:crypto';

const WELL_FORMED = /^[A-Za-z0-9\-_.]{1,64}$/;

const ID_BYTES = 16;
// Filled for many ids at once: a random number for each costs a small request more than finding its route.
const pool = Buffer.alloc(256 * ID_BYTES);
let used = pool.length;

/** The caller's request id where it is harmless in headers and logs, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : newId();
}

function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const id = pool.toString('hex', used, used + ID_BYTES);
  used += ID_BYTES;
  return id;
}
