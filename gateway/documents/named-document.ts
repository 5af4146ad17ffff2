import { badRequest } from '../http/refusal.ts';
import { isDocumentHash } from './document-hash.ts';

/** How a request says what to run: by a document, by the name of one, or by both. */
export interface AskedDocument {
  readonly query: string | null;
  /** GraphQL over HTTP, appendix on persisted documents. */
  readonly documentId: string | null;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * The SHA-256 of the document that a request names, by `documentId: "sha256:<hex>"` or by Apollo's
 * `extensions.persistedQuery`; null where it names none.
 * @throws Refusal 400
 */
export function namedHash({ documentId, extensions }: AskedDocument): string | null {
  if (documentId !== null) return hashOfId(documentId);
  const { persistedQuery } = extensions;
  if (persistedQuery === undefined || persistedQuery === null) return null;
  if (typeof persistedQuery !== 'object') throw badRequest('`extensions.persistedQuery` must be an object.');
  const { version, sha256Hash } = persistedQuery as Readonly<Record<string, unknown>>;
  if (version !== 1) throw badRequest('`extensions.persistedQuery.version` must be 1.');
  if (typeof sha256Hash !== 'string' || !isDocumentHash(sha256Hash))
    throw badRequest('`extensions.persistedQuery.sha256Hash` must be 64 lower-case hexadecimal digits.');
  return sha256Hash;
}

function hashOfId(documentId: string): string {
  const [, hash] = /^sha256:(.*)$/s.exec(documentId) ?? [];
  if (hash === undefined || !isDocumentHash(hash))
    throw badRequest('`documentId` must be `sha256:` and 64 lower-case hexadecimal digits.');
  return hash;
}
