import { readFile } from 'node:fs/promises';
import { ConfigError } from '../shared/config/read-config.ts';
import { createLogger } from '../shared/log/logger.ts';
import { systemClock } from '../shared/time/clock.ts';
import { createHttpTransport } from './agency/http-transport.ts';
import { buildGateway } from './build-gateway.ts';
import { type GatewayConfig, processEnvironment, readGatewayConfig } from './config.ts';
import { ManifestError } from './documents/manifest.ts';
import { loadManifest } from './documents/trusted-documents.ts';

/** The gateway as a process of its own: agencies over HTTP, until SIGTERM or SIGINT. */
async function start(config: GatewayConfig): Promise<void> {
  const logger = createLogger('gateway', config.logLevel);
  const connections = Object.entries(config.agencyUrls).map(([agency, url]) => ({
    agency,
    transport: createHttpTransport({ url }),
  }));
  const gateway = buildGateway({
    config,
    supergraphSdl: await readFile(config.supergraphPath, 'utf8'),
    manifest: await loadManifest(config.documents.manifestPath),
    transports: Object.fromEntries(connections.map(({ agency, transport }) => [agency, transport.send])),
    clock: systemClock,
    logger,
  });
  const server = await gateway.listen();
  logger.info({ port: server.port, mode: config.mode }, 'the gateway answers');
  const stop = async (): Promise<void> => {
    logger.info('the gateway stops');
    await gateway.close();
    await Promise.all(connections.map(({ transport }) => transport.close()));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

try {
  await start(readGatewayConfig(processEnvironment(), { defaultMode: 'production', agencies: 'by-url' }));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof ManifestError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
