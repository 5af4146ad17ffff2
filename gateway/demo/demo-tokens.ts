import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { toClaim, VIEWER_CLAIM } from '../viewer-claim.ts';

export const DEMO_ISSUER = 'dachieu-demo';
export const DEMO_AUDIENCE = 'dachieu-demo-gateway';
export const DEMO_TOKEN_LIFETIME_SECONDS = 12 * 60 * 60;

/** A bearer token for a viewer, signed by this machine; the gateway accepts it in demo mode only. */
export function issueDemoToken(viewer: Viewer, tokenKeyPem: string, nowMs: number): Promise<string> {
  const issuedAt = Math.floor(nowMs / 1000);
  return new SignJWT({ [VIEWER_CLAIM]: toClaim(viewer) })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(viewer.subject)
    .setIssuer(DEMO_ISSUER)
    .setAudience(DEMO_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + DEMO_TOKEN_LIFETIME_SECONDS)
    .sign(createPrivateKey(tokenKeyPem));
}

export function demoPublicKey(tokenKeyPem: string): KeyObject {
  return createPublicKey(createPrivateKey(tokenKeyPem));
}
