import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { silentLogger } from '../../../shared/log/logger.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import { AgencyPools } from '../../agency/agency-connections.ts';
import { buildGateway } from '../../build-gateway.ts';
import { readGatewayConfig } from '../../config.ts';
import { demoAuthorization } from './demo-authorization.ts';
import { ReloadLoad } from './reload-load.ts';
import { startTwoSupergraphs } from './two-supergraphs.ts';

it('a supergraph exchanged five times under load costs no request, and none gets an answer of both', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'dachieu-reload-load-'));
  await using world = await startTwoSupergraphs();
  const config = readGatewayConfig(
    { PORT: '0', DATA_DIR: dataDir, AGENCY_URLS: 'supergraph' },
    { defaultMode: 'demo', agencies: 'in-process' },
  );
  const pools = new AgencyPools({ urls: {}, useSupergraphUrls: true });
  const gateway = buildGateway({
    config,
    supergraphSdl: world.sdl.A,
    transports: pools.connect,
    localRooms: [],
    clock: systemClock,
    logger: silentLogger(),
  });
  const { url } = await gateway.listen();
  const authorization = await demoAuthorization(dataDir);
  const target = {
    url,
    authorization,
    offer: async (sdl: string) => {
      const { kind } = await gateway.supergraph.reload(sdl);
      return kind === 'refused' ? kind : ('swapped' as const);
    },
  };
  const options = { times: 5, concurrency: 8, restMs: 60, names: 10, seed: 7 };
  const report = await new ReloadLoad(target, options).run(world);

  expect(report.wrong).toEqual([]);
  expect(report).toMatchObject({ swapped: 5, refused: 1, wrongCount: 0 });
  expect(report.duringMs.length).toBeGreaterThan(10);
  expect(gateway.supergraph.status.retired).toBe(0);
  // One register, one bank: the other bank's connections are closed.
  expect(pools.size).toBe(2);
  await gateway.close();
  await pools.close();
  rmSync(dataDir, { recursive: true });
});
