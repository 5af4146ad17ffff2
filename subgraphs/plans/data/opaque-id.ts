import { createHash } from 'node:crypto';

/**
 * An id that clients can keep: the same for the same natural key in every database, telling nothing of it.
 * @param prefix what the id is of, e.g. `tgt`
 */
export function opaqueId(prefix: string, ...naturalKey: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(naturalKey.join('\u0000')).digest('hex');
  return `${prefix}_${digest.slice(0, 16)}`;
}
