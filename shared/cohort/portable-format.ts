import {
  BITMAP_WORDS,
  type Container,
  cardinalityOf,
  countBits,
  isBitmap,
  LARGEST_ARRAY,
  popcount,
  shrink,
} from './containers.ts';
import { HouseholdSet, NUMBER_LIMIT } from './household-set.ts';

/**
 * Portable Roaring for 32-bit numbers, the format that Java, C++, Go, Rust and .NET libraries share.
 * Source: RoaringFormatSpec, https://github.com/RoaringBitmap/RoaringFormatSpec (both cookies, little endian).
 */

const COOKIE = 12346;
const COOKIE_WITH_RUNS = 12347;
/** From so many containers on, a set with runs has offsets too. */
const OFFSETS_FROM = 4;
const BITMAP_BYTES = BITMAP_WORDS * 4;

/** The bytes are no portable Roaring bitmap of household numbers. The message names the first fault, never a number. */
export class MalformedSetError extends Error {}

interface Encoded {
  readonly container: Container;
  readonly cardinality: number;
  /** `null`: as it is. */
  readonly runs: readonly (readonly [start: number, length: number])[] | null;
  readonly bytes: number;
}

export function encodePortable(set: HouseholdSet): Buffer {
  const parts = set.containers.map(choose);
  const withRuns = parts.some(({ runs }) => runs !== null);
  const count = parts.length;
  const flagBytes = withRuns ? (count + 7) >>> 3 : 0;
  const hasOffsets = !withRuns || count >= OFFSETS_FROM;
  const headerBytes = (withRuns ? 4 : 8) + flagBytes + count * 4 + (hasOffsets ? count * 4 : 0);
  const total = parts.reduce((bytes, part) => bytes + part.bytes, headerBytes);
  const buffer = Buffer.alloc(total);
  let at = buffer.writeUInt32LE(withRuns ? (COOKIE_WITH_RUNS | ((count - 1) << 16)) >>> 0 : COOKIE, 0);
  if (!withRuns) at = buffer.writeUInt32LE(count, at);
  parts.forEach(({ runs }, index) => {
    if (runs !== null) buffer[at + (index >>> 3)] = (buffer[at + (index >>> 3)] ?? 0) | (1 << (index & 7));
  });
  at += flagBytes;
  parts.forEach(({ cardinality }, index) => {
    at = buffer.writeUInt16LE(set.keys[index] as number, at);
    at = buffer.writeUInt16LE(cardinality - 1, at);
  });
  if (hasOffsets) {
    let offset = headerBytes;
    for (const part of parts) {
      at = buffer.writeUInt32LE(offset, at);
      offset += part.bytes;
    }
  }
  for (const part of parts) at = write(part, buffer, at);
  return buffer;
}

function choose(container: Container): Encoded {
  const cardinality = cardinalityOf(container);
  const plainBytes = isBitmap(container) ? BITMAP_BYTES : cardinality * 2;
  const runBytes = 2 + countRuns(container) * 4;
  return runBytes < plainBytes
    ? { container, cardinality, runs: runsOf(container), bytes: runBytes }
    : { container, cardinality, runs: null, bytes: plainBytes };
}

function countRuns(container: Container): number {
  let runs = 0;
  if (!isBitmap(container)) {
    for (let at = 0; at < container.length; at++)
      if (at === 0 || container[at] !== (container[at - 1] as number) + 1) runs++;
    return runs;
  }
  let carry = 0;
  for (let word = 0; word < BITMAP_WORDS; word++) {
    const bits = container[word] as number;
    runs += popcount(bits & ~((bits << 1) | carry));
    carry = bits >>> 31;
  }
  return runs;
}

function runsOf(container: Container): (readonly [number, number])[] {
  return isBitmap(container) ? runsOfBitmap(container) : runsOfArray(container);
}

function runsOfArray(values: Uint16Array): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < values.length; ) {
    const first = values[at] as number;
    let length = 0;
    while (values[at + length + 1] === first + length + 1) length++;
    runs.push([first, length]);
    at += length + 1;
  }
  return runs;
}

// A run begins and ends where a bit differs from the one before: the work follows the runs, not the bits.
function runsOfBitmap(bitmap: Uint32Array): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let before = 0;
  let first = -1;
  for (let word = 0; word < BITMAP_WORDS; word++) {
    const bits = bitmap[word] as number;
    for (let changes = bits ^ ((bits << 1) | before); changes !== 0; changes &= changes - 1) {
      const low = (word << 5) | (31 - Math.clz32(changes & -changes));
      if (first === -1) first = low;
      else {
        runs.push([first, low - 1 - first]);
        first = -1;
      }
    }
    before = bits >>> 31;
  }
  if (first !== -1) runs.push([first, 0xffff - first]);
  return runs;
}

