import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../shared/log/logger.ts';
import { systemClock } from '../../../../shared/time/clock.ts';
import { buildGateway } from '../../../build-gateway.ts';
import { readGatewayConfig } from '../../../config.ts';
import { demoAuthorization } from '../../../reload/testing/demo-authorization.ts';
import { AgencyPools } from '../../agency-connections.ts';
import { AgencyProcesses } from './agency-processes.ts';
import { judgePage } from './judge-page.ts';
import { wholePage } from './outage-agencies.ts';
import { OutageLoad } from './outage-load.ts';

const PROBE_INTERVAL_MS = 200;

it('an agency that is killed, and one that is frozen, under load cost their own fields only and come back', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'dachieu-outage-'));
  await using agencies = await AgencyProcesses.start();
  const config = readGatewayConfig(
    {
      PORT: '0',
      DATA_DIR: dataDir,
      AGENCY_URLS: 'supergraph',
      // Only the one that is struck may time out: the others share the processors with other tests.
      AGENCY_TIMEOUT_MS: '10000',
      BANK_TIMEOUT_MS: '800',
      AGENCY_CIRCUIT_FAILURES: '3',
      AGENCY_PROBE_INTERVAL_MS: String(PROBE_INTERVAL_MS),
    },
    { defaultMode: 'demo', agencies: 'in-process' },
  );
  const pools = new AgencyPools({ urls: {}, useSupergraphUrls: true });
  const gateway = buildGateway({
    config,
    supergraphSdl: agencies.supergraphSdl,
    transports: pools.connect,
    localRooms: [],
    clock: systemClock,
    logger: silentLogger(),
  });
  const { url } = await gateway.listen();
  const load = new OutageLoad({
    url,
    authorization: await demoAuthorization(dataDir),
    concurrency: 4,
    restMs: 10,
  });
  load.begin();
  const killed = await load.strike(agencies, 'bank', 'kill', 600);
  const frozen = await load.strike(agencies, 'bank', 'freeze', 1_500);
  await load.end();
  await gateway.close();
  await pools.close();
  rmSync(dataDir, { recursive: true });

  expect(load.wrong).toEqual([]);
  expect(killed.lost.AGENCY_CIRCUIT_OPEN).toBeGreaterThan(0);
  expect(frozen.lost.AGENCY_CIRCUIT_OPEN).toBeGreaterThan(0);
  // A second beside the interval: other tests run on the same processors.
  for (const { recoveredAfterMs } of [killed, frozen])
    expect(recoveredAfterMs).toBeLessThan(PROBE_INTERVAL_MS + 1_000);
}, 60_000);

describe('the judge of that', () => {
  const whole = wholePage(10);
  const told = (data: unknown, ...errors: readonly (readonly [agency: string, code: string])[]) =>
    JSON.stringify({ data, errors: errors.map(([agency, code]) => ({ extensions: { agency, code } })) });
  const withoutDebt = {
    ...whole,
    rate: null,
    households: whole.households.map((one) => ({ ...one, debt: null })),
  };

  it('finds the whole answer right, and one that misses an agency with a reason', () => {
    expect(judgePage(told(whole), 10)).toEqual({ missing: new Map(), wrong: null });
    const missing = new Map([['bank', 'AGENCY_TIMEOUT']]);
    expect(judgePage(told(withoutDebt, ['bank', 'AGENCY_TIMEOUT']), 10)).toEqual({ missing, wrong: null });
  });

  it.each([
    ['another value', told({ ...whole, rate: 1 })],
    ['an answer to another question', told(wholePage(20))],
    ['a household less', told({ ...whole, households: whole.households.slice(1) })],
    ['nothing', told(null, ['register', 'AGENCY_TIMEOUT'])],
    ['a loss without a reason', told(withoutDebt)],
    ['a reason without a loss', told(whole, ['bank', 'AGENCY_TIMEOUT'])],
    ['a reason that is none', told(withoutDebt, ['bank', 'INTERNAL_SERVER_ERROR'])],
    ['an address', told({ ...withoutDebt }, ['bank', 'AGENCY_TIMEOUT at 127.0.0.1'])],
  ])('finds %s wrong', (_what, text) => {
    expect(judgePage(text, 10).wrong).not.toBeNull();
  });
});
