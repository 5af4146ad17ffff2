import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Authenticate } from '../authenticate.ts';
import { Refusal } from './refusal.ts';

/** Who asks. @throws Refusal 401 where the request proves nobody */
export function authenticated(
  authenticate: Authenticate,
  request: IncomingMessage,
): Viewer | Promise<Viewer> {
  const viewer = authenticate(request.headers.authorization);
  return viewer instanceof Promise ? viewer.then(orRefused) : orRefused(viewer);
}

function orRefused(viewer: Viewer | null): Viewer {
  if (viewer !== null) return viewer;
  throw new Refusal(401, 'UNAUTHENTICATED', 'The request does not prove who is asking.', {
    'www-authenticate': 'Bearer',
  });
}
