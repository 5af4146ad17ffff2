import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Two secrets that all gateways with the same signing key share, and nobody else. */
export interface CacheSecrets {
  /** Answers are sealed with it. */
  readonly sealing: Buffer;
  /** Keys are made with it. */
  readonly naming: Buffer;
}

/** @param signingKeyPem Ed25519 private key that viewers are signed with; nothing of it can be told from the secrets */
export function cacheSecretsOf(signingKeyPem: string): CacheSecrets {
  const key = createPrivateKey(signingKeyPem).export({ type: 'pkcs8', format: 'der' });
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, '', `dachieu response cache: ${use}`, KEY_BYTES));
  return { sealing: derive('sealing'), naming: derive('naming') };
}

/** AES-256-GCM; the answer can only be opened under the name that it was sealed for. */
export function sealAnswer(secret: Buffer, name: string, answer: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(name));
  const sealed = [cipher.update(answer), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** @returns null where it was not sealed by us, for this name */
export function openAnswer(secret: Buffer, name: string, sealed: Buffer): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(name))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
