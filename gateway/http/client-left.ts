import type { ServerResponse } from 'node:http';

/** Aborted when the client leaves before it has its answer. */
export function clientLeft(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('The client has left.'));
  });
  return controller.signal;
}
