import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Authenticate } from '../authenticate.ts';
import { Refusal } from './refusal.ts';

/** Who asks. @throws Refusal 401 where the request proves nobody */
export async function authenticated(authenticate: Authenticate, request: IncomingMessage): Promise<Viewer> {
  const viewer = await authenticate(request.headers.authorization);
  if (viewer !== null) return viewer;
  throw new Refusal(401, 'UNAUTHENTICATED', 'The request does not prove who is asking.', {
    'www-authenticate': 'Bearer',
  });
}
