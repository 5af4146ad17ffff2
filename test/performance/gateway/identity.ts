import { createPrivateKey, createPublicKey } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { loadDemoKeys } from '../../../gateway/demo/demo-keys.ts';
import { findPersona } from '../../../gateway/demo/personas.ts';
import { toClaim, VIEWER_CLAIM } from '../../../gateway/viewer-claim.ts';
import { listen, sendJson } from '../../../shared/http/http-server.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { ViewerIssuer } from '../../../shared/viewer/viewer-token.ts';

const ISSUER = 'https://identity.bench.invalid';
const AUDIENCE = 'dachieu-bench';

/** Who asks in this benchmark, and how that is proven to our gateway and to agencies. */
export interface Identity {
  /** What makes our gateway, in production mode, trust `bearer`. */
  readonly environment: Readonly<Record<string, string>>;
  /** The header that our gateway asks of a client. */
  readonly authorization: string;
  /** The viewer signed for one agency, which lives a minute: what a foreign gateway passes on. */
  signedFor(agency: string): Promise<string>;
  close(): Promise<void>;
}

/** An identity provider of the benchmark's own: its keys are served over HTTP, as a real one serves them. */
export async function openIdentity(dataDir: string): Promise<Identity> {
  const keys = loadDemoKeys(dataDir);
  const privateKey = createPrivateKey(keys.tokenKeyPem);
  const jwk = { ...(await exportJWK(createPublicKey(privateKey))), kid: 'bench', alg: 'EdDSA', use: 'sig' };
  const door = await listen(
    (_request, response) => sendJson(response, 200, JSON.stringify({ keys: [jwk] })),
    '127.0.0.1',
    0,
  );
  const viewer = administrator();
  const token = await new SignJWT({ [VIEWER_CLAIM]: toClaim(viewer) })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'bench' })
    .setSubject(viewer.subject)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(privateKey);
  const issuer = new ViewerIssuer(keys.viewerKeyPem, () => systemClock.nowMs());
  return {
    environment: {
      MODE: 'production',
      OIDC_ISSUER: ISSUER,
      OIDC_AUDIENCE: AUDIENCE,
      OIDC_JWKS_URL: door.url,
      VIEWER_SIGNING_KEY: keys.viewerKeyPem,
    },
    authorization: `Bearer ${token}`,
    signedFor: async (agency) => (await issuer.issue(viewer, agency)).token,
    close: () => door.close(),
  };
}

function administrator(): Viewer {
  const persona = findPersona('administrator');
  if (persona === null) throw new Error('The demonstration has no administrator.');
  return persona.viewer;
}
