import type { StandardCode } from '../codes/review-codes.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';
import { STANDARD_2016 } from './standard-2016.ts';
import { STANDARD_2022 } from './standard-2022.ts';
import { STANDARD_2027 } from './standard-2027.ts';

/** National standards, oldest first. */
export const POVERTY_STANDARDS: readonly PovertyStandardRow[] = [STANDARD_2016, STANDARD_2022, STANDARD_2027];

export function standardsInForce(day: string): readonly PovertyStandardRow[] {
  return POVERTY_STANDARDS.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day),
  );
}

export function findStandard(code: StandardCode): PovertyStandardRow | null {
  return POVERTY_STANDARDS.find((standard) => standard.code === code) ?? null;
}
