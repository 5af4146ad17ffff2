import { z } from 'zod';
import { isCivilDay } from '../../../../shared/scalars/civil-day.ts';
import type { CodeList } from '../../codes/code-list.ts';

/** A code of one of the room's lists. */
export function codeOf<Code extends string>(list: CodeList<Code>) {
  return z.enum(list.codes as [Code, ...Code[]]);
}

/** Text as the documents print it, in Unicode normal form C: tone marks are kept, one form for each. */
export const text = z
  .string()
  .min(1)
  .transform((value) => value.normalize('NFC'));

/** Text that may be missing; missing is null. */
export const textOrNull = text.nullish().transform((value) => value ?? null);

export const day = z.string().refine(isCivilDay, { error: 'must be a civil day YYYY-MM-DD' });
export const dayOrNull = day.nullish().transform((value) => value ?? null);
export const numberOrNull = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
export const integerOrNull = z
  .int()
  .nullish()
  .transform((value) => value ?? null);

/** A line of the source text or several. */
export const lines = z
  .union([z.int().positive(), z.array(z.int().positive())])
  .transform((value): readonly number[] => (typeof value === 'number' ? [value] : value));

/** Text that a dash stands for where there is none. */
export const textUnlessDash = text.transform((value) => (value === '—' ? null : value));

export const labels = { labelVi: text, labelEn: text };
export const place = { section: text, line: lines };
