import { type Logger, pino } from 'pino';
import { gatherLines } from './gather-lines.ts';

export type { Logger } from 'pino';

/** Structured JSON lines: constant message, facts as attributes. Never names, citizen numbers, tokens or addresses. */
export function createLogger(room: string, level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: false, contentMode: 'buffer' });
  const gathered = gatherLines({
    // Its types know texts only; with this `contentMode` it takes bytes only.
    write: (lines) => destination.write(lines as unknown as string),
    flushSync: () => destination.flushSync(),
  });
  // What ends the process without asking (SIGKILL) takes the lines of the last moment with it.
  process.on('exit', gathered.writeNow);
  return pino({ name: room, level, base: { room } }, gathered);
}

export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
