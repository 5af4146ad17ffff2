/**
 * The numbers of one chunk (65,536 in a row) of a set, by their low 16 bits: sorted and distinct while there are few,
 * one bit each when there are many. A chunk is never empty, and has the form that its size asks for.
 */
export type Container = Uint16Array | Uint32Array;

/** More numbers than this and a bitmap is the smaller form (Roaring's own border). */
export const LARGEST_ARRAY = 4096;
export const BITMAP_WORDS = 2048;

export function isBitmap(container: Container): container is Uint32Array {
  return container instanceof Uint32Array;
}

export function cardinalityOf(container: Container): number {
  return isBitmap(container) ? countBits(container) : container.length;
}

export function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bitmap: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < BITMAP_WORDS; word++) count += popcount(bitmap[word] as number);
  return count;
}

export function containerHas(container: Container, low: number): boolean {
  if (isBitmap(container)) return (((container[low >>> 5] as number) >>> (low & 31)) & 1) === 1;
  const at = lowerBound(container, low, 0);
  return container[at] === low;
}

/** Index of the first value not below `low`, from `start` on: steps that double, then halve. */
export function lowerBound(values: Uint16Array, low: number, start: number): number {
  let step = 1;
  let below = start;
  while (below + step < values.length && (values[below + step] as number) < low) {
    below += step;
    step *= 2;
  }
  let above = Math.min(below + step, values.length);
  while (below < above) {
    const middle = (below + above) >>> 1;
    if ((values[middle] as number) < low) below = middle + 1;
    else above = middle;
  }
  return below;
}

/** Numbers in both; `null` where there is none. */
export function intersect(one: Container, other: Container): Container | null {
  if (isBitmap(one)) return isBitmap(other) ? intersectBitmaps(one, other) : keepIn(other, one, true);
  return isBitmap(other) ? keepIn(one, other, true) : intersectArrays(one, other);
}

export function intersectionSize(one: Container, other: Container): number {
  if (isBitmap(one)) return isBitmap(other) ? sharedBits(one, other) : countIn(other, one);
  return isBitmap(other) ? countIn(one, other) : sharedValues(one, other);
}

/** Numbers of the first that the second lacks; `null` where there is none. */
export function subtract(one: Container, other: Container): Container | null {
  if (isBitmap(one)) return isBitmap(other) ? subtractBitmaps(one, other) : removeFrom(one, other);
  return isBitmap(other) ? keepIn(one, other, false) : subtractArrays(one, other);
}

export function unite(one: Container, other: Container): Container {
  if (!isBitmap(one) && !isBitmap(other) && one.length + other.length <= LARGEST_ARRAY)
    return uniteArrays(one, other);
  if (!isBitmap(one)) return addTo(asBitmap(other), one);
  return isBitmap(other) ? uniteBitmaps(one, other) : addTo(one, other);
}

/** The form that the number of values asks for. */
export function shrink(bitmap: Uint32Array, cardinality: number): Container | null {
  if (cardinality > LARGEST_ARRAY) return bitmap;
  if (cardinality === 0) return null;
  const values = new Uint16Array(cardinality);
  let at = 0;
  for (let word = 0; word < BITMAP_WORDS; word++) {
    for (let bits = bitmap[word] as number; bits !== 0; bits &= bits - 1)
      values[at++] = (word << 5) | (31 - Math.clz32(bits & -bits));
  }
  return values;
}

export function asBitmap(container: Container): Uint32Array {
  if (isBitmap(container)) return container;
  const bitmap = new Uint32Array(BITMAP_WORDS);
  for (let at = 0; at < container.length; at++) setBit(bitmap, container[at] as number);
  return bitmap;
}

export function setBit(bitmap: Uint32Array, low: number): void {
  const word = low >>> 5;
  bitmap[word] = (bitmap[word] as number) | (1 << (low & 31));
}

/** Calls with every value, ascending. */
export function visit(container: Container, call: (low: number) => void): void {
  if (!isBitmap(container)) {
    for (let at = 0; at < container.length; at++) call(container[at] as number);
    return;
  }
  for (let word = 0; word < BITMAP_WORDS; word++) {
    for (let bits = container[word] as number; bits !== 0; bits &= bits - 1)
      call((word << 5) | (31 - Math.clz32(bits & -bits)));
  }
}

