import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type RunningServer, sendJson } from '../shared/http/http-server.ts';
import type { Clock } from '../shared/time/clock.ts';
import { type Authenticate, authenticateByDemoKey, authenticateByIdentityProvider } from './authenticate.ts';
import { issueDemoToken } from './demo/demo-tokens.ts';
import { findPersona, PERSONAS } from './demo/personas.ts';

const NOW_MS = Date.parse('2026-03-02T08:00:00+07:00');
const ISSUER = 'https://id.example.vn';
const AUDIENCE = 'dachieu';
const CLAIM = {
  agency: 'bank',
  roles: ['household.read'],
  jurisdiction: [{ code: '849', validFrom: '2004-07-08' }],
  purpose: 'credit',
  dataClasses: ['none', 'bank_secret'],
};

const provider = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const demoKeyPem = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

class HandClock implements Clock {
  ms = NOW_MS;
  nowMs(): number {
    return this.ms;
  }
  today(): string {
    return '2026-03-02';
  }
}

interface TokenParts {
  readonly key?: KeyObject;
  readonly payload?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresAtMs?: number;
}

function tokenOf(parts: TokenParts = {}): Promise<string> {
  return new SignJWT(parts.payload ?? { sub: 'officer-7', dachieu: CLAIM })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(parts.issuer ?? ISSUER)
    .setAudience(parts.audience ?? AUDIENCE)
    .setExpirationTime(Math.floor((parts.expiresAtMs ?? NOW_MS + 600_000) / 1000))
    .sign(parts.key ?? provider.privateKey);
}

