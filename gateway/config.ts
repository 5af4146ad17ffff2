import { createPrivateKey } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import {
  type Environment,
  logLevelVariable,
  portVariable,
  readConfig,
} from '../shared/config/read-config.ts';
import { AGENCIES, type Agency } from './agencies.ts';
import type { CircuitPolicy } from './agency/circuit-breaker.ts';
import type { DocumentsOptions } from './documents/trusted-documents.ts';
import type { EngineMode } from './engine/contract.ts';
import type { TracingConfig } from './tracing/tracing-config.ts';

/** `demo`: personas of this machine may ask. `production`: only who an identity provider vouches for. */
export type Mode = 'demo' | 'production';

export interface IdentityProvider {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
}

export interface AgencyCallsConfig {
  /** The longest that one call to one agency may take. */
  readonly timeoutMs: number;
  /** Of agencies that have a time of their own. */
  readonly timeoutMsByAgency: Readonly<Partial<Record<string, number>>>;
  readonly circuit: CircuitPolicy;
}

/** Bounds of streams of events. */
export interface StreamsConfig {
  readonly maxInAll: number;
  readonly maxPerViewer: number;
  /** A stream is cut after so long, so that whoever listens proves again who is asking. */
  readonly maxAgeMs: number;
}

/** Where whole answers are kept for those who ask the same. */
export type ResponseCacheConfig = {
  /** How long an answer is kept although no data has changed. */
  readonly ttlMs: number;
  /** How long a change at an agency may go unnoticed. */
  readonly stalenessMs: number;
} & (
  | { readonly kind: 'memory'; readonly maxBytes: number }
  | { readonly kind: 'redis'; readonly url: string }
);

interface CommonConfig {
  readonly host: string;
  readonly port: number;
  readonly agencyCalls: AgencyCallsConfig;
  /** The longest that one operation may take, all its calls together. */
  readonly operationDeadlineMs: number;
  readonly maxBodyBytes: number;
  /** The most that one operation may be estimated to cost. */
  readonly maxCost: number;
  /** What compiled operations may take of the heap, by estimate: for clients, and as much again inside the gateway. */
  readonly planCacheBytes: number;
  /** How long an idle connection of a caller is kept. */
  readonly keepAliveTimeoutMs: number;
  /** How long the gateway goes on taking requests after it has said that it stops. */
  readonly drainDelayMs: number;
  /** The longest that running operations may then take. */
  readonly drainTimeoutMs: number;
  /** Whether long answers are compressed for callers who accept it. */
  readonly compresses: boolean;
  /** A file with a supergraph, or a folder with the agencies' schemas. */
  readonly supergraphPath: string;
  /** Between two looks at what stands there; 0: only at SIGHUP. */
  readonly supergraphPollMs: number;
  /** Whether an agency without a variable is reached where the supergraph says. */
  readonly useSupergraphUrls: boolean;
  readonly logLevel: string;
  /** Whether this gateway freezes the plans at the end of each month; several may, each month is kept once. */
  readonly monthlySnapshots: boolean;
  /** `strict`: the engine reads and checks every value that an agency sends; the answers are the same. */
  readonly engineMode: EngineMode;
  /** Whether `/metrics` is served: it proves nobody, so only inside the operator's network. */
  readonly metrics: boolean;
  readonly documents: DocumentsOptions & {
    /** Of the manifest; null where `mode` is off. */
    readonly manifestPath: string | null;
    /** Where it is written on stopping, with all plans that had to be made; null: nowhere. */
    readonly recordPath: string | null;
  };
  readonly streams: StreamsConfig;
  /** null: no answer is kept. */
  readonly responseCache: ResponseCacheConfig | null;
  /** Null: no operation is traced. */
  readonly tracing: TracingConfig | null;
  /** Where this machine keeps what the demo mode needs. */
  readonly dataDir: string;
  /** Empty where the agencies live in the same process. */
  readonly agencyUrls: Readonly<Partial<Record<Agency, string>>>;
}

export interface ProductionConfig extends CommonConfig {
  readonly mode: 'production';
  readonly identityProvider: IdentityProvider;
  /** Ed25519 private key, PKCS8 PEM, that viewers are signed with for the agencies. */
  readonly viewerSigningKey: string;
}

