import { createHash, createHmac } from 'node:crypto';
import { CodedError } from '../../../shared/errors/coded-error.ts';

const PREFIXES = { household: 'hh_', person: 'ps_' } as const;
type Kind = keyof typeof PREFIXES;

/**
 * The id by which clients know a household or person: stable, and nothing can be read from it.
 * 120 bits of HMAC-SHA256 over the dense number, with a secret that only the register holds.
 */
export function publicId(secret: string, kind: Kind, no: number): string {
  return (
    PREFIXES[kind] + createHmac('sha256', secret).update(`${kind}:${no}`).digest('base64url').slice(0, 20)
  );
}

export function isPublicId(kind: Kind, id: string): boolean {
  return id.startsWith(PREFIXES[kind]) && /^[A-Za-z0-9_-]{20}$/.test(id.slice(3));
}

/** @throws CodedError MALFORMED_ID where the id is not one that this system makes; it may still exist or not */
export function readPublicId(kind: Kind, id: string): string {
  if (isPublicId(kind, id)) return id;
  throw new CodedError('MALFORMED_ID', `Not the id of a ${kind}: ${JSON.stringify(id.slice(0, 40))}.`, {
    argument: 'id',
    given: id.slice(0, 40),
    allowed: `${PREFIXES[kind]} and 20 letters, digits, - or _`,
  });
}

/** An opaque, stable id of a row that has only a natural key: 64 bits of SHA-256 over the key. */
export function opaqueId(prefix: string, ...key: readonly (string | number)[]): string {
  return `${prefix}_${createHash('sha256').update(key.join('\u0000')).digest('hex').slice(0, 16)}`;
}
