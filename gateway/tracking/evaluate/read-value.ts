import type { GraphQLError } from '../../engine/contract.ts';
import { evaluate, LENGTH, parseExpression } from '../indicator/expression.ts';
import { type KeyMap, translatePath } from '../indicator/field-tree.ts';
import type { IndicatorRow } from '../progress/target-row.ts';

/** What an indicator came to for one area. */
export interface EvaluatedIndicator {
  readonly numerator: number | null;
  /** Null where the indicator has none, or it is not known. */
  readonly denominator: number | null;
  /** A fraction where there is a denominator. */
  readonly value: number | null;
  /** Nothing to be a share of: the denominator is 0. */
  readonly notApplicable: boolean;
  /** Agencies that did not answer, and whether something was withheld from the viewer. */
  readonly missing: Missing;
}

export interface Missing {
  readonly agencies: readonly string[];
  readonly withheld: boolean;
}

export const NOTHING_MISSING: Missing = { agencies: [], withheld: false };

type Row = Readonly<Record<string, unknown>>;

export interface RowOfAnswer {
  readonly row: Row;
  /** Errors at or below the row, their paths from the row on. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly path: readonly string[];
  readonly error: GraphQLError;
}

/** Evaluates an indicator in a row of the answer. A null on the way to a number is a number that is not known. */
export function readValue(
  { row, faults }: RowOfAnswer,
  indicator: IndicatorRow,
  keys: ReadonlyMap<string, KeyMap>,
): EvaluatedIndicator {
  const missing: { agencies: Set<string>; withheld: boolean } = { agencies: new Set(), withheld: false };
  const read = (path: readonly string[]): number | null => {
    const isLength = path.at(-1) === LENGTH;
    const translated = translatePath(keys, isLength ? path.slice(0, -1) : path);
    if (translated === null) return null;
    const value = numberAt(row, translated, isLength);
    if (value === null) blame(faults, translated, missing);
    return value;
  };
  const numerator = evaluateText(indicator.numerator, read);
  const denominator = indicator.denominator === null ? null : evaluateText(indicator.denominator, read);
  return {
    numerator,
    denominator,
    value: quotient(numerator, denominator, indicator),
    notApplicable: indicator.denominator !== null && denominator === 0,
    missing: { agencies: [...missing.agencies].toSorted(), withheld: missing.withheld },
  };
}

function evaluateText(text: string, read: (path: readonly string[]) => number | null): number | null {
  const expression = parseExpression(text);
  return expression === null ? null : evaluate(expression, read);
}

function quotient(
  numerator: number | null,
  denominator: number | null,
  indicator: IndicatorRow,
): number | null {
  if (indicator.denominator === null) return numerator;
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

function numberAt(row: Row, path: readonly string[], isLength: boolean): number | null {
  const value = path.reduce<unknown>((at, key) => (at as Row | null | undefined)?.[key], row);
  if (isLength) return Array.isArray(value) ? value.length : null;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : null;
}

// The fault that emptied a path stands on it or above it.
function blame(
  faults: readonly Fault[],
  path: readonly string[],
  missing: { agencies: Set<string>; withheld: boolean },
): void {
  for (const { path: at, error } of faults) {
    if (!at.every((key, index) => path[index] === key)) continue;
    const { code, agency } = error.extensions;
    if (code.startsWith('AGENCY_') || code === 'INTERNAL_SERVER_ERROR')
      missing.agencies.add(agency ?? 'unknown');
    else if (code.startsWith('FORBIDDEN') || code === 'SMALL_CELL') missing.withheld = true;
  }
}
