import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Route } from '../http/route.ts';

const packages = createRequire(import.meta.url);

/** The console's files by address: what is not in this list is not served. Everything comes from this machine. */
const FILES: readonly { readonly address: string; readonly file: string; readonly type: string }[] = [
  { address: '/console/console.js', file: ownFile('browser/console.js'), type: 'text/javascript' },
  { address: '/console/console.css', file: ownFile('browser/console.css'), type: 'text/css' },
  { address: '/console/icon.svg', file: ownFile('browser/icon.svg'), type: 'image/svg+xml' },
  {
    address: '/console/react.js',
    file: fileOf('react', 'umd/react.production.min.js'),
    type: 'text/javascript',
  },
  {
    address: '/console/react-dom.js',
    file: fileOf('react-dom', 'umd/react-dom.production.min.js'),
    type: 'text/javascript',
  },
  { address: '/console/graphiql.js', file: fileOf('graphiql', 'graphiql.min.js'), type: 'text/javascript' },
  { address: '/console/graphiql.css', file: fileOf('graphiql', 'graphiql.min.css'), type: 'text/css' },
];

export function staticRoutes(): readonly (readonly [string, Route])[] {
  return FILES.map(({ address, file, type }) => [address, fileRoute(file, type)]);
}

/** Reads the file at the first request; a browser that has it is answered 304. */
function fileRoute(file: string, type: string): Route {
  let loaded: { readonly bytes: Buffer; readonly tag: string } | null = null;
  return ({ request, response }) => {
    loaded ??= load(file);
    response.setHeader('etag', loaded.tag);
    response.setHeader('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === loaded.tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': loaded.bytes.length,
    });
    response.end(loaded.bytes);
  };
}

function load(file: string): { readonly bytes: Buffer; readonly tag: string } {
  const bytes = readFileSync(file);
  return { bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

function ownFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function fileOf(packageName: string, name: string): string {
  return path.join(path.dirname(packages.resolve(`${packageName}/package.json`)), name);
}
