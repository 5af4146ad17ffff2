import { createHmac } from 'node:crypto';

/**
 * An id for clients: the same for the same row each time it is loaded, and nobody without the secret can compute it
 * from an insurance number.
 * @param prefix kind of row, such as `card`
 * @param naturalKey what makes the row one of its kind
 */
export function opaqueId(secret: string, prefix: string, naturalKey: readonly (string | number)[]): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([prefix, ...naturalKey]))
    .digest('hex');
  return `${prefix}_${digest.slice(0, 16)}`;
}