export interface DemoConfig extends CommonConfig {
  readonly mode: 'demo';
  /** Unset: a key of this machine is made below `dataDir`. */
  readonly viewerSigningKey: string | undefined;
}

export type GatewayConfig = DemoConfig | ProductionConfig;

export interface ConfigOptions {
  /** What an unset MODE means. */
  readonly defaultMode: Mode;
  /** `by-url`: every `<AGENCY>_URL` is required, but where AGENCY_URLS says that the supergraph has the addresses. */
  readonly agencies: 'by-url' | 'in-process';
}

export const DEFAULT_SUPERGRAPH_PATH = fileURLToPath(new URL('./supergraph.graphql', import.meta.url));
const milliseconds = z.coerce.number().int().min(1).max(600_000);

const commonModel = z.object({
  MODE: z.enum(['demo', 'production']),
  HOST: z.string().default('127.0.0.1'),
  PORT: portVariable.default(4000),
  AGENCY_TIMEOUT_MS: milliseconds.default(5_000),
  AGENCY_CIRCUIT_FAILURES: z.coerce.number().int().min(1).max(1_000_000).default(5),
  AGENCY_CIRCUIT_WINDOW_MS: milliseconds.default(30_000),
  AGENCY_PROBE_INTERVAL_MS: milliseconds.default(1_000),
  REGISTER_TIMEOUT_MS: milliseconds.optional(),
  LABOUR_TIMEOUT_MS: milliseconds.optional(),
  BANK_TIMEOUT_MS: milliseconds.optional(),
  INSURANCE_TIMEOUT_MS: milliseconds.optional(),
  EDUCATION_TIMEOUT_MS: milliseconds.optional(),
  PLANS_TIMEOUT_MS: milliseconds.optional(),
  OPERATION_DEADLINE_MS: milliseconds.default(15_000),
  MAX_BODY_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .max(64 * 1024 * 1024)
    .default(512 * 1024),
  MAX_COST: z.coerce.number().int().min(1).max(1_000_000_000_000).default(1_000_000),
  PLAN_CACHE_MAX_MB: z.coerce.number().int().min(1).max(65_536).default(128),
  KEEP_ALIVE_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(65_000),
  DRAIN_DELAY_MS: z.coerce.number().int().min(0).max(600_000).optional(),
  DRAIN_TIMEOUT_MS: milliseconds.default(20_000),
  SUPERGRAPH_PATH: z.string().default(DEFAULT_SUPERGRAPH_PATH),
  SUPERGRAPH_POLL_MS: z.coerce.number().int().min(0).max(3_600_000).default(5_000),
  AGENCY_URLS: z.enum(['environment', 'supergraph']).default('environment'),
  LOG_LEVEL: logLevelVariable.default('info'),
  MONTHLY_SNAPSHOTS: z.enum(['on', 'off']).default('on'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .optional(),
  OTEL_SERVICE_NAME: z.string().default('dachieu-gateway'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  ENGINE_MODE: z.enum(['fast', 'strict']).default('fast'),
  METRICS: z.enum(['on', 'off']).default('off'),
  MAX_STREAMS: z.coerce.number().int().min(0).max(100_000).default(1_000),
  MAX_STREAMS_PER_VIEWER: z.coerce.number().int().min(0).max(10_000).default(16),
  STREAM_MAX_AGE_MS: z.coerce.number().int().min(1_000).max(86_400_000).default(3_600_000),
  RESPONSE_CACHE: z.enum(['off', 'memory', 'redis']).default('off'),
  RESPONSE_CACHE_TTL_MS: z.coerce.number().int().min(1_000).max(86_400_000).default(300_000),
  RESPONSE_CACHE_STALENESS_MS: z.coerce.number().int().min(0).max(60_000).default(1_000),
  RESPONSE_CACHE_MAX_MB: z.coerce.number().int().min(1).max(65_536).default(64),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL' })
    .default('redis://127.0.0.1:6379'),
  DATA_DIR: z.string().default('.dachieu'),
  TRUSTED_DOCUMENTS: z.enum(['off', 'prefer', 'only']).default('off'),
  TRUSTED_DOCUMENTS_RECORD_PATH: z.string().optional(),
  PERSISTED_QUERIES: z.enum(['on', 'off']).default('on'),
  RESPONSE_COMPRESSION: z.enum(['on', 'off']).default('on'),
});

const manifestModel = z.object({ TRUSTED_DOCUMENTS_PATH: z.string() });

const signingKeyVariable = z
  .string()
  .transform((pem) => pem.replaceAll('\\n', '\n'))
  .refine(isEd25519PrivateKey, { error: 'must be an Ed25519 private key in PKCS8 PEM' });

const demoModel = commonModel.extend({ VIEWER_SIGNING_KEY: signingKeyVariable.optional() });

const productionModel = commonModel.extend({
  OIDC_ISSUER: requiredInProduction('the issuer named in the tokens of the identity provider'),
  OIDC_JWKS_URL: requiredInProduction("the https:// address of the identity provider's public keys").refine(
    (url) => url === '' || isTrustworthyUrl(url),
    { error: 'must be an https:// URL' },
  ),
  OIDC_AUDIENCE: requiredInProduction('the audience that tokens for this gateway carry'),
  VIEWER_SIGNING_KEY: requiredInProduction(
    'the Ed25519 private key (PKCS8 PEM) that viewers are signed with',
  ).pipe(signingKeyVariable),
});

const agencyUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' });
const agencyUrlsModel = z.object(
  Object.fromEntries(AGENCIES.map((agency) => [urlVariable(agency), agencyUrl])),
);

const someAgencyUrlsModel = agencyUrlsModel.partial();

/**
 * The environment as the gateway understands it.
 * @throws ConfigError listing every fault by variable name, never by value
 */
export function readGatewayConfig(environment: Environment, options: ConfigOptions): GatewayConfig {
  const mode = environment.MODE || options.defaultMode;
  const given = { ...environment, MODE: mode };
  const urlsModel = options.agencies === 'by-url' ? urlsModelOf(environment) : z.object({});
  const needsManifest = ['prefer', 'only'].includes(environment.TRUSTED_DOCUMENTS ?? '');
  const pathModel = needsManifest ? manifestModel : manifestModel.partial();
  if (mode === 'demo') {
    const read = readConfig(demoModel.extend(urlsModel.shape).extend(pathModel.shape), given);
    const common = commonConfig(read, agencyUrls(read));
    return Object.freeze({ ...common, mode: 'demo', viewerSigningKey: read.VIEWER_SIGNING_KEY });
  }
  const read = readConfig(productionModel.extend(urlsModel.shape).extend(pathModel.shape), given);
  const identityProvider = {
    issuer: read.OIDC_ISSUER,
    jwksUrl: read.OIDC_JWKS_URL,
    audience: read.OIDC_AUDIENCE,
  };
  const common = commonConfig(read, agencyUrls(read));
  const viewerSigningKey = read.VIEWER_SIGNING_KEY;
  return Object.freeze({ ...common, mode: 'production', identityProvider, viewerSigningKey });
}

/** The environment of this process: the one place of the gateway that touches it. */
export function processEnvironment(): Environment {
  return process.env;
}

/** @throws ConfigError */
export function readDataDir(environment: Environment): string {
  return readConfig(commonModel.pick({ DATA_DIR: true }), environment).DATA_DIR;
}

function commonConfig(
  read: z.output<typeof commonModel> & Partial<z.output<typeof manifestModel>>,
  urls: Readonly<Partial<Record<Agency, string>>>,
): CommonConfig {
  return {
    host: read.HOST,
    port: read.PORT,
    agencyCalls: agencyCallsConfig(read),
    operationDeadlineMs: read.OPERATION_DEADLINE_MS,
    maxBodyBytes: read.MAX_BODY_BYTES,
    maxCost: read.MAX_COST,
    planCacheBytes: read.PLAN_CACHE_MAX_MB * 1024 * 1024,
    keepAliveTimeoutMs: read.KEEP_ALIVE_TIMEOUT_MS,
    // Nobody balances requests to a demonstration, and whoever ends it waits.
    drainDelayMs: read.DRAIN_DELAY_MS ?? (read.MODE === 'production' ? 5_000 : 0),
    drainTimeoutMs: read.DRAIN_TIMEOUT_MS,
    compresses: read.RESPONSE_COMPRESSION === 'on',
    supergraphPath: read.SUPERGRAPH_PATH,
    supergraphPollMs: read.SUPERGRAPH_POLL_MS,
    useSupergraphUrls: read.AGENCY_URLS === 'supergraph',
    logLevel: read.LOG_LEVEL,
    monthlySnapshots: read.MONTHLY_SNAPSHOTS === 'on',
    engineMode: read.ENGINE_MODE,
    metrics: read.METRICS === 'on',
    tracing: tracingConfig(read),
    streams: {
      maxInAll: read.MAX_STREAMS,
      maxPerViewer: read.MAX_STREAMS_PER_VIEWER,
      maxAgeMs: read.STREAM_MAX_AGE_MS,
    },
    responseCache: responseCacheOf(read),
    dataDir: read.DATA_DIR,
    documents: {
      mode: read.TRUSTED_DOCUMENTS,
      manifestPath: read.TRUSTED_DOCUMENTS === 'off' ? null : (read.TRUSTED_DOCUMENTS_PATH ?? null),
      recordPath: read.TRUSTED_DOCUMENTS_RECORD_PATH ?? null,
      persistedQueries: read.PERSISTED_QUERIES === 'on',
    },
    agencyUrls: urls,
  };
}

// Where the supergraph has the addresses, a variable is for the agency that this site reaches elsewhere.
function urlsModelOf(environment: Environment): typeof agencyUrlsModel | typeof someAgencyUrlsModel {
  return environment.AGENCY_URLS === 'supergraph' ? someAgencyUrlsModel : agencyUrlsModel;
}

function agencyCallsConfig(read: z.output<typeof commonModel>): AgencyCallsConfig {
  const own = AGENCIES.map((agency) => [agency, read[timeoutVariable(agency)]] as const);
  return Object.freeze({
    timeoutMs: read.AGENCY_TIMEOUT_MS,
    timeoutMsByAgency: Object.fromEntries(own.filter(([, timeoutMs]) => timeoutMs !== undefined)),
    circuit: {
      failures: read.AGENCY_CIRCUIT_FAILURES,
      windowMs: read.AGENCY_CIRCUIT_WINDOW_MS,
      probeIntervalMs: read.AGENCY_PROBE_INTERVAL_MS,
    },
  });
}

function responseCacheOf(read: z.output<typeof commonModel>): ResponseCacheConfig | null {
  const common = { ttlMs: read.RESPONSE_CACHE_TTL_MS, stalenessMs: read.RESPONSE_CACHE_STALENESS_MS };
  switch (read.RESPONSE_CACHE) {
    case 'off':
      return null;
    case 'memory':
      return { kind: 'memory', ...common, maxBytes: read.RESPONSE_CACHE_MAX_MB * 1024 * 1024 };
    case 'redis':
      return { kind: 'redis', ...common, url: read.REDIS_URL };
  }
}

function tracingConfig(read: z.output<typeof commonModel>): TracingConfig | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: serviceName } = read;
  return endpoint === undefined ? null : { endpoint, serviceName, ratio: read.OTEL_TRACES_SAMPLER_ARG };
}

function agencyUrls(read: Readonly<Record<string, unknown>>): Readonly<Partial<Record<Agency, string>>> {
  const urls: Partial<Record<Agency, string>> = {};
  for (const agency of AGENCIES) {
    const url = read[urlVariable(agency)];
    if (typeof url === 'string') urls[agency] = url;
  }
  return Object.freeze(urls);
}

function timeoutVariable(agency: Agency): `${Uppercase<Agency>}_TIMEOUT_MS` {
  return `${agency.toUpperCase() as Uppercase<Agency>}_TIMEOUT_MS`;
}

function urlVariable(agency: Agency): string {
  return `${agency.toUpperCase()}_URL`;
}

// A default that is refused, because readConfig shortens a missing value to "is required", which hides the way out.
function requiredInProduction(meaning: string) {
  const error = `is required in production mode: ${meaning} (MODE=demo needs none)`;
  return z.string().default('').pipe(z.string().min(1, { error }));
}

function isEd25519PrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

// Keys read over plain http could be anyone's; on the machine itself nobody stands between.
function isTrustworthyUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname))
  );
}
