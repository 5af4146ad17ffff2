import type { ErrorCode } from '../../shared/errors/error-codes.ts';
import { mayRead, type Viewer } from '../../shared/viewer/viewer.ts';
import type { BoundedMap } from '../engine/bounded-map.ts';
import { badRequest, Refusal } from '../http/refusal.ts';
import { documentHash } from './document-hash.ts';
import { type AskedDocument, namedHash } from './named-document.ts';

/** Where documents come from that a request names without sending them. */
export interface DocumentSources {
  /** By hash. @default none */
  readonly trusted: ReadonlyMap<string, string>;
  /** Whether only trusted documents run, but for viewers with the right `operation.write`. */
  readonly onlyTrusted: boolean;
  /** Documents that clients have sent with their hash, by hash; null where automatic persisted queries are off. */
  readonly persisted: BoundedMap<string> | null;
}

/**
 * The document that a request is to run. One that comes with its hash is remembered, where that is on.
 * @throws Refusal where there is none, or it may not run
 */
export function chooseDocument(asked: AskedDocument, viewer: Viewer, sources: DocumentSources): string {
  const { query } = asked;
  const hash = namedHash(asked);
  if (hash === null) {
    if (query === null) throw badRequest('`query` must be a text.');
    assertMayRun(() => documentHash(query), viewer, sources);
    return query;
  }
  if (query === null) return findNamed(hash, sources);
  if (documentHash(query) !== hash)
    throw notRun('PERSISTED_QUERY_HASH_MISMATCH', 'The hash is not that of the document sent with it.');
  assertMayRun(() => hash, viewer, sources);
  // Apollo's protocol teaches documents; `documentId` only names them.
  if (asked.documentId === null && !sources.trusted.has(hash))
    sources.persisted?.set(hash, query, Buffer.byteLength(query));
  return query;
}

function findNamed(hash: string, { trusted, persisted }: DocumentSources): string {
  const document = trusted.get(hash) ?? persisted?.get(hash);
  if (document !== undefined) return document;
  // Apollo's clients know both texts: on the first they send the document, on the second they also stop naming it.
  if (persisted !== null || trusted.size > 0)
    throw notRun('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  throw notRun('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

function assertMayRun(hash: () => string, viewer: Viewer, { trusted, onlyTrusted }: DocumentSources): void {
  if (!onlyTrusted || mayRead(viewer, 'operation.write') || trusted.has(hash())) return;
  throw new Refusal(
    403,
    'DOCUMENT_NOT_TRUSTED',
    'Only documents that the operator has registered run here; this is none of them.',
  );
}

// Refused as a GraphQL request, not as an HTTP request: in application/json that is 200.
function notRun(code: ErrorCode, message: string): Refusal {
  return new Refusal(400, code, message, {}, 200);
}
