import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Answers of the real agencies by what was asked: bytes in, bytes out, on disk between runs. */
export class Recordings {
  readonly #folder: string;
  readonly #answers = new Map<string, Buffer>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const key of readdirSync(folder)) this.#answers.set(key, readFileSync(path.join(folder, key)));
  }

  find(agency: string, body: Buffer): Buffer | null {
    return this.#answers.get(keyOf(agency, body)) ?? null;
  }

  keep(agency: string, body: Buffer, answer: Buffer): void {
    const key = keyOf(agency, body);
    this.#answers.set(key, answer);
    writeFileSync(path.join(this.#folder, key), answer);
  }
}

function keyOf(agency: string, body: Buffer): string {
  return createHash('sha1').update(agency).update('\0').update(body).digest('hex');
}
