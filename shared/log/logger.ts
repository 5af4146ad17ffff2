import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Structured JSON lines: constant message, facts as attributes. Never names, citizen numbers, tokens or addresses. */
/**
 * Lines are written some at a time, at the latest after a fifth of a second and when the process ends: one write for each
 * line costs a small operation more than its own answer does.
 */
export function createLogger(room: string, level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: false, minLength: 8_192, periodicFlush: 200 });
  return pino({ name: room, level, base: { room } }, destination);
}

export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
