import { type Dispatcher, Pool } from 'undici';
import { EVENT_STREAM_TYPE, readEventStream } from '../../shared/http/event-stream.ts';
import { type OpenSubscription, RefusedSubscriptionError } from './transport.ts';

export interface HttpSubscriptions {
  readonly open: OpenSubscription;
  /** Cuts what is open. */
  close(): Promise<void>;
}

const ACCEPTED_WITHIN_MS = 10_000;
// Agencies send a comment each 15 s: who is quiet for longer is not there any more.
const QUIET_MS = 45_000;
const MAX_EVENT_CHARACTERS = 1024 * 1024;

/** Subscriptions at one agency, each on a connection of its own: they must not take those of queries. */
export function createHttpSubscriptions(url: string): HttpSubscriptions {
  const { origin, pathname, search } = new URL(url);
  let pool: Pool | null = null;
  const open: OpenSubscription = async ({ body, headers, signal }) => {
    pool ??= new Pool(origin, {
      connections: null,
      headersTimeout: ACCEPTED_WITHIN_MS,
      bodyTimeout: QUIET_MS,
      connect: { timeout: 3_000 },
    });
    const answer = await pool.request({
      path: pathname + search,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: EVENT_STREAM_TYPE },
      body,
      signal,
    });
    if (!isEventStream(answer)) {
      await answer.body.dump();
      throw new RefusedSubscriptionError(answer.statusCode);
    }
    return readEventStream(answer.body, MAX_EVENT_CHARACTERS);
  };
  return { open, close: async () => pool?.destroy() };
}

function isEventStream({ statusCode, headers }: Dispatcher.ResponseData): boolean {
  return statusCode === 200 && String(headers['content-type']).startsWith(EVENT_STREAM_TYPE);
}
