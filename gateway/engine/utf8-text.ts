/** Counting bytes is several times as fast as looking for a letter. */
export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/**
 * Text in UTF-8, held with one character (U+0000 to U+00FF) for each byte, which Node calls `latin1`: pieces are joined
 * without being copied, and what is sent is written as it is.
 */
export class Utf8Text {
  /** One character for each byte. */
  readonly latin1: string;

  /** @param latin1 one character for each byte */
  constructor(latin1: string) {
    this.latin1 = latin1;
  }

  static of(text: string): Utf8Text {
    return new Utf8Text(isAscii(text) ? text : Buffer.from(text).toString('latin1'));
  }

  static ofBytes(bytes: Uint8Array): Utf8Text {
    return new Utf8Text(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  }

  /** In bytes. */
  get length(): number {
    return this.latin1.length;
  }

  toBytes(): Buffer {
    return Buffer.from(this.latin1, 'latin1');
  }

  toString(): string {
    return isAscii(this.latin1) ? this.latin1 : this.toBytes().toString('utf8');
  }
}
