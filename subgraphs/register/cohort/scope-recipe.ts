import { z } from 'zod';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { HOUSEHOLD_CLASS } from '../codes/review-codes.ts';
import type { CohortStart } from './start-cohort.ts';

const MARK = 'start:';

const recipeModel = z.strictObject({
  areaNo: z.int().positive().optional(),
  classes: z.array(z.enum(HOUSEHOLD_CLASS.codes)).nullish(),
});

/**
 * The scope of a chain that started here, told by how it started: the set itself would travel through every agency,
 * megabytes of it, and only `complement` ever reads it. To the other agencies a scope is a text that they pass on.
 */
export function writeRecipe({ areaNo, classes }: CohortStart): string {
  return MARK + JSON.stringify({ areaNo, classes });
}

/**
 * How the chain started; null where the scope is a set.
 * @throws CodedError MALFORMED_COHORT
 */
export function readRecipe(scope: string): Omit<CohortStart, 'asOf'> | null {
  if (!scope.startsWith(MARK)) return null;
  try {
    return recipeModel.parse(JSON.parse(scope.slice(MARK.length)));
  } catch {
    throw new CodedError('MALFORMED_COHORT', 'A scope says wrongly how its chain started.');
  }
}
