import type { RunningServer } from '../http/http-server.ts';
import { createLogger } from '../log/logger.ts';
import { systemClock } from '../time/clock.ts';
import type { RoomConfig } from './room-config.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import { createSubgraph, type SubgraphDefinition } from './subgraph.ts';

/** The whole life of a subgraph process: migrate, serve, and on SIGTERM or SIGINT finish what runs and stop. */
export async function startSubgraph(
  definition: SubgraphDefinition,
  config: RoomConfig,
): Promise<RunningServer> {
  const logger = createLogger(definition.name, config.logLevel);
  const subgraph = await createSubgraph(definition, {
    databaseUrl: config.databaseUrl,
    viewerPublicKey: config.viewerPublicKey,
    clock: systemClock,
    logger,
    projectionBytes: config.projectionBytes,
  });
  await subgraph.database.migrate();
  const server = await serveSubgraph(subgraph, config.host, config.port, logger);
  logger.info({ port: server.port }, 'the subgraph answers');
  // Requests that come meanwhile build what they need themselves.
  subgraph.warm().catch((error: unknown) => logger.error({ err: error }, 'warming up failed'));
  const stop = async (): Promise<void> => {
    logger.info('the subgraph stops');
    await server.close();
    await subgraph.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  return server;
}
