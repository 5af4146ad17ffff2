/**
 * What is asked of a household: the text of a narrowing field of `Cohort`, which the agency answers, or several of them
 * together. `$since` in a text is the day of the last review.
 */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The fields that have to be asked for conditions, each once. */
export function leavesOf(...conditions: readonly (Condition | null)[]): readonly string[] {
  return [...new Set(conditions.flatMap((condition) => (condition === null ? [] : textsOf(condition))))];
}

function textsOf(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  if ('not' in condition) return textsOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(textsOf);
}
