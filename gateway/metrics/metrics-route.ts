import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import type { Metrics } from './metrics.ts';

/** `/metrics` for Prometheus. It proves nobody and tells of nobody: keep it inside the operator's network. */
export function createMetricsRoute(metrics: Metrics): Route {
  return async ({ request, response }) => {
    if (request.method !== 'GET')
      throw new Refusal(405, 'BAD_REQUEST', 'Only GET is answered here.', { allow: 'GET' });
    const { type, text } = await metrics.print();
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(text);
  };
}
