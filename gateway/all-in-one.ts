import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSubgraph, type Subgraph, type SubgraphDefinition } from '../shared/bootstrap/subgraph.ts';
import { ConfigError } from '../shared/config/read-config.ts';
import { generateWorld, WORLD_VERSION } from '../shared/demo/generate-world.ts';
import { listen } from '../shared/http/http-server.ts';
import { createLogger, type Logger } from '../shared/log/logger.ts';
import { type Clock, systemClock } from '../shared/time/clock.ts';
import { ViewerIssuer } from '../shared/viewer/viewer-token.ts';
import { loadBank } from '../subgraphs/bank/demo/load-bank.ts';
import { bankSubgraph } from '../subgraphs/bank/subgraph.ts';
import { loadEducation } from '../subgraphs/education/demo/load-education.ts';
import { educationSubgraph } from '../subgraphs/education/subgraph.ts';
import { loadInsurance } from '../subgraphs/insurance/demo/load-insurance.ts';
import { insuranceSubgraph } from '../subgraphs/insurance/subgraph.ts';
import { loadLabour } from '../subgraphs/labour/demo/load-labour.ts';
import { labourSubgraph } from '../subgraphs/labour/subgraph.ts';
import { loadPlans } from '../subgraphs/plans/demo/load-plans.ts';
import { readDocuments } from '../subgraphs/plans/demo/read-documents.ts';
import { plansSubgraph } from '../subgraphs/plans/subgraph.ts';
import { loadRegister } from '../subgraphs/register/demo/load-register.ts';
import { registerSubgraph } from '../subgraphs/register/subgraph.ts';
import { AGENCIES, type Agency } from './agencies.ts';
import { type OpenSubscription, RefusedSubscriptionError, type Transport } from './agency/transport.ts';
import { buildGateway } from './build-gateway.ts';
import { type GatewayConfig, processEnvironment, readGatewayConfig } from './config.ts';
import { loadDemoKeys } from './demo/demo-keys.ts';
import { openRoomUrls, readDatabaseConfig } from './demo/room-urls.ts';
import { DEMO_SECRETS, type LoadRoom, type SeedProgress, seedRooms } from './demo/seed-rooms.ts';
import { ManifestError } from './documents/manifest.ts';
import { loadManifest } from './documents/trusted-documents.ts';
import { startTracing } from './tracing/start-tracing.ts';

/** The one place that knows every room: `npm start` and the test harness put the house together with it. */
export const ROOMS: readonly { readonly definition: SubgraphDefinition; readonly load: LoadRoom }[] = [
  { definition: registerSubgraph, load: (sql, world) => loadRegister(sql, world.register, DEMO_SECRETS) },
  {
    definition: labourSubgraph,
    load: (sql, world, { crosswalk }) => loadLabour(sql, world.labour, { crosswalk, ...DEMO_SECRETS }),
  },
  {
    definition: bankSubgraph,
    load: (sql, world, { crosswalk }) => loadBank(sql, world.bank, { crosswalk, ...DEMO_SECRETS }),
  },
  {
    definition: insuranceSubgraph,
    load: (sql, world, register) => loadInsurance(sql, world.insurance, { ...register, ...DEMO_SECRETS }),
  },
  {
    definition: educationSubgraph,
    load: (sql, world, register) => loadEducation(sql, world.education, { ...register, ...DEMO_SECRETS }),
  },
  {
    definition: plansSubgraph,
    load: (sql, world) => loadPlans(sql, readDocuments(), world.register.helpers),
  },
];

export interface HouseOptions {
  readonly urls: Readonly<Record<Agency, string>>;
  readonly issuer: ViewerIssuer;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onProgress: (progress: SeedProgress) => void;
}

/** Opens every room on its database: migrated, and filled with the demonstration unless it already is. */
export async function openHouse(options: HouseOptions): Promise<readonly Subgraph[]> {
  const { clock, issuer, logger } = options;
  const steps = await Promise.all(
    ROOMS.map(async ({ definition, load }) => {
      const databaseUrl = options.urls[definition.name as Agency];
      const runtime = {
        databaseUrl,
        viewerPublicKey: issuer.publicKeyPem,
        clock,
        logger: logger.child({ agency: definition.name }),
      };
      const subgraph = await createSubgraph(definition, runtime);
      await migrate(subgraph);
      return { subgraph, load };
    }),
  );
  await seedRooms(steps, {
    version: WORLD_VERSION,
    generate: () => generateWorld(),
    issuer,
    nowMs: () => clock.nowMs(),
    onProgress: options.onProgress,
  });
  return steps.map(({ subgraph }) => subgraph);
}

async function migrate({ name, database }: Subgraph): Promise<void> {
  try {
    await database.migrate();
  } catch (cause) {
    const remedy = 'Stop, remove DATA_DIR (.dachieu) or name an empty database, and start again.';
    throw new Error(`The database of the room ${name} was made by other code. ${remedy}`, { cause });
  }
}

