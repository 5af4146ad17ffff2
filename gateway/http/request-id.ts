import { randomUUID } from 'node:crypto';

const WELL_FORMED = /^[A-Za-z0-9\-_.]{1,64}$/;

/** The caller's request id where it is harmless in headers and logs, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}
