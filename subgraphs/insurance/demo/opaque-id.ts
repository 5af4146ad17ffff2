import { createHmac } from 'node:crypto';

/**
 * An id for clients of a row that belongs to nobody: the same for the same row each time it is loaded.
 * @param prefix kind of row, such as `cib`
 * @param naturalKey what makes the row one of its kind
 */
export function opaqueId(secret: string, prefix: string, naturalKey: readonly (string | number)[]): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([prefix, ...naturalKey]))
    .digest('hex');
  return `${prefix}_${digest.slice(0, 16)}`;
}
