import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { AGENCIES } from '../../../gateway/agencies.ts';
import { createHttpTransport } from '../../../gateway/agency/http-transport.ts';
import type { Transport } from '../../../gateway/agency/transport.ts';
import { buildGateway } from '../../../gateway/build-gateway.ts';
import { readGatewayConfig } from '../../../gateway/config.ts';
import { createLogger } from '../../../shared/log/logger.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import { ownUsage, readOptions, serveOrders, type Traffic, tell } from './messages.ts';

export interface GatewayProcessOptions {
  readonly supergraphPath: string;
  /** GraphQL endpoints by agency. */
  readonly agencyUrls: Readonly<Record<string, string>>;
  /** Where the demo keys are. */
  readonly dataDir: string;
}

/** The real gateway over HTTP, its transports counting what passes. */
async function start({ supergraphPath, agencyUrls, dataDir }: GatewayProcessOptions): Promise<void> {
  const config = readGatewayConfig(
    {
      PORT: '0',
      MODE: 'demo',
      DATA_DIR: dataDir,
      AGENCY_TIMEOUT_MS: '120000',
      OPERATION_DEADLINE_MS: '300000',
    },
    { defaultMode: 'demo', agencies: 'in-process' },
  );
  const traffic = new Map<string, Traffic>();
  const transports = Object.entries(agencyUrls).map(([agency, url]) => ({
    agency,
    transport: createHttpTransport({ url }),
  }));
  const gateway = await buildGateway({
    config,
    supergraphSdl: readFileSync(supergraphPath, 'utf8'),
    transports: {
      ...Object.fromEntries(AGENCIES.map((agency) => [agency, absent])),
      ...Object.fromEntries(
        transports.map(({ agency, transport }) => [agency, counted(agency, transport.send, traffic)]),
      ),
    },
    clock: systemClock,
    logger: createLogger('gateway', 'warn'),
  });
  const server = await gateway.listen();
  tell({ kind: 'ready', url: `${server.url}/graphql` });
  serveOrders(
    () => ({ ...ownUsage(), traffic: [...traffic.values()] }),
    async () => {
      await gateway.close();
      await Promise.all(transports.map(({ transport }) => transport.close()));
    },
    () => traffic.clear(),
  );
}

// The supergraph is the whole one; a benchmark asks nothing of rooms that it has not started.
async function absent(): Promise<never> {
  throw new Error('This agency takes no part in the benchmark.');
}

function counted(agency: string, send: Transport, traffic: Map<string, Traffic>): Transport {
  return async (request) => {
    const answer = await send(request);
    const known = traffic.get(agency) ?? { agency, calls: 0, sentBytes: 0, receivedBytes: 0 };
    traffic.set(agency, {
      agency,
      calls: known.calls + 1,
      // Texts between rooms are ASCII but for names, which no request of the benchmark holds.
      sentBytes: known.sentBytes + request.body.length,
      receivedBytes: known.receivedBytes + answer.body.length,
    });
    return answer;
  };
}

await start(readOptions<GatewayProcessOptions>());
