import { createHash } from 'node:crypto';

/** SHA-256 of a document's text in UTF-8, lower-case hexadecimal: its name wherever documents are named. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function isDocumentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
