import type { ServerResponse } from 'node:http';
import { Cancellation } from '../agency/cancellation.ts';

/** Cancelled when the client leaves before it has its answer. */
export function clientLeft(response: ServerResponse): Cancellation {
  const cancellation = new Cancellation();
  response.on('close', () => {
    if (!response.writableFinished) cancellation.cancel();
  });
  return cancellation;
}
