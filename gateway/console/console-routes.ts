import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sendJson } from '../../shared/http/http-server.ts';
import type { Mode } from '../config.ts';
import { asksForPage } from '../http/media-type.ts';
import type { Route } from '../http/route.ts';
import { consolePage } from './console-page.ts';
import { readExamples } from './examples.ts';
import { staticRoutes } from './static-files.ts';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

/** What the page's picker offers, group by group. */
const EXAMPLE_GROUPS = [
  { folder: 'questions', vi: 'Câu hỏi của cán bộ', en: 'What officials ask' },
  { folder: 'examples', vi: 'Ví dụ theo từng cơ quan', en: 'Examples by agency' },
] as const;

/** Scripts and styles from this machine only; no frame may show the page, no form may leave it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A browser that comes to `/graphql` sees the page; everything else there is an operation. */
export function pageOrOperation(operation: Route, mode: Mode): Route {
  const page = Buffer.from(consolePage(mode));
  return (exchange) => {
    const { request, response } = exchange;
    if (request.method !== 'GET' || !asksForPage(request.headers.accept)) return operation(exchange);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': page.length,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    response.end(page);
  };
}

export function consoleRoutes(): readonly (readonly [string, Route])[] {
  const groups = EXAMPLE_GROUPS.map(({ folder, vi, en }) => ({
    vi,
    en,
    examples: readExamples(path.join(DOCS, folder)),
  }));
  const examples = JSON.stringify({ groups });
  return [
    ['/', ({ response }) => void response.writeHead(302, { location: '/graphql' }).end()],
    ['/console/examples.json', ({ response }) => sendJson(response, 200, examples)],
    ...staticRoutes(),
  ];
}
