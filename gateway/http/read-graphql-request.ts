import type { IncomingMessage } from 'node:http';
import { readBody } from '../../shared/http/http-server.ts';
import type { AskedDocument } from '../documents/named-document.ts';
import { isJsonBody } from './media-type.ts';
import { badRequest, Refusal } from './refusal.ts';

// Fetch Metadata: what a browser says of the page that made it ask. Programs send nothing of the kind.
const FOREIGN_SITES: readonly string[] = ['cross-site', 'same-site'];

/** A request as it came: what it asks to run may still have to be found by its name. */
export interface AskedOperation extends AskedDocument {
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
}

/**
 * The checks that need no body. A page of another site can send neither `application/json` nor an `Authorization`
 * header unless the browser asks us first, and we never allow it: so no foreign page makes a signed-in user ask. A
 * proxy in front that turns a cookie into that header would undo this for GET; there the browser's own word decides.
 * @throws Refusal 403, 405 or 415
 */
export function checkMethodAndType(request: IncomingMessage): void {
  if (FOREIGN_SITES.includes(String(request.headers['sec-fetch-site'])))
    throw new Refusal(403, 'CROSS_SITE_REQUEST', 'Pages of other sites may not ask here.');
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (request.method !== 'POST') {
    throw new Refusal(405, 'BAD_REQUEST', 'Only GET and POST are answered here.', { allow: 'GET, POST' });
  }
  if (!isJsonBody(request.headers['content-type'])) {
    throw new Refusal(415, 'BAD_REQUEST', 'The body must be application/json in UTF-8.');
  }
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Refusal(415, 'BAD_REQUEST', 'The body must not be compressed.');
  }
}

/** @throws Refusal 400 or 413 */
export async function readGraphQLRequest(
  request: IncomingMessage,
  url: URL,
  maxBodyBytes: number,
): Promise<AskedOperation> {
  if (request.method !== 'POST') return requestOfParameters(url.searchParams);
  const announced = Number(request.headers['content-length'] ?? 0);
  const text = announced > maxBodyBytes ? null : await readBody(request, maxBodyBytes);
  if (text === null) {
    throw new Refusal(413, 'BAD_REQUEST', `The body is longer than ${maxBodyBytes} bytes.`, {
      connection: 'close',
    });
  }
  return requestOfObject(parseJson(text, 'The body is not JSON.'));
}

function requestOfParameters(parameters: URLSearchParams): AskedOperation {
  const json = (name: string): unknown => {
    const text = parameters.get(name);
    return text === null || text === '' ? undefined : parseJson(text, `The parameter ${name} is not JSON.`);
  };
  return requestOfObject({
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function requestOfObject(value: unknown): AskedOperation {
  if (!isObject(value)) throw badRequest('The body must be one JSON object.');
  const { query, documentId, variables, operationName, extensions } = value;
  if (query != null && (typeof query !== 'string' || query === ''))
    throw badRequest('`query` must be a text.');
  if (documentId != null && typeof documentId !== 'string') throw badRequest('`documentId` must be a text.');
  if (operationName != null && typeof operationName !== 'string')
    throw badRequest('`operationName` must be a text.');
  if (variables != null && !isObject(variables)) throw badRequest('`variables` must be an object.');
  if (extensions != null && !isObject(extensions)) throw badRequest('`extensions` must be an object.');
  return {
    query: query ?? null,
    documentId: documentId ?? null,
    variables: variables ?? null,
    operationName: operationName ?? null,
    extensions: extensions ?? {},
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string, message: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(message);
  }
}
