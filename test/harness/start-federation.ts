import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { AGENCIES, type Agency } from '../../gateway/agencies.ts';
import { createHttpTransport } from '../../gateway/agency/http-transport.ts';
import type { Transport } from '../../gateway/agency/transport.ts';
import { openHouse } from '../../gateway/all-in-one.ts';
import { buildGateway } from '../../gateway/build-gateway.ts';
import { readGatewayConfig } from '../../gateway/config.ts';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../gateway/demo/demo-tokens.ts';
import { findPersona } from '../../gateway/demo/personas.ts';
import { openRoomUrls } from '../../gateway/demo/room-urls.ts';
import { loadManifest } from '../../gateway/documents/trusted-documents.ts';
import { serveSubgraph } from '../../shared/bootstrap/serve-subgraph.ts';
import type { Subgraph } from '../../shared/bootstrap/subgraph.ts';
import type { RunningServer } from '../../shared/http/http-server.ts';
import { type Logger, silentLogger } from '../../shared/log/logger.ts';
import { systemClock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';
import { TEST_PREFIX } from './config.ts';
import type { Answer } from './start-room.ts';

export interface FederationAnswer extends Answer {
  readonly extensions?: {
    readonly requestId?: string;
    readonly agencies?: readonly Record<string, unknown>[];
  };
}

/** The whole house over real HTTP, on the demonstration data, which tests read and only add to, where nobody else looks. */
export interface TestFederation extends AsyncDisposable {
  readonly url: string;
  readonly subgraphs: readonly Subgraph[];
  /** Signs viewers as the gateway does, for asking an agency at its own door. */
  readonly issuer: ViewerIssuer;
  /** URL of one agency's own door. */
  agencyUrl(agency: Agency): string;
  /** Asks through the gateway as a demo persona or any viewer. */
  execute(
    query: string,
    variables?: Record<string, unknown>,
    who?: string | Viewer,
  ): Promise<FederationAnswer>;
  token(who: string | Viewer): Promise<string>;
  /** Statements that the agencies ran during `work`. */
  statementsOf(
    work: () => Promise<unknown>,
  ): Promise<readonly { readonly agency: string; readonly text: string }[]>;
  /** The agencies that the gateway called during `work`, one name a call. */
  callsOf(work: () => Promise<unknown>): Promise<readonly Agency[]>;
  stop(agency: Agency): Promise<void>;
  close(): Promise<void>;
}

export interface FederationOptions {
  /** Environment of the gateway beside the defaults: timeouts, limits. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Of the gateway and all rooms. @default silent */
  readonly logger?: Logger;
  /** Opens the rooms on databases of the test's own. @default the demonstration, seeded once a run */
  readonly openRooms?: (issuer: ViewerIssuer, logger: Logger) => Promise<readonly Subgraph[]>;
}

export async function startFederation(options: FederationOptions = {}): Promise<TestFederation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dachieu-test-'));
  const logger = options.logger ?? silentLogger();
  const keys = loadDemoKeys(dataDir);
  const issuer = new ViewerIssuer(keys.viewerKeyPem, () => systemClock.nowMs());
  const subgraphs = await (options.openRooms ?? openSeeded)(issuer, logger);
  const servers = new Map<Agency, RunningServer>();
  for (const subgraph of subgraphs) {
    servers.set(subgraph.name as Agency, await serveSubgraph(subgraph, '127.0.0.1', 0, logger));
  }
  const agencyUrl = (agency: Agency): string => `${servers.get(agency)?.url}/graphql`;
  const config = readGatewayConfig(
    { PORT: '0', MODE: 'demo', LOG_LEVEL: 'silent', DATA_DIR: dataDir, ...options.environment },
    { defaultMode: 'demo', agencies: 'in-process' },
  );
  const transports = new Map(
    AGENCIES.map((agency) => [agency, createHttpTransport({ url: agencyUrl(agency) })]),
  );
  const calls: Agency[] = [];
  const counted = [...transports].map(([agency, { send }]): [Agency, Transport] => {
    const counting: Transport = (request) => {
      calls.push(agency);
      return send(request);
    };
    return [agency, Object.assign(counting, { open: send.open })];
  });
  const gateway = await buildGateway({
    config,
    supergraphSdl: readFileSync('gateway/supergraph.graphql', 'utf8'),
    transports: Object.fromEntries(counted) as Record<Agency, Transport>,
    manifest: await loadManifest(config.documents.manifestPath),
    clock: systemClock,
    logger,
  });
  const { url } = await gateway.listen();
  const token = (who: string | Viewer): Promise<string> =>
    issueDemoToken(typeof who === 'string' ? persona(who) : who, keys.tokenKeyPem, systemClock.nowMs());

  async function close(): Promise<void> {
    await gateway.close();
    await Promise.all([...transports.values()].map((transport) => transport.close()));
    await Promise.all([...servers.values()].map((server) => server.close()));
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    rmSync(dataDir, { recursive: true, force: true });
  }

  return {
    url,
    subgraphs,
    issuer,
    agencyUrl,
    token,
    async execute(query, variables = {}, who = 'administrator') {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(who)}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as FederationAnswer;
    },
    async statementsOf(work) {
      const statements: { agency: string; text: string }[] = [];
      const stops = subgraphs.map(({ name, database }) =>
        database.onStatement((text) => statements.push({ agency: name, text })),
      );
      await work();
      for (const stop of stops) stop();
      return statements;
    },
    async callsOf(work) {
      calls.length = 0;
      await work();
      return [...calls];
    },
    async stop(agency) {
      await servers.get(agency)?.close();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function persona(id: string): Viewer {
  const found = findPersona(id);
  if (found === null) throw new Error(`no persona ${id}`);
  return found.viewer;
}

const SEEDING_LOCK = 20_261_121;

// The first test file of a run seeds the rooms; the others wait for it and find them full.
async function openSeeded(issuer: ViewerIssuer, logger: Logger): Promise<readonly Subgraph[]> {
  const serverUrl = inject('postgresUrl');
  const lock = new pg.Client({ connectionString: serverUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [SEEDING_LOCK]);
    const { urls } = await openRoomUrls(
      { serverUrl, roomUrls: {} },
      '',
      'logins of the test rooms',
      TEST_PREFIX,
    );
    return await openHouse({
      urls,
      issuer,
      clock: systemClock,
      logger,
      onProgress: () => undefined,
    });
  } finally {
    await lock.end();
  }
}
