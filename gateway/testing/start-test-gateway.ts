import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSchema, printReadableSchema } from '../../shared/bootstrap/build-schema.ts';
import { type Logger, silentLogger } from '../../shared/log/logger.ts';
import type { Transport } from '../agency/transport.ts';
import { buildGateway, type Gateway } from '../build-gateway.ts';
import { type ComposableSubgraph, composeSupergraph } from '../compose.ts';
import { type ConfigOptions, type GatewayConfig, readGatewayConfig } from '../config.ts';
import { loadDemoKeys } from '../demo/demo-keys.ts';
import { issueDemoToken } from '../demo/demo-tokens.ts';
import { findPersona } from '../demo/personas.ts';
import type { Manifest } from '../documents/manifest.ts';
import type { LocalRoomDefinition } from '../local/local-room.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { TestClock } from './test-clock.ts';
import { startTwoAgencies, TWO_AGENCIES, type TwoAgencies } from './two-agencies.ts';

export interface TestGateway extends AsyncDisposable {
  readonly url: string;
  readonly gateway: Gateway;
  readonly supergraphSdl: string;
  readonly agencies: TwoAgencies;
  readonly clock: TestClock;
  /** `Authorization` of a demo persona, signed by this machine. */
  authorizationOf(persona: string): Promise<string>;
  /** POST /graphql as JSON, as the administrator unless other headers are given. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export interface TestGatewayOptions {
  /** Variables beside those that make the tests independent of this machine. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logger?: Logger;
  /** @default none */
  readonly tracing?: Tracing;
  /** @default none */
  readonly localRooms?: readonly LocalRoomDefinition[];
  readonly manifest?: Manifest;
  /** Beside the two. @default none */
  readonly furtherAgencies?: readonly FurtherAgency[];
}

export interface FurtherAgency extends ComposableSubgraph {
  readonly transport: Transport;
}

const OPTIONS: ConfigOptions = { defaultMode: 'demo', agencies: 'in-process' };

/** The real gateway on a free port, over two agencies of one household, on a clock that stands. */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'dachieu-gateway-'));
  const config: GatewayConfig = readGatewayConfig(
    { PORT: '0', DATA_DIR: dataDir, ...options.environment },
    OPTIONS,
  );
  const agencies = startTwoAgencies();
  const localRooms = options.localRooms ?? [];
  const further = options.furtherAgencies ?? [];
  const clock = new TestClock('2026-03-02T08:00:00+07:00');
  const supergraphSdl = composeSupergraph([...TWO_AGENCIES, ...further, ...localSchemas(localRooms)]);
  const gateway = buildGateway({
    config,
    supergraphSdl,
    localRooms,
    manifest: options.manifest ?? null,
    transports: {
      ...agencies.transports,
      ...Object.fromEntries(further.map(({ name, transport }) => [name, transport])),
    },
    tracing: options.tracing ?? null,
    clock,
    logger: options.logger ?? silentLogger(),
  });
  const { url } = await gateway.listen();
  const authorizationOf = async (id: string): Promise<string> => {
    const persona = findPersona(id);
    if (persona === null) throw new Error(`There is no persona ${id}.`);
    return `Bearer ${await issueDemoToken(persona.viewer, loadDemoKeys(dataDir).tokenKeyPem, clock.nowMs())}`;
  };
  return {
    url,
    gateway,
    supergraphSdl,
    agencies,
    clock,
    authorizationOf,
    async post(body, headers) {
      const given = headers ?? { authorization: await authorizationOf('administrator') };
      return fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...given },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    },
    async [Symbol.asyncDispose]() {
      await gateway.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Schemas of rooms inside the gateway, to be composed with those of agencies. */
export function localSchemas(rooms: readonly LocalRoomDefinition[]): readonly ComposableSubgraph[] {
  return rooms.map((room) => ({ name: room.name, sdl: printReadableSchema(buildSchema(room)) }));
}

export const PRODUCTION_ENVIRONMENT: Readonly<Record<string, string>> = {
  MODE: 'production',
  OIDC_ISSUER: 'https://id.example.vn',
  OIDC_JWKS_URL: 'https://id.example.vn/keys',
  OIDC_AUDIENCE: 'dachieu',
  VIEWER_SIGNING_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
};
