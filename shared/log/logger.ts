import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Structured JSON lines: constant message, facts as attributes. Never names, citizen numbers, tokens or addresses. */
export function createLogger(room: string, level: string): Logger {
  return pino({ name: room, level, base: { room } }, pino.destination({ dest: 2, sync: false }));
}

export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
