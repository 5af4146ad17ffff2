import { createHmac } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { type Environment, readConfig } from '../../shared/config/read-config.ts';
import { reachableDirectory, startEmbeddedPostgres } from '../../shared/data/embedded-postgres.ts';
import { ensureRoomDatabase } from '../../shared/data/room-databases.ts';
import { AGENCIES, type Agency } from '../agencies.ts';

/** Where each room's database is, and how to let go of the server if it is ours. */
export interface RoomUrls {
  readonly urls: Readonly<Record<Agency, string>>;
  /** `embedded` (made by this process), `adopted` (left by a killed one) or `given` by URL. */
  readonly server: 'embedded' | 'adopted' | 'given';
  stop(): Promise<void>;
}

export interface DatabaseConfig {
  /** A server on which databases and logins may be made. */
  readonly serverUrl: string | undefined;
  /** A room's own database, made by somebody else; wins over the server. */
  readonly roomUrls: Readonly<Partial<Record<Agency, string>>>;
}

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).optional();
const roomVariable = (room: Agency): string => `${room.toUpperCase()}_DATABASE_URL`;
const model = z.object({
  DATABASE_URL: postgresUrl,
  ...Object.fromEntries(AGENCIES.map((room) => [roomVariable(room), postgresUrl])),
});

/** @throws ConfigError */
export function readDatabaseConfig(environment: Environment): DatabaseConfig {
  const read: Readonly<Record<string, string | undefined>> = readConfig(model, environment);
  const roomUrls = Object.fromEntries(
    AGENCIES.flatMap((room) => {
      const url = read[roomVariable(room)];
      return url === undefined ? [] : [[room, url]];
    }),
  );
  return { serverUrl: read.DATABASE_URL, roomUrls };
}

/**
 * Gives every room a database: its own URL where one is set, else one on the server given, else one on the embedded
 * server below `dataDir`; databases and logins are named `<prefix>_<room>`. A login's password is derived from a secret of this machine, so nothing else is to be kept.
 */
export async function openRoomUrls(
  config: DatabaseConfig,
  dataDir: string,
  secret: string,
  prefix = 'dachieu',
): Promise<RoomUrls> {
  const missing = AGENCIES.filter((room) => config.roomUrls[room] === undefined);
  const embedded =
    missing.length > 0 && config.serverUrl === undefined
      ? await startEmbeddedPostgres(path.join(reachableDirectory(path.resolve(dataDir)), 'postgres'))
      : null;
  const serverUrl = config.serverUrl ?? embedded?.url ?? '';
  const urls: Partial<Record<Agency, string>> = { ...config.roomUrls };
  for (const room of missing) {
    const password = createHmac('sha256', secret).update(`database of ${room}`).digest('base64url');
    urls[room] = await ensureRoomDatabase(serverUrl, room, prefix, password);
  }
  return {
    urls: urls as Record<Agency, string>,
    server: embedded === null ? 'given' : embedded.adopted ? 'adopted' : 'embedded',
    stop: async () => embedded?.stop(),
  };
}