/** Carries the gateway's requests to subgraphs of the same process, through the same signed door as HTTP. */
export function inProcess(subgraphs: readonly Subgraph[]): Readonly<Record<Agency, Transport>> {
  const transports = AGENCIES.map((agency): [Agency, Transport] => {
    const subgraph = subgraphs.find(({ name }) => name === agency);
    if (subgraph === undefined) throw new Error(`No room stands for the agency ${agency}.`);
    return [agency, transportTo(subgraph)];
  });
  return Object.fromEntries(transports) as Record<Agency, Transport>;
}

function transportTo(subgraph: Subgraph): Transport {
  const send: Transport = ({ body, headers }) => subgraph.handle({ body, headers });
  const open: OpenSubscription = async ({ body, headers, signal }) => {
    const opened = await subgraph.open({ body, headers }, signal);
    if ('status' in opened) throw new RefusedSubscriptionError(opened.status);
    return opened.events;
  };
  return Object.assign(send, { open });
}

async function start(): Promise<void> {
  const environment = processEnvironment();
  const config = readGatewayConfig(
    { LOG_LEVEL: 'warn', ...environment },
    { defaultMode: 'demo', agencies: 'in-process' },
  );
  const logger = createLogger('all-in-one', config.logLevel);
  const signingKey = config.viewerSigningKey ?? loadDemoKeys(config.dataDir).viewerKeyPem;
  await assertPortIsFree(config.host, config.port);
  const startedAt = systemClock.nowMs();
  say(`Đa Chiều: mở các phòng dữ liệu… / opening the rooms…`);
  const rooms = await openRoomUrls(readDatabaseConfig(environment), config.dataDir, signingKey);
  say(`  PostgreSQL: ${rooms.server}`);
  const subgraphs = await openHouse({
    urls: rooms.urls,
    issuer: new ViewerIssuer(signingKey, () => systemClock.nowMs()),
    clock: systemClock,
    logger,
    onProgress: tellProgress,
  });
  const gateway = await openGateway(config, subgraphs, logger);
  const warming = warmOneByOne(subgraphs, logger);
  const close = async (): Promise<void> => {
    await gateway.close();
    await warming;
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    await rooms.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  say(
    `Sẵn sàng sau ${seconds(systemClock.nowMs() - startedAt)} / ready: http://${config.host}:${gateway.port}/graphql`,
  );
  if (config.mode === 'demo') say('Mã truy cập mẫu / a demo token: npm run -s token -- district-official');
}

// Requests that come meanwhile build what they need themselves.
async function warmOneByOne(subgraphs: readonly Subgraph[], logger: Logger): Promise<void> {
  for (const { name, warm } of subgraphs) {
    await warm().catch((error: unknown) => logger.error({ err: error, agency: name }, 'warming up failed'));
  }
}

/** @throws Error that says what to do, before minutes are spent on seeding */
async function assertPortIsFree(host: string, port: number): Promise<void> {
  try {
    const probe = await listen(() => undefined, host, port);
    await probe.close();
  } catch (cause) {
    throw new Error(
      `Port ${port} of ${host} cannot be used. Set PORT to another one, or stop what holds it.`,
      { cause },
    );
  }
}

async function openGateway(
  config: GatewayConfig,
  subgraphs: readonly Subgraph[],
  logger: Logger,
): Promise<{ port: number; close(): Promise<void> }> {
  const tracing = await startTracing(config.tracing, logger);
  const gateway = await buildGateway({
    config,
    supergraphSdl: readFileSync(config.supergraphPath, 'utf8'),
    manifest: await loadManifest(config.documents.manifestPath),
    transports: inProcess(subgraphs),
    tracing,
    clock: systemClock,
    logger,
  });
  const { port } = await gateway.listen();
  const close = async (): Promise<void> => {
    await gateway.close();
    await tracing?.close();
  };
  return { port, close };
}

function tellProgress({ room, loaded, rows, digest, elapsedMs }: SeedProgress): void {
  const what = loaded ? `đã nạp / loaded in ${seconds(elapsedMs)}` : 'đã có sẵn / already there';
  say(
    `  ${room.padEnd(10)} ${rows.toLocaleString('en').padStart(9)} dòng/rows  sha256 ${digest.slice(0, 16)}…  ${what}`,
  );
}

/** What we foresaw says itself what to do; of anything else the operator needs the trace. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen =
    error instanceof ConfigError || error instanceof ManifestError || error.cause !== undefined;
  return foreseen ? error.message : (error.stack ?? error.message);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  start().catch((error: unknown) => {
    process.stderr.write(`${told(error)}\n`);
    process.exit(1);
  });
}
