import type { Sex } from './names.ts';
import type { CitizenNumber, CivilDay } from './world.ts';

/** Both prime to 1,000,000 so that the serials of different persons differ and do not show their order. */
const STEP = 619_423;
const OFFSET = 271_828;

/**
 * A citizen number that cannot be real: province part 000, then one digit for century and sex, two for the
 * year of birth, six of serial. Unique as long as there are fewer than a million persons.
 *
 * Source of the layout: Decree 137/2015/NĐ-CP, Article 13.
 */
export function citizenNumberOf(personNo: number, sex: Sex, birthDate: CivilDay): CitizenNumber {
  const century = Math.floor(Number(birthDate.slice(0, 4)) / 100) - 19;
  const digit = century * 2 + (sex === 'FEMALE' ? 1 : 0);
  const serial = (personNo * STEP + OFFSET) % 1_000_000;
  return `000${digit}${birthDate.slice(2, 4)}${String(serial).padStart(6, '0')}`;
}
