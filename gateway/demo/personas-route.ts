import { sendJson } from '../../shared/http/http-server.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { issueDemoToken } from './demo-tokens.ts';
import { PERSONAS } from './personas.ts';

/**
 * `/demo/personas`: the personas with a fresh token each, for the console's chooser. Demo mode only.
 * Asked by another site's page it answers nothing; a page of ours is same-origin.
 */
export function createPersonasRoute(tokenKeyPem: string, clock: Clock): Route {
  return async ({ request, response }) => {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      throw new Refusal(403, 'FORBIDDEN', 'Demo tokens are handed out to the console of this gateway only.');
    }
    const personas = await Promise.all(
      PERSONAS.map(async ({ id, nameVi, nameEn, viewer }) => ({
        id,
        nameVi,
        nameEn,
        token: await issueDemoToken(viewer, tokenKeyPem, clock.nowMs()),
      })),
    );
    response.setHeader('cache-control', 'no-store');
    sendJson(response, 200, JSON.stringify({ personas }));
  };
}
