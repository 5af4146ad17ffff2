import type { Random } from '../random.ts';
import type { CitizenNumber } from '../world.ts';

/**
 * One row in two hundred is entered a second time under a mistyped citizen number, as happens at every counter.
 * Such rows match nobody in the register, and because the right row is there too no calibrated count changes.
 */
export const MISTYPED_SHARE = 0.005;

export function mistypedRows<T extends { readonly citizenNumber: CitizenNumber }>(
  random: Random,
  rows: readonly T[],
  known: ReadonlySet<CitizenNumber>,
): T[] {
  const chosen = random.sample(rows, Math.round(rows.length * MISTYPED_SHARE));
  return chosen.map((row) => ({ ...row, citizenNumber: mistype(random, row.citizenNumber, known) }));
}

/** Changes digits of the serial until nobody has the number; the first six digits stay. */
export function mistype(
  random: Random,
  citizenNumber: CitizenNumber,
  known: ReadonlySet<CitizenNumber>,
): CitizenNumber {
  let candidate = citizenNumber;
  while (known.has(candidate)) {
    const position = random.integer(6, 11);
    candidate = `${candidate.slice(0, position)}${random.integer(0, 9)}${candidate.slice(position + 1)}`;
  }
  return candidate;
}
