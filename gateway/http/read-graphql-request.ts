import type { IncomingMessage } from 'node:http';
import { readBody } from '../../shared/http/http-server.ts';
import type { GraphQLRequest } from '../engine/contract.ts';
import { isJsonBody } from './media-type.ts';
import { badRequest, Refusal } from './refusal.ts';

/**
 * The checks that need no body. A page of another site can send neither `application/json` nor an `Authorization`
 * header unless the browser asks us first, and we never allow it: so no foreign page makes a signed-in user ask.
 * @throws Refusal 405 or 415
 */
export function checkMethodAndType(request: IncomingMessage): void {
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
): Promise<GraphQLRequest> {
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

function requestOfParameters(parameters: URLSearchParams): GraphQLRequest {
  const json = (name: string): unknown => {
    const text = parameters.get(name);
    return text === null || text === '' ? undefined : parseJson(text, `The parameter ${name} is not JSON.`);
  };
  return requestOfObject({
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function requestOfObject(value: unknown): GraphQLRequest {
  if (!isObject(value)) throw badRequest('The body must be one JSON object.');
  const { query, variables, operationName, extensions } = value;
  if (typeof query !== 'string' || query === '') throw badRequest('`query` must be a text.');
  if (operationName != null && typeof operationName !== 'string')
    throw badRequest('`operationName` must be a text.');
  if (variables != null && !isObject(variables)) throw badRequest('`variables` must be an object.');
  if (extensions != null && !isObject(extensions)) throw badRequest('`extensions` must be an object.');
  return { query, variables: variables ?? null, operationName: operationName ?? null };
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
