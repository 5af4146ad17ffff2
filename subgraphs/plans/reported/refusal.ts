import type { FigureRefusalReason } from '../codes/tracking-codes.ts';

/** Why a figure was not taken: which field of the input, and what would be allowed there. */
export interface Refusal {
  readonly reason: FigureRefusalReason;
  readonly message: string;
  readonly messageEn: string;
  /** Field of the input. */
  readonly field: string;
}

const LONGEST_ECHO = 40;

/** @param texts the sentence in Vietnamese, then in English */
export function refusal(
  reason: FigureRefusalReason,
  field: string,
  texts: readonly [vi: string, en: string],
): Refusal {
  return { reason, field, message: texts[0], messageEn: texts[1] };
}

/** What was given, in quotes and cut to a readable length. */
export function quoted(given: string): string {
  return JSON.stringify(given.slice(0, LONGEST_ECHO));
}
