/** A number out of a number: well mixed, the same on every machine, 0 to 2³²−1. */
export function hash(no: number, salt: number): number {
  let bits = Math.imul(no ^ Math.imul(salt, 0x9e3779b9), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 13), 0x27d4eb2f);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The same from 0 to below 1. */
export function share(no: number, salt: number): number {
  return hash(no, salt) / 2 ** 32;
}