describe('tokens of an identity provider', () => {
  const clock = new HandClock();
  let keyServer: RunningServer;
  let authenticate: Authenticate;

  beforeAll(async () => {
    const jwk = { ...(await exportJWK(provider.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    keyServer = await listen(
      (_request, response) => sendJson(response, 200, JSON.stringify({ keys: [jwk] })),
      '127.0.0.1',
      0,
    );
    const settings = { issuer: ISSUER, audience: AUDIENCE, jwksUrl: `${keyServer.url}/keys` };
    authenticate = authenticateByIdentityProvider(settings, clock);
  });
  afterAll(() => keyServer.close());

  it('make the viewer that the claim describes', async () => {
    expect(await authenticate(`Bearer ${await tokenOf()}`)).toEqual({ subject: 'officer-7', ...CLAIM });
  });

  it.each(['*', ['*']])('read the jurisdiction %j as the whole country', async (jurisdiction) => {
    const payload = { sub: 'analyst-1', dachieu: { ...CLAIM, jurisdiction } };

    expect(await authenticate(`Bearer ${await tokenOf({ payload })}`)).toMatchObject({
      jurisdiction: 'NATIONWIDE',
    });
  });

  const refused: readonly [string, TokenParts][] = [
    ['of another issuer', { issuer: 'https://other.example' }],
    ['for another audience', { audience: 'somewhere-else' }],
    ['that has ended', { expiresAtMs: NOW_MS - 1_000 }],
    ["signed with a stranger's key", { key: stranger.privateKey }],
    ['without the claim', { payload: { sub: 'officer-7' } }],
    ['without a subject', { payload: { dachieu: CLAIM } }],
    ['with an unknown right', { payload: { sub: 'o', dachieu: { ...CLAIM, roles: ['all'] } } }],
    ['with an unknown data class', { payload: { sub: 'o', dachieu: { ...CLAIM, dataClasses: ['all'] } } }],
    [
      'with a jurisdiction in words',
      { payload: { sub: 'o', dachieu: { ...CLAIM, jurisdiction: 'NATIONWIDE' } } },
    ],
    [
      'with a day that is none',
      { payload: { sub: 'o', dachieu: { ...CLAIM, jurisdiction: [{ code: '1', validFrom: 'x' }] } } },
    ],
  ];
  it.each(refused)('prove nobody when one comes %s', async (_what, parts) => {
    expect(await authenticate(`Bearer ${await tokenOf(parts)}`)).toBeNull();
  });

  it('prove nobody without a signature or with one that the public key could make', async () => {
    const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = base64({ sub: 'o', iss: ISSUER, aud: AUDIENCE, exp: NOW_MS / 1000 + 60, dachieu: CLAIM });
    const unsigned = `${base64({ alg: 'none' })}.${claims}.`;
    const symmetric = `${base64({ alg: 'HS256', kid: 'k1' })}.${claims}`;
    const publicPem = provider.publicKey.export({ type: 'spki', format: 'pem' });
    const forged = `${symmetric}.${createHmac('sha256', publicPem).update(symmetric).digest('base64url')}`;

    expect(await authenticate(`Bearer ${unsigned}`)).toBeNull();
    expect(await authenticate(`Bearer ${forged}`)).toBeNull();
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', `Bearer ${'x'.repeat(9_000)}`])(
    'prove nobody when the header is %s',
    async (header) => {
      expect(await authenticate(header)).toBeNull();
    },
  );

  it('that come at once with several requests are one viewer, and verified once', async () => {
    const authorization = `Bearer ${await tokenOf()}`;
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => authenticate(authorization)));
    expect(first).not.toBeNull();
    for (const other of others) expect(other).toBe(first);
    expect(authenticate(authorization)).toBe(first);
  });

  it('are not believed past their end, though they were known', async () => {
    const header = `Bearer ${await tokenOf({ expiresAtMs: NOW_MS + 30_000 })}`;
    const later = new HandClock();
    const settings = { issuer: ISSUER, audience: AUDIENCE, jwksUrl: `${keyServer.url}/keys` };
    const patient = authenticateByIdentityProvider(settings, later);

    expect(await patient(header)).not.toBeNull();
    later.ms += 31_000;
    expect(await patient(header)).toBeNull();
  });

  it('of demo personas are refused', async () => {
    const token = await issueDemoToken(analyst(), demoKeyPem, NOW_MS);

    expect(await authenticate(`Bearer ${token}`)).toBeNull();
  });

  it('cannot be judged while the provider is silent: that is our fault, not the bearer’s', async () => {
    const gone = await listen(() => undefined, '127.0.0.1', 0);
    await gone.close();
    const settings = { issuer: ISSUER, audience: AUDIENCE, jwksUrl: `${gone.url}/keys` };

    await expect(
      authenticateByIdentityProvider(settings, clock)(`Bearer ${await tokenOf()}`),
    ).rejects.toThrow();
  });
});

describe('demo tokens', () => {
  it('make each of the eight personas', async () => {
    const authenticate = authenticateByDemoKey(demoKeyPem, new HandClock());

    expect(PERSONAS).toHaveLength(8);
    for (const { viewer } of PERSONAS) {
      const token = await issueDemoToken(viewer, demoKeyPem, NOW_MS);
      expect(await authenticate(`Bearer ${token}`)).toEqual(viewer);
    }
  });

  it('end after twelve hours', async () => {
    const clock = new HandClock();
    const header = `Bearer ${await issueDemoToken(analyst(), demoKeyPem, NOW_MS)}`;
    const authenticate = authenticateByDemoKey(demoKeyPem, clock);

    clock.ms = NOW_MS + 12 * 3_600_000 - 1_000;
    expect(await authenticate(header)).not.toBeNull();
    clock.ms = NOW_MS + 12 * 3_600_000;
    expect(await authenticate(header)).toBeNull();
  });

  it('of another machine prove nobody', async () => {
    const elsewhere = generateKeyPairSync('ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
    const token = await issueDemoToken(analyst(), elsewhere, NOW_MS);

    expect(await authenticateByDemoKey(demoKeyPem, new HandClock())(`Bearer ${token}`)).toBeNull();
  });

  it('give the analyst no household and no personal data class', () => {
    expect(analyst()).toMatchObject({ roles: ['statistics.read', 'operation.write'], dataClasses: ['none'] });
  });
});

function analyst() {
  const persona = findPersona('analyst');
  if (persona === null) throw new Error('There is no analyst.');
  return persona.viewer;
}
