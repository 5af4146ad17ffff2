import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JWTPayload,
  type JWTVerifyOptions,
  jwtVerify,
} from 'jose';
import { ZodError } from 'zod';
import type { Clock } from '../shared/time/clock.ts';
import type { Viewer } from '../shared/viewer/viewer.ts';
import type { IdentityProvider } from './config.ts';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoPublicKey } from './demo/demo-tokens.ts';
import { BoundedMap } from './engine/bounded-map.ts';
import { VIEWER_CLAIM, viewerOfClaim } from './viewer-claim.ts';

/**
 * Turns the `Authorization` header into the viewer it proves, or `null` where it proves nobody.
 * At once for a token that was proven a moment ago, which most are.
 * Rejects only when it cannot tell: the identity provider's keys could not be read.
 */
export type Authenticate = (authorization: string | undefined) => Viewer | null | Promise<Viewer | null>;

type VerifyToken = (token: string) => Promise<JWTPayload>;

// Symmetric algorithms are absent on purpose: whoever knows the public key must not be able to sign.
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'RS256'];
const LARGEST_TOKEN_CHARACTERS = 8_192;
const REMEMBERED_TOKENS = 1_000;
/** A token is verified again after this long, so that a key withdrawn by the provider stops opening the door. */
const REMEMBERED_MS = 60_000;

/** Production: access tokens of an OpenID Connect provider with the claim `dachieu`. */
export function authenticateByIdentityProvider(provider: IdentityProvider, clock: Clock): Authenticate {
  const keys = createRemoteJWKSet(new URL(provider.jwksUrl));
  const { issuer, audience } = provider;
  return authenticateBearer(async (token) => {
    // Looked at first, so that a foreign token costs the provider nothing and needs no keys to be refused.
    if (decodeJwt(token).iss !== issuer) throw new errors.JWTInvalid('The token is of another issuer.');
    return (await jwtVerify(token, keys, verifyOptions(issuer, audience, clock))).payload;
  }, clock);
}

/** Demo: tokens that this machine signed for its personas. */
export function authenticateByDemoKey(tokenKeyPem: string, clock: Clock): Authenticate {
  const key = demoPublicKey(tokenKeyPem);
  return authenticateBearer(
    async (token) => (await jwtVerify(token, key, verifyOptions(DEMO_ISSUER, DEMO_AUDIENCE, clock))).payload,
    clock,
  );
}

function verifyOptions(issuer: string, audience: string, clock: Clock): JWTVerifyOptions {
  const currentDate = new Date(clock.nowMs());
  return { issuer, audience, currentDate, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'] };
}

function authenticateBearer(verify: VerifyToken, clock: Clock): Authenticate {
  // By the whole header: it is looked up before it is read.
  const remembered = new BoundedMap<{ readonly viewer: Viewer; readonly untilMs: number }>({
    maxEntries: REMEMBERED_TOKENS,
  });
  const proveAnew = async (authorization: string, nowMs: number): Promise<Viewer | null> => {
    const token = bearerToken(authorization);
    if (token === null) return null;
    remembered.delete(authorization);
    const proven = await prove(verify, token);
    if (proven === null) return null;
    const { viewer, expiresAtMs } = proven;
    const untilMs = Math.min(expiresAtMs, nowMs + REMEMBERED_MS);
    remembered.set(authorization, { viewer, untilMs }, authorization.length);
    return viewer;
  };
  // A page that asks several things at once is one viewer, and its token is verified once.
  const underWay = new Map<string, Promise<Viewer | null>>();
  const proveOnce = (authorization: string, nowMs: number): Promise<Viewer | null> => {
    const begun = underWay.get(authorization);
    if (begun !== undefined) return begun;
    const proof = proveAnew(authorization, nowMs).finally(() => underWay.delete(authorization));
    underWay.set(authorization, proof);
    return proof;
  };
  return (authorization = '') => {
    const nowMs = clock.nowMs();
    const known = remembered.get(authorization);
    return known !== undefined && known.untilMs > nowMs ? known.viewer : proveOnce(authorization, nowMs);
  };
}

function bearerToken(authorization: string): string | null {
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1] ?? null;
  return token === null || token.length > LARGEST_TOKEN_CHARACTERS ? null : token;
}

async function prove(
  verify: VerifyToken,
  token: string,
): Promise<{ readonly viewer: Viewer; readonly expiresAtMs: number } | null> {
  try {
    const payload = await verify(token);
    return {
      viewer: viewerOfClaim(payload.sub, payload[VIEWER_CLAIM]),
      expiresAtMs: (payload.exp ?? 0) * 1000,
    };
  } catch (error) {
    if (provesNobody(error)) return null;
    throw error;
  }
}

// The base class is what jose throws when the key set answers nonsense: that says nothing about the bearer.
function provesNobody(error: unknown): boolean {
  if (error instanceof ZodError) return true;
  const keysUnreadable = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  return error instanceof errors.JOSEError && error.constructor !== errors.JOSEError && !keysUnreadable;
}
