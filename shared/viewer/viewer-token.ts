import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { DATA_CLASSES } from './data-class.ts';
import { RIGHTS, type Viewer } from './viewer.ts';

/** Header in which the gateway hands the signed viewer to an agency. */
export const VIEWER_HEADER = 'x-dachieu-viewer';
export const REQUEST_ID_HEADER = 'x-request-id';

const ISSUER = 'dachieu-gateway';
const LIFETIME_SECONDS = 60;

const viewerSchema = z.object({
  subject: z.string().min(1),
  agency: z.string().min(1),
  roles: z.array(z.enum(RIGHTS)),
  jurisdiction: z.union([
    z.literal('NATIONWIDE'),
    z.array(z.object({ code: z.string(), validFrom: z.iso.date() })),
  ]),
  purpose: z.string().min(1),
  dataClasses: z.array(z.enum(DATA_CLASSES)),
});

/** Checks the shape of a viewer that came from outside; throws a ZodError. */
export function parseViewer(value: unknown): Viewer {
  return viewerSchema.parse(value);
}

/** Signs viewers for one agency at a time, so that a token given to one agency opens no other. */
export class ViewerIssuer {
  readonly #key: KeyObject;
  readonly #nowMs: () => number;

  constructor(privateKeyPem: string, nowMs: () => number) {
    this.#key = createPrivateKey(privateKeyPem);
    this.#nowMs = nowMs;
  }

  /** PEM of the public key that subgraphs verify with. */
  get publicKeyPem(): string {
    return createPublicKey(this.#key).export({ type: 'spki', format: 'pem' }).toString();
  }

  /** @returns the compact token and the instant (ms) at which it ends. */
  async issue(viewer: Viewer, agency: string): Promise<{ token: string; expiresAtMs: number }> {
    const issuedAt = Math.floor(this.#nowMs() / 1000);
    const token = await new SignJWT({ viewer })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(ISSUER)
      .setAudience(agency)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_SECONDS)
      .sign(this.#key);
    return { token, expiresAtMs: (issuedAt + LIFETIME_SECONDS) * 1000 };
  }
}

const REMEMBERED_TOKENS = 1_000;

/** Verifies the gateway's signature; remembers tokens until they end, so a page of entities costs one verification. */
export class ViewerVerifier {
  readonly #key: KeyObject;
  readonly #agency: string;
  readonly #nowMs: () => number;
  readonly #known = new Map<string, { readonly viewer: Viewer; readonly expiresAtMs: number }>();

  constructor(publicKeyPem: string, agency: string, nowMs: () => number) {
    this.#key = createPublicKey(publicKeyPem);
    this.#agency = agency;
    this.#nowMs = nowMs;
  }

  /** @returns the viewer, or `null` for a missing, forged, foreign or expired token. */
  async verify(token: string | undefined): Promise<Viewer | null> {
    if (token === undefined || token === '') return null;
    const known = this.#known.get(token);
    if (known !== undefined) {
      if (known.expiresAtMs > this.#nowMs()) return known.viewer;
      this.#known.delete(token);
      return null;
    }
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: this.#agency,
        requiredClaims: ['exp', 'iat'],
        currentDate: new Date(this.#nowMs()),
      });
      const viewer = parseViewer(payload.viewer);
      this.#remember(token, viewer, (payload.exp ?? 0) * 1000);
      return viewer;
    } catch {
      return null;
    }
  }

  #remember(token: string, viewer: Viewer, expiresAtMs: number): void {
    if (this.#known.size >= REMEMBERED_TOKENS) {
      const oldest = this.#known.keys().next().value;
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    this.#known.set(token, { viewer, expiresAtMs });
  }
}
