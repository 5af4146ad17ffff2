import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../shared/config/read-config.ts';
import { readGatewayConfig } from './config.ts';

const SIGNING_KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const PRODUCTION = {
  OIDC_ISSUER: 'https://id.example.vn',
  OIDC_JWKS_URL: 'https://id.example.vn/keys',
  OIDC_AUDIENCE: 'dachieu',
  VIEWER_SIGNING_KEY: SIGNING_KEY,
};

const IN_PROCESS = { defaultMode: 'production', agencies: 'in-process' } as const;
const BY_URL = { defaultMode: 'production', agencies: 'by-url' } as const;

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration of the gateway', () => {
  it('has a default for all that demo mode needs', () => {
    const config = readGatewayConfig({}, { defaultMode: 'demo', agencies: 'in-process' });

    expect(config).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 4000,
      agencyCalls: {
        timeoutMs: 5_000,
        timeoutMsByAgency: {},
        circuit: { failures: 5, windowMs: 30_000, probeIntervalMs: 1_000 },
      },
      operationDeadlineMs: 15_000,
      dataDir: '.dachieu',
      viewerSigningKey: undefined,
      agencyUrls: {},
    });
    expect(config.supergraphPath).toMatch(/gateway\/supergraph\.graphql$/);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('gives an agency a time of its own, and traces where a collector is named', () => {
    const environment = { BANK_TIMEOUT_MS: '800', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    const config = readGatewayConfig(environment, { defaultMode: 'demo', agencies: 'in-process' });
    expect(config.agencyCalls.timeoutMsByAgency).toEqual({ bank: 800 });
    expect(config.tracing).toEqual({
      endpoint: 'http://collector:4318',
      serviceName: 'dachieu-gateway',
      ratio: 1,
    });
    expect(readGatewayConfig({}, { defaultMode: 'demo', agencies: 'in-process' }).tracing).toBeNull();
    const wrong = {
      AGENCY_CIRCUIT_FAILURES: '0',
      OTEL_TRACES_SAMPLER_ARG: '2',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'x',
    };
    const faults = faultsOf(() => readGatewayConfig(wrong, { defaultMode: 'demo', agencies: 'in-process' }));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'AGENCY_CIRCUIT_FAILURES',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'OTEL_TRACES_SAMPLER_ARG',
    ]);
  });

  it('refuses a production start without an identity provider, naming every variable that is missing', () => {
    expect(faultsOf(() => readGatewayConfig({}, IN_PROCESS)).map((fault) => fault.split(':')[0])).toEqual([
      'OIDC_ISSUER',
      'OIDC_JWKS_URL',
      'OIDC_AUDIENCE',
      'VIEWER_SIGNING_KEY',
    ]);
    expect(() => readGatewayConfig({}, IN_PROCESS)).toThrow(
      /OIDC_ISSUER: is required in production mode: the issuer .* \(MODE=demo needs none\)/,
    );
  });

  it('names every agency without an address where agencies are reached over HTTP', () => {
    const faults = faultsOf(() =>
      readGatewayConfig({ ...PRODUCTION, BANK_URL: 'http://bank:4003/graphql' }, BY_URL),
    );

    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'REGISTER_URL',
      'LABOUR_URL',
      'INSURANCE_URL',
      'EDUCATION_URL',
      'PLANS_URL',
    ]);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['AGENCY_TIMEOUT_MS', '0'],
    ['OPERATION_DEADLINE_MS', '1.5'],
    ['MAX_BODY_BYTES', '12'],
    ['LOG_LEVEL', 'loud'],
    ['OIDC_JWKS_URL', 'http://id.example.vn/keys'],
    ['OIDC_JWKS_URL', 'keys'],
    ['VIEWER_SIGNING_KEY', 'c2VjcmV0'],
  ])('names %s and never its value %s', (name, value) => {
    const faults = faultsOf(() => readGatewayConfig({ ...PRODUCTION, [name]: value }, IN_PROCESS));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}: `));
    expect(faults[0]?.slice(name.length)).not.toContain(value);
  });

  it('refuses a mode that does not exist rather than guessing one', () => {
    const faults = faultsOf(() => readGatewayConfig({ ...PRODUCTION, MODE: 'test' }, IN_PROCESS));

    expect(faults).toEqual([expect.stringMatching(/^MODE: /)]);
  });

  it('refuses a signing key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

    expect(faultsOf(() => readGatewayConfig({ ...PRODUCTION, VIEWER_SIGNING_KEY: key }, IN_PROCESS))).toEqual(
      ['VIEWER_SIGNING_KEY: must be an Ed25519 private key in PKCS8 PEM'],
    );
  });

  it('lists all faults at once', () => {
    const faults = faultsOf(() =>
      readGatewayConfig({ PORT: 'x', LOG_LEVEL: 'y', REGISTER_URL: 'z' }, BY_URL),
    );

    expect(faults).toHaveLength(2 + 6 + 4);
  });

  it('keeps answers nowhere, in memory or in Redis', () => {
    const cacheOf = (environment: Record<string, string>): unknown =>
      readGatewayConfig({ MODE: 'demo', ...environment }, IN_PROCESS).responseCache;
    const common = { ttlMs: 300_000, stalenessMs: 1_000 };
    expect(cacheOf({})).toBeNull();
    expect(cacheOf({ RESPONSE_CACHE: 'memory', RESPONSE_CACHE_MAX_MB: '2' })).toEqual({
      kind: 'memory',
      ...common,
      maxBytes: 2 * 1024 * 1024,
    });
    const url = 'rediss://cache.example.vn:6380';
    expect(cacheOf({ RESPONSE_CACHE: 'redis', REDIS_URL: url })).toEqual({ kind: 'redis', ...common, url });
    const faults = faultsOf(() =>
      cacheOf({ RESPONSE_CACHE: 'redis', REDIS_URL: 'https://cache.example.vn' }),
    );
    expect(faults).toEqual(['REDIS_URL: must be a redis:// or rediss:// URL']);
  });

  it('counts an empty variable as unset and reads a key whose line breaks were escaped', () => {
    const environment = { ...PRODUCTION, PORT: '', VIEWER_SIGNING_KEY: SIGNING_KEY.replaceAll('\n', '\\n') };

    expect(readGatewayConfig(environment, IN_PROCESS)).toMatchObject({
      mode: 'production',
      port: 4000,
      viewerSigningKey: SIGNING_KEY,
      identityProvider: {
        issuer: 'https://id.example.vn',
        jwksUrl: 'https://id.example.vn/keys',
        audience: 'dachieu',
      },
    });
  });
});
