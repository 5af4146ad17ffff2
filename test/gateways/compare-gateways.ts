import 'reflect-metadata';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHttpTransport, type HttpTransport } from '../../gateway/agency/http-transport.ts';
import { buildGateway, type Gateway } from '../../gateway/build-gateway.ts';
import { processEnvironment, readDataDir, readGatewayConfig } from '../../gateway/config.ts';
import { type Example, readExamples } from '../../gateway/console/examples.ts';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../gateway/demo/demo-tokens.ts';
import { findPersona } from '../../gateway/demo/personas.ts';
import { LOCAL_ROOMS } from '../../gateway/local/local-rooms.ts';
import { createLogger } from '../../shared/log/logger.ts';
import { systemClock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';
import { openDemoRooms } from '../harness/open-demo-rooms.ts';
import { differences, type GatewayAnswer } from './compare-answers.ts';
import { installPeers, type Peer, startPeer } from './peers.ts';
import { serveLocalRoom } from './serve-local-room.ts';

// npm run compare:gateways: the documents below through our gateway, Apollo Gateway and Hive's gateway runtime, over the
// same supergraph and rooms; fails where an answer differs from ours.

const FOLDERS = ['docs/questions', 'docs/examples', 'test/gateways/documents'];
const SUPERGRAPH = path.resolve('gateway/supergraph.graphql');
const PEERS = [
  ['Apollo Gateway', 'apollo.mjs'],
  ['Hive Gateway', 'hive.mjs'],
] as const;
const SAVED = `mutation { saveCohort(input: { name: "compare-poor", titleVi: "Hộ nghèo", titleEn: "Poor", idempotencyKey: "compare-poor",
  document: "{ households(within: \\"849\\", asOf: \\"2019-12-31\\", class: [POOR]) { count } }" }) { __typename } }`;

const logger = createLogger('compare-gateways', 'error');
const DATABASE_SECRET = 'rooms of compare:gateways';

type Ask = (query: string, viewer: Viewer) => Promise<GatewayAnswer>;

interface Stage {
  readonly ours: Ask;
  readonly peers: readonly { readonly name: string; readonly ask: Ask }[];
  close(): Promise<void>;
}

/** The rooms over HTTP, our gateway and the others over them. */
async function openStage(): Promise<Stage> {
  const environment = processEnvironment();
  // A data folder of its own: what else runs on this machine is not disturbed.
  const dataDir = path.join(readDataDir(environment), 'compare-gateways');
  mkdirSync(dataDir, { recursive: true });
  const keys = loadDemoKeys(dataDir);
  const issuer = new ViewerIssuer(keys.viewerKeyPem, () => systemClock.nowMs());
  const rooms = await openDemoRooms({
    environment,
    dataDir,
    databaseSecret: DATABASE_SECRET,
    issuer,
    logger,
    say,
  });
  const transports = Object.entries(rooms.urls).map(
    ([name, url]) => [name, createHttpTransport({ url })] as const,
  );
  const gateway = openGateway(dataDir, transports);
  const { url } = await gateway.listen();
  const local = await Promise.all(
    LOCAL_ROOMS.map((room) => serveLocalRoom(room, gateway.engine, issuer.publicKeyPem, systemClock)),
  );
  const localUrls = LOCAL_ROOMS.map(({ name }, at) => [name, `${local[at]?.url}/graphql`] as const);
  const options = { supergraphPath: SUPERGRAPH, urls: { ...rooms.urls, ...Object.fromEntries(localUrls) } };
  const peers = await Promise.all(PEERS.map(([name, file]) => startPeer(name, file, options)));
  return {
    ours: async (query, viewer) => {
      const token = await issueDemoToken(viewer, keys.tokenKeyPem, systemClock.nowMs());
      return post(`${url}/graphql`, query, { authorization: `Bearer ${token}` });
    },
    peers: peers.map((peer) => ({ name: peer.name, ask: askPeer(peer, Object.keys(options.urls), issuer) })),
    async close() {
      await Promise.all(peers.map((peer) => peer.stop()));
      await gateway.close();
      await Promise.all(transports.map(([, transport]) => transport.close()));
      await Promise.all(local.map((server) => server.close()));
      await rooms.close();
    },
  };
}

function openGateway(dataDir: string, transports: readonly (readonly [string, HttpTransport])[]): Gateway {
  const patience = { AGENCY_TIMEOUT_MS: '60000', OPERATION_DEADLINE_MS: '60000' };
  const config = readGatewayConfig(
    { ...patience, PORT: '0', MODE: 'demo', LOG_LEVEL: 'error', DATA_DIR: dataDir },
    { defaultMode: 'demo', agencies: 'in-process' },
  );
  return buildGateway({
    config,
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    transports: Object.fromEntries(transports.map(([name, { send }]) => [name, send])),
    clock: systemClock,
    logger,
  });
}

// A peer knows no keys: it is given one signed viewer for each room and passes them on.
function askPeer(peer: Peer, rooms: readonly string[], issuer: ViewerIssuer): Ask {
  return async (query, viewer) => {
    const signed = await Promise.all(
      rooms.map(async (room) => [`x-viewer-${room}`, (await issuer.issue(viewer, room)).token] as const),
    );
    return post(peer.url, query, Object.fromEntries(signed));
  };
}

async function post(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>>,
): Promise<GatewayAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as GatewayAnswer;
}

/** @returns how many answers of peers differ from ours; 1 where we have none */
async function compare(stage: Stage, { id, persona, query }: Example): Promise<number> {
  const viewer = findPersona(persona)?.viewer;
  if (viewer === undefined) throw new Error(`${id} names no persona.`);
  const ours = await stage.ours(query, viewer);
  if (ours.data == null) {
    // Gateways that fail alike prove nothing.
    say(`FAILS   ${id.padEnd(44)} our own gateway: ${ours.errors?.[0]?.message}`);
    return 1;
  }
  let differing = 0;
  for (const { name, ask } of stage.peers) {
    const found = differences(ours, await ask(query, viewer));
    if (found.length > 0) differing += 1;
    say(`${found.length === 0 ? 'same  ' : 'DIFFER'}  ${id.padEnd(44)} ${name}`);
    for (const difference of found.slice(0, 5)) say(`          ${difference}`);
  }
  return differing;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const documents = FOLDERS.flatMap((folder) => (readdirSync(folder).length > 0 ? readExamples(folder) : []));
installPeers(say);
say('Opening the rooms and three gateways…');
const stage = await openStage();
try {
  const administrator = findPersona('administrator')?.viewer;
  if (administrator !== undefined) await stage.ours(SAVED, administrator);
  let differing = 0;
  for (const document of documents) differing += await compare(stage, document);
  say(`${documents.length} documents, ${PEERS.length} other gateways, ${differing} answers differ.`);
  if (differing > 0) process.exitCode = 1;
} finally {
  await stage.close();
}
