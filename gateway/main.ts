import { ConfigError } from '../shared/config/read-config.ts';
import { createLogger } from '../shared/log/logger.ts';
import { systemClock } from '../shared/time/clock.ts';
import { AgencyPools } from './agency/agency-connections.ts';
import { buildGateway } from './build-gateway.ts';
import { type GatewayConfig, processEnvironment, readGatewayConfig } from './config.ts';
import { ManifestError } from './documents/manifest.ts';
import { loadManifest } from './documents/trusted-documents.ts';
import { localRoomSchemas } from './local/local-rooms.ts';
import { readSource, supergraphOf } from './reload/read-supergraph.ts';
import { refusalOf, SupergraphRefusal } from './reload/supergraph-refusal.ts';
import { watchSupergraph } from './reload/watch-supergraph.ts';
import { startTracing } from './tracing/start-tracing.ts';

/** The gateway as a process of its own: agencies over HTTP, until SIGTERM or SIGINT. SIGHUP: look at the supergraph. */
async function start(config: GatewayConfig): Promise<void> {
  const logger = createLogger('gateway', config.logLevel);
  const tracing = await startTracing(config.tracing, logger);
  const pools = new AgencyPools({ urls: config.agencyUrls, useSupergraphUrls: config.useSupergraphUrls });
  const ownRooms = localRoomSchemas();
  const source = await readSource(config.supergraphPath);
  const gateway = buildGateway({
    config,
    supergraphSdl: firstSupergraph(source, ownRooms),
    manifest: await loadManifest(config.documents.manifestPath),
    transports: pools.connect,
    tracing,
    clock: systemClock,
    logger,
  });
  const server = await gateway.listen();
  const watch = watchSupergraph({
    path: config.supergraphPath,
    ownRooms,
    reloader: gateway.supergraph,
    served: source,
    pollMs: config.supergraphPollMs,
  });
  const stop = async (): Promise<void> => {
    logger.info('the gateway stops');
    watch.stop();
    await gateway.close();
    await pools.close();
    await tracing?.close();
  };
  process.on('SIGHUP', () => void watch.look());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  // Last: who reads this line may send a signal at once.
  logger.info({ port: server.port, mode: config.mode }, 'the gateway answers');
}

function firstSupergraph(...source: Parameters<typeof supergraphOf>): string {
  try {
    return supergraphOf(...source);
  } catch (error) {
    throw refusalOf(error);
  }
}

try {
  await start(readGatewayConfig(processEnvironment(), { defaultMode: 'production', agencies: 'by-url' }));
} catch (error) {
  if (error instanceof ConfigError || error instanceof ManifestError)
    process.stderr.write(`${error.message}\n`);
  else if (error instanceof SupergraphRefusal) process.stderr.write(`${error.code}: ${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}
