import {
  BITMAP_WORDS,
  type Container,
  containerHas,
  isBitmap,
  lowerBound,
  visit,
} from '../../../shared/cohort/containers.ts';

/** How long a table must be that has a field for each member of the container by {@link eachSharedPlace}. */
export function placesOf(own: Container): number {
  return isBitmap(own) ? BITMAP_WORDS * 32 : own.length;
}

/**
 * Calls with the place of each member that the other has too, ascending; with none where the other is `null`.
 *
 * The place of a member is its low bits in a bitmap and its index in an array: a table by places is no larger than
 * the members need, and no rank has to be counted.
 */
export function eachSharedPlace(
  own: Container,
  theirs: Container | null,
  call: (place: number) => void,
): void {
  if (theirs === null) return;
  if (isBitmap(own)) eachInBitmap(own, theirs, call);
  else if (isBitmap(theirs)) {
    for (let place = 0; place < own.length; place++)
      if (containerHas(theirs, own[place] as number)) call(place);
  } else eachInArrays(own, theirs, call);
}

function eachInBitmap(own: Uint32Array, theirs: Container, call: (place: number) => void): void {
  if (!isBitmap(theirs)) {
    visit(theirs, (low) => {
      if (containerHas(own, low)) call(low);
    });
    return;
  }
  for (let word = 0; word < BITMAP_WORDS; word++) {
    for (let bits = (own[word] as number) & (theirs[word] as number); bits !== 0; bits &= bits - 1)
      call((word << 5) | (31 - Math.clz32(bits & -bits)));
  }
}

/** Steps that double in both: the work follows the shorter one, and how often they take turns. */
function eachInArrays(own: Uint16Array, theirs: Uint16Array, call: (place: number) => void): void {
  let place = 0;
  let at = 0;
  while (place < own.length && at < theirs.length) {
    const low = own[place] as number;
    const other = theirs[at] as number;
    if (low === other) {
      call(place);
      place++;
      at++;
    } else if (low < other) place = lowerBound(own, other, place);
    else at = lowerBound(theirs, low, at);
  }
}
