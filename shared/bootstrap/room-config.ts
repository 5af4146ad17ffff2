import { z } from 'zod';
import { type Environment, logLevelVariable, portVariable, readConfig } from '../config/read-config.ts';

export interface RoomConfig {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly viewerPublicKey: string;
  readonly logLevel: string;
  /** Memory for facts about households. */
  readonly projectionBytes: number;
}

const roomModel = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: portVariable.default(4001),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  VIEWER_PUBLIC_KEY: z.string().includes('PUBLIC KEY', { error: 'must be a PEM public key' }),
  LOG_LEVEL: logLevelVariable.default('info'),
  PROJECTION_MAX_MB: z.coerce.number().int().min(16).max(65_536).default(512),
});

/** @throws ConfigError listing every fault */
export function readRoomConfig(environment: Environment): RoomConfig {
  const read = readConfig(roomModel, environment);
  return {
    host: read.HOST,
    port: read.PORT,
    databaseUrl: read.DATABASE_URL,
    viewerPublicKey: read.VIEWER_PUBLIC_KEY.replaceAll('\\n', '\n'),
    logLevel: read.LOG_LEVEL,
    projectionBytes: read.PROJECTION_MAX_MB * 1024 * 1024,
  };
}
