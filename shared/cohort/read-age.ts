import { CodedError } from '../errors/coded-error.ts';

/** No age is greater, full years: what is asked about beyond it is a mistake. */
export const OLDEST_AGE = 150;

/**
 * An age that a rule is about, full years, 0 to 150.
 * @param argument its name
 * @throws CodedError BAD_USER_INPUT
 */
export function readAge(argument: string, years: number): number {
  if (years >= 0 && years <= OLDEST_AGE) return years;
  throw new CodedError('BAD_USER_INPUT', `${argument}: ${years} is outside 0 to ${OLDEST_AGE}.`, {
    argument,
    given: years,
    allowed: `0 to ${OLDEST_AGE}`,
  });
}

/**
 * The ages from `fromAge`, included, to `belowAge`, not included; full years.
 * @throws CodedError BAD_USER_INPUT also when nobody is of such an age
 */
export function readAgeBand(fromAge: number, belowAge: number): readonly [number, number] {
  readAge('fromAge', fromAge);
  readAge('belowAge', belowAge);
  if (fromAge < belowAge) return [fromAge, belowAge];
  throw new CodedError('BAD_USER_INPUT', `belowAge: ${belowAge} is not greater than fromAge ${fromAge}.`, {
    argument: 'belowAge',
    given: belowAge,
    allowed: `more than fromAge, ${fromAge}`,
  });
}
