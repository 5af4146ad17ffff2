import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { CodedError } from '../errors/coded-error.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LONGEST_CURSOR = 512;

/** A place in an ordered list of households: the value it is ordered by, then the number. */
export interface Place {
  readonly value: number;
  readonly no: number;
}

/**
 * Seals a place so that a client can keep it and learn nothing from it. Equal places give equal cursors.
 * @param list what the list is ordered by, and of which day
 * @param key 32 bytes
 */
export function sealCursor(key: Buffer, list: string, { value, no }: Place): string {
  const text = Buffer.alloc(12);
  text.writeDoubleBE(value, 0);
  text.writeUInt32BE(no, 8);
  // A nonce out of the content never meets the same key with another content.
  const nonce = createHmac('sha256', key).update(list).update(text).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(fingerprint(list));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed, fingerprint(list)]).toString('base64url');
}

/** @throws CodedError MALFORMED_CURSOR, CURSOR_OF_OTHER_LIST */
export function openCursor(key: Buffer, list: string, cursor: string): Place {
  const bytes = Buffer.from(cursor.slice(0, LONGEST_CURSOR), 'base64url');
  const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES, -FINGERPRINT_BYTES);
  const madeFor = bytes.subarray(-FINGERPRINT_BYTES);
  if (sealed.length !== 12) throw malformed();
  const place = decrypt(
    key,
    madeFor,
    bytes.subarray(0, NONCE_BYTES),
    bytes.subarray(NONCE_BYTES).subarray(0, TAG_BYTES),
    sealed,
  );
  if (!madeFor.equals(fingerprint(list)))
    throw new CodedError(
      'CURSOR_OF_OTHER_LIST',
      'This cursor belongs to a list in another order or of another day.',
      {
        argument: 'after',
      },
    );
  return { value: place.readDoubleBE(0), no: place.readUInt32BE(8) };
}

const FINGERPRINT_BYTES = 8;

function fingerprint(list: string): Buffer {
  return createHash('sha256').update(list).digest().subarray(0, FINGERPRINT_BYTES);
}

function decrypt(key: Buffer, aad: Buffer, nonce: Buffer, tag: Buffer, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    throw malformed();
  }
}

function malformed(): CodedError {
  return new CodedError('MALFORMED_CURSOR', 'This cursor is not one of this list.', { argument: 'after' });
}
