import type { StandardCode } from '../codes/review-codes.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';
import { STANDARD_2016 } from './standard-2016.ts';
import { STANDARD_2022 } from './standard-2022.ts';
import { STANDARD_2027 } from './standard-2027.ts';

/** Oldest first. All are national: provinces may set higher ones, but none is known here. */
export const POVERTY_STANDARDS: readonly PovertyStandardRow[] = [STANDARD_2016, STANDARD_2022, STANDARD_2027];

/** The national standards in force on a day. */
export function standardsInForce(day: string): readonly PovertyStandardRow[] {
  return POVERTY_STANDARDS.filter(
    (standard) => standard.scope.kind === 'NATIONAL' && isInForce(standard, day),
  );
}

/**
 * The standard that a household in these areas is measured by on a day: the province's own where it has one, else the
 * national one; `null` where none is in force. Both ends of a standard's period are included.
 * @param areaCodes codes of the areas that hold the place, in any order
 */
export function standardInForce(
  day: string,
  areaCodes: readonly string[] = [],
  standards: readonly PovertyStandardRow[] = POVERTY_STANDARDS,
): PovertyStandardRow | null {
  const inForce = standards.filter((standard) => isInForce(standard, day));
  const own = inForce.find(({ scope }) => scope.kind === 'PROVINCE' && areaCodes.includes(scope.areaCode));
  return own ?? inForce.find(({ scope }) => scope.kind === 'NATIONAL') ?? null;
}

/** The national standard of the code; a province that raises it has its rows beside it. */
export function findStandard(code: StandardCode): PovertyStandardRow | null {
  return POVERTY_STANDARDS.find(({ code: own, scope }) => own === code && scope.kind === 'NATIONAL') ?? null;
}

function isInForce({ validFrom, validTo }: PovertyStandardRow, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}
