import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { AGENCIES } from '../../gateway/agencies.ts';
import { readGatewayConfig } from '../../gateway/config.ts';
import { readRoomConfig } from '../../shared/bootstrap/room-config.ts';
import { newIssuer } from '../harness/viewers.ts';

interface Service {
  readonly command?: readonly string[];
  readonly user?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly build?: { readonly dockerfile: string };
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const dockerfile = readFileSync('.docker/Dockerfile', 'utf8');
const { privateKey } = generateKeyPairSync('ed25519');
const GIVEN: Readonly<Record<string, string>> = {
  LOG_LEVEL: 'info',
  ROOM_PASSWORD: 'secret',
  VIEWER_PUBLIC_KEY: newIssuer().publicKeyPem,
  VIEWER_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  OIDC_ISSUER: 'https://sso.example.vn',
  OIDC_JWKS_URL: 'https://sso.example.vn/keys',
  OIDC_AUDIENCE: 'dachieu',
};

const BUILT = /^dist\/.+\.js$/;

function sourceOf(built: string): string {
  return built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

/** The environment of a service as compose would make it: `${NAME:-default}` and `${NAME:?message}`. */
function environmentOf(service: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(compose.services[service]?.environment ?? {}).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{(\w+)(?::[-?][^}]*)?\}/g, (_, variable: string) => GIVEN[variable] ?? ''),
    ]),
  );
}

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, Redis, every agency and the gateway, each with a health check and none as root', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [...AGENCIES, 'gateway', 'postgres', 'redis'].sort(),
    );
    for (const [name, service] of Object.entries(compose.services)) {
      expect(service.healthcheck?.test.length, `${name} has a health check`).toBeGreaterThan(1);
      const user = service.user ?? /^USER (\w+)$/m.exec(dockerfile)?.[1];
      expect(user, `${name} does not run as root`).toMatch(/^(node|postgres|redis)$/);
    }
  });

  it('starts files that exist', () => {
    for (const name of [...AGENCIES, 'gateway']) {
      const entry = compose.services[name]?.command?.at(-1) ?? '';
      expect(entry, name).toMatch(BUILT);
      expect(existsSync(sourceOf(entry)), `${name}: ${entry}`).toBe(true);
    }
    const [, usual = ''] = /^CMD \["node", "(.+)"\]$/m.exec(dockerfile) ?? [];
    expect(usual).toMatch(BUILT);
    expect(existsSync(sourceOf(usual)), usual).toBe(true);
    for (const copied of dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)) {
      for (const path of (copied[1] ?? '').split(' ')) expect(existsSync(path), path).toBe(true);
    }
  });

  it('brings into the image what the build reads', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
    const [, listed = ''] = /--parents (.+) "\$DIST"$/.exec(scripts.build) ?? [];
    const needed = [...listed.split(' '), 'tsconfig.json', '.tsconfig.build.json'];
    expect(needed.length).toBeGreaterThan(4);
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const path of needed) {
      const top = path.split('/')[0] ?? '';
      expect(existsSync(path), path).toBe(true);
      expect(dockerfile, path).toMatch(new RegExp(`^COPY (.* )?${top.replaceAll('.', '\\.')}( |$)`, 'm'));
      expect(ignored, path).not.toContain(top);
    }
  });

  it('gives every process an environment that it accepts', () => {
    for (const room of AGENCIES) {
      expect(readRoomConfig(environmentOf(room)).databaseUrl).toBe(
        `postgres://dachieu_${room}:secret@postgres:5432/dachieu_${room}`,
      );
    }
    const gateway = readGatewayConfig(environmentOf('gateway'), {
      defaultMode: 'production',
      agencies: 'by-url',
    });
    expect(gateway.mode).toBe('production');
    expect(Object.keys(gateway.agencyUrls)).toEqual([...AGENCIES]);
  });
});

describe('.env.example', () => {
  it('lists exactly the variables that are read', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm)].map((match) => match[1]);
    const source = [
      'gateway/config.ts',
      'gateway/demo/room-urls.ts',
      'shared/bootstrap/room-config.ts',
      'test/harness/config.ts',
    ]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const named = [
      ...source.matchAll(/\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|MODE|METRICS)\b(?=:|\)|;| \?\?)/g),
    ].map((match) => match[1] ?? '');
    const perAgency = AGENCIES.flatMap((agency) => [
      `${agency.toUpperCase()}_URL`,
      `${agency.toUpperCase()}_DATABASE_URL`,
      `${agency.toUpperCase()}_TIMEOUT_MS`,
    ]);
    const composeOnly = ['POSTGRES_PASSWORD', 'ROOM_PASSWORD'];
    for (const name of listed)
      expect([...named, ...perAgency, ...composeOnly], `${name} is read somewhere`).toContain(name);
    const models = /^\s+([A-Z][A-Z0-9_]+): (?:z\b|\w+(?:Variable|Url)\b|milliseconds)/gm;
    const modelled = [...source.matchAll(models)].map((match) => match[1] ?? '');
    expect(modelled.length).toBeGreaterThan(10);
    for (const name of [...perAgency, ...modelled]) expect(listed, `${name} is listed`).toContain(name);
  });
});
