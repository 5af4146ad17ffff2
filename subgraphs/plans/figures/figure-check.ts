import type { CheckKind } from '../codes/work-codes.ts';
import { compare, type Decimal, formatDecimal } from './decimal.ts';

/** A figure of a document beside what recomputes. */
export interface FigureCheck {
  readonly code: string;
  readonly kind: CheckKind;
  /** Where in the document, for a reader. */
  readonly place: string;
  /** The calculation with its numbers. */
  readonly formula: string;
  readonly printed: string;
  readonly recomputed: string;
  readonly matches: boolean;
  /** Code of the finding that explains it; a check that agrees may have one too. */
  readonly finding: string | null;
}

export interface CheckHead {
  readonly code: string;
  readonly kind: CheckKind;
  readonly place: string;
  readonly formula: string;
  readonly finding?: string | undefined;
}

/**
 * Compares two exact numbers: 3.6 and 3.60 are equal.
 * @param printedText how it is printed, where that is no number (the dash of a table)
 */
export function checkNumber(
  { finding, ...head }: CheckHead,
  printed: Decimal,
  recomputed: Decimal,
  printedText = formatDecimal(printed),
): FigureCheck {
  return {
    ...head,
    printed: printedText,
    recomputed: formatDecimal(recomputed),
    matches: compare(printed, recomputed) === 0,
    finding: finding ?? null,
  };
}

/** For what is no single number: an interval, a bound, a list. */
export function checkText(
  { finding, ...head }: CheckHead,
  printed: string,
  recomputed: string,
  matches: boolean,
): FigureCheck {
  return { ...head, printed, recomputed, matches, finding: finding ?? null };
}