// One loop an operation, and no function a word: these run over every chunk of a country.
function intersectBitmaps(one: Uint32Array, other: Uint32Array): Container | null {
  const result = new Uint32Array(BITMAP_WORDS);
  let size = 0;
  for (let word = 0; word < BITMAP_WORDS; word++) {
    const bits = (one[word] as number) & (other[word] as number);
    result[word] = bits;
    size += popcount(bits);
  }
  return shrink(result, size);
}

function subtractBitmaps(one: Uint32Array, other: Uint32Array): Container | null {
  const result = new Uint32Array(BITMAP_WORDS);
  let size = 0;
  for (let word = 0; word < BITMAP_WORDS; word++) {
    const bits = (one[word] as number) & ~(other[word] as number);
    result[word] = bits;
    size += popcount(bits);
  }
  return shrink(result, size);
}

function uniteBitmaps(one: Uint32Array, other: Uint32Array): Uint32Array {
  const result = new Uint32Array(BITMAP_WORDS);
  for (let word = 0; word < BITMAP_WORDS; word++)
    result[word] = (one[word] as number) | (other[word] as number);
  return result;
}

function removeFrom(bitmap: Uint32Array, values: Uint16Array): Container | null {
  const result = bitmap.slice();
  for (let at = 0; at < values.length; at++) {
    const low = values[at] as number;
    result[low >>> 5] = (result[low >>> 5] as number) & ~(1 << (low & 31));
  }
  return shrink(result, countBits(result));
}

/** More than the border of arrays are in it, or `values` bring it there. */
function addTo(bitmap: Uint32Array, values: Uint16Array): Container {
  const result = bitmap.slice();
  for (let at = 0; at < values.length; at++) setBit(result, values[at] as number);
  return shrink(result, countBits(result)) ?? values;
}

function sharedBits(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < BITMAP_WORDS; word++)
    count += popcount((one[word] as number) & (other[word] as number));
  return count;
}

function countIn(values: Uint16Array, bitmap: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const low = values[at] as number;
    count += ((bitmap[low >>> 5] as number) >>> (low & 31)) & 1;
  }
  return count;
}

// Where results are gathered before their size is known: they are cut out of it at once, so one serves all.
const scratch = new Uint16Array(0x10000);

function keepIn(values: Uint16Array, bitmap: Uint32Array, present: boolean): Uint16Array | null {
  const flip = present ? 0 : 1;
  let size = 0;
  for (let at = 0; at < values.length; at++) {
    const low = values[at] as number;
    scratch[size] = low;
    size += (((bitmap[low >>> 5] as number) >>> (low & 31)) & 1) ^ flip;
  }
  return size === values.length ? values : cut(size);
}

function cut(size: number): Uint16Array | null {
  return size === 0 ? null : scratch.slice(0, size);
}

const GALLOP_FROM = 16;

function intersectArrays(one: Uint16Array, other: Uint16Array): Uint16Array | null {
  return cut(sharedValues(one, other));
}

/** How many values both have; they stand in the scratch until the next call. */
function sharedValues(one: Uint16Array, other: Uint16Array): number {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  let size = 0;
  if (few.length * GALLOP_FROM < many.length) {
    let at = 0;
    for (const low of few) {
      at = lowerBound(many, low, at);
      if (many[at] === low) scratch[size++] = low;
    }
    return size;
  }
  for (let left = 0, right = 0; left < few.length && right < many.length; ) {
    const a = few[left] as number;
    const b = many[right] as number;
    scratch[size] = a;
    if (a === b) size++;
    if (a <= b) left++;
    if (b <= a) right++;
  }
  return size;
}

function subtractArrays(one: Uint16Array, other: Uint16Array): Uint16Array | null {
  let size = 0;
  let right = 0;
  for (let left = 0; left < one.length; left++) {
    const low = one[left] as number;
    while (right < other.length && (other[right] as number) < low) right++;
    if (other[right] !== low) scratch[size++] = low;
  }
  return cut(size);
}

function uniteArrays(one: Uint16Array, other: Uint16Array): Uint16Array {
  let size = 0;
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const a = left < one.length ? (one[left] as number) : Number.POSITIVE_INFINITY;
    const b = right < other.length ? (other[right] as number) : Number.POSITIVE_INFINITY;
    scratch[size++] = Math.min(a, b);
    if (a <= b) left++;
    if (b <= a) right++;
  }
  return scratch.slice(0, size);
}