function write({ container, runs }: Encoded, buffer: Buffer, start: number): number {
  let at = start;
  if (runs !== null) {
    at = buffer.writeUInt16LE(runs.length, at);
    for (const [first, length] of runs) at = buffer.writeUInt16LE(length, buffer.writeUInt16LE(first, at));
    return at;
  }
  // Typed arrays are little endian on every machine that Node runs on.
  buffer.set(new Uint8Array(container.buffer, container.byteOffset, container.byteLength), at);
  return at + container.byteLength;
}

/** @throws MalformedSetError unless every byte is as the format says, and every number below the limit */
export function decodePortable(bytes: Uint8Array): HouseholdSet {
  const reader = new Reader(bytes);
  const { count, isRun, hasOffsets } = readCookie(reader);
  const keys: number[] = [];
  const cardinalities: number[] = [];
  for (let index = 0; index < count; index++) {
    const key = reader.uint16();
    if (index > 0 && key <= (keys[index - 1] as number)) throw malformed('chunks are not ascending');
    if (key * 0x10000 >= NUMBER_LIMIT) throw malformed('a number is beyond the limit');
    keys.push(key);
    cardinalities.push(reader.uint16() + 1);
  }
  const offsets = hasOffsets ? cardinalities.map(() => reader.uint32()) : null;
  const containers = cardinalities.map((cardinality, index) => {
    if (offsets !== null && offsets[index] !== reader.at) throw malformed('an offset is wrong');
    return isRun(index) ? readRuns(reader, cardinality) : readPlain(reader, cardinality);
  });
  if (reader.at !== bytes.length) throw malformed('bytes follow the last chunk');
  return new HouseholdSet(keys, containers);
}

function readCookie(reader: Reader): {
  count: number;
  isRun: (index: number) => boolean;
  hasOffsets: boolean;
} {
  const cookie = reader.uint32();
  if (cookie === COOKIE) {
    const count = reader.uint32();
    if (count > NUMBER_LIMIT >>> 16) throw malformed('too many chunks');
    return { count, isRun: () => false, hasOffsets: true };
  }
  if ((cookie & 0xffff) !== COOKIE_WITH_RUNS) throw malformed('the cookie is unknown');
  const count = (cookie >>> 16) + 1;
  const flags = reader.bytes((count + 7) >>> 3);
  return {
    count,
    isRun: (index) => (((flags[index >>> 3] as number) >>> (index & 7)) & 1) === 1,
    hasOffsets: count >= OFFSETS_FROM,
  };
}

function readPlain(reader: Reader, cardinality: number): Container {
  if (cardinality > LARGEST_ARRAY) {
    const bitmap = reader.uint32s(BITMAP_WORDS);
    if (countBits(bitmap) !== cardinality) throw malformed('a chunk has another size than it says');
    return bitmap;
  }
  const values = reader.uint16s(cardinality);
  for (let at = 1; at < values.length; at++)
    if ((values[at] as number) <= (values[at - 1] as number)) throw malformed('numbers are not ascending');
  return values;
}

function readRuns(reader: Reader, cardinality: number): Container {
  const bitmap = new Uint32Array(BITMAP_WORDS);
  const runs = reader.uint16();
  let next = 0;
  let size = 0;
  for (let run = 0; run < runs; run++) {
    const first = reader.uint16();
    const last = first + reader.uint16();
    if (first < next || last > 0xffff) throw malformed('runs overlap or leave the chunk');
    setRange(bitmap, first, last);
    size += last - first + 1;
    next = last + 1;
  }
  const container = size === cardinality ? shrink(bitmap, size) : null;
  if (container === null) throw malformed('a chunk has another size than it says');
  return container;
}

/** Both ends included. */
function setRange(bitmap: Uint32Array, first: number, last: number): void {
  const from = first >>> 5;
  const to = last >>> 5;
  const head = -1 << (first & 31);
  const tail = -1 >>> (31 - (last & 31));
  if (from === to) {
    bitmap[from] = (bitmap[from] as number) | (head & tail);
    return;
  }
  bitmap[from] = (bitmap[from] as number) | head;
  bitmap.fill(0xffffffff, from + 1, to);
  bitmap[to] = (bitmap[to] as number) | tail;
}

class Reader {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** A look at the bytes themselves, which nobody changes; typed arrays need an aligned start, so some are copied. */
  uint16s(length: number): Uint16Array {
    const start = this.#bytes.byteOffset + this.#take(length * 2);
    if (start % 2 === 0) return new Uint16Array(this.#bytes.buffer, start, length);
    return new Uint16Array(this.#bytes.buffer.slice(start, start + length * 2));
  }

  uint32s(length: number): Uint32Array {
    const start = this.#bytes.byteOffset + this.#take(length * 4);
    if (start % 4 === 0) return new Uint32Array(this.#bytes.buffer, start, length);
    return new Uint32Array(this.#bytes.buffer.slice(start, start + length * 4));
  }

  #take(length: number): number {
    const start = this.at;
    if (start + length > this.#bytes.length) throw malformed('it ends too early');
    this.at = start + length;
    return start;
  }
}

function malformed(fault: string): MalformedSetError {
  return new MalformedSetError(`Not a portable Roaring bitmap: ${fault}.`);
}
