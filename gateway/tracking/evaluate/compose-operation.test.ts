import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '../progress/target-row.ts';
import { composeGap, composeOperation } from './compose-operation.ts';
import { readValue } from './read-value.ts';

const indicator = (parts: Partial<IndicatorRow>): IndicatorRow => ({
  code: 'X',
  version: 1,
  nameVi: '',
  nameEn: '',
  fragment: 'fragment X on AreaCohort { cohort { count } }',
  numerator: 'cohort.count',
  denominator: null,
  unit: 'HOUSEHOLD',
  gap: null,
  ...parts,
});

const POOR = indicator({
  code: 'POOR',
  fragment:
    'fragment Poor on AreaCohort { poor: cohort { class(in: [POOR]) { count } } area { total(asOf: $asOf) } }',
  numerator: 'poor.class.count',
  denominator: 'area.total',
});
const NEAR = indicator({
  code: 'NEAR',
  fragment: 'fragment Near on AreaCohort { poor: cohort { class(in: [NEAR_POOR]) { count } } }',
  numerator: 'poor.class.count',
  gap: 'poor.class',
});
const PLACED = indicator({
  code: 'PLACED',
  fragment:
    'fragment Placed on AreaCohort { cohort { class(in: [POOR]) { labour(from: $from) { placed } } } }',
  numerator: 'cohort.class.labour.placed',
});

const compose = (whole: readonly IndicatorRow[], parts: readonly IndicatorRow[] = []) =>
  composeOperation({ whole, parts, level: 'COMMUNE' });

/** An answer in which the only number is at the end of the author's path. */
function answer(
  operation: ReturnType<typeof compose>,
  code: string,
  path: readonly string[],
  value: unknown,
) {
  let keys = operation.keysOf.get(code) ?? new Map();
  const translated = path.map((step) => {
    const found = keys.get(step);
    keys = found?.children ?? new Map();
    return found?.key ?? step;
  });
  return translated.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<
    string,
    unknown
  >;
}

describe('the indicators of a plan as one operation', () => {
  it('asks equal fields once, however their authors call them, and keeps others apart', () => {
    const { text } = compose([POOR, NEAR, PLACED]);
    expect(text.match(/class\(in: \[POOR\]\)/g)).toHaveLength(1);
    expect(text.match(/class\(in: \[NEAR_POOR\]\)/g)).toHaveLength(1);
    expect(text.match(/labour\(from: \$from\)/g)).toHaveLength(1);
    expect(() => parse(text)).not.toThrow();
    expect(print(parse(text))).toContain('$from: Date!');
    expect(text).not.toContain('$baselineOn');
  });

  it('asks the areas inside only for what they have targets of', () => {
    expect(compose([POOR]).text).not.toContain('areas(');
    const { text } = compose([POOR, NEAR], [NEAR]);
    expect(text).toContain('areas(level: COMMUNE)');
    expect(text.match(/class\(in: \[NEAR_POOR\]\)/g)).toHaveLength(2);
    expect(text.match(/class\(in: \[POOR\]\)/g)).toHaveLength(1);
  });

  it('is read by each author’s own paths', () => {
    const operation = compose([POOR, NEAR]);
    const row = {
      ...answer(operation, 'POOR', ['area', 'total'], 40),
      ...answer(operation, 'POOR', ['poor', 'class', 'count'], 10),
    };
    const keys = operation.keysOf.get('POOR') ?? new Map();
    expect(readValue({ row, faults: [] }, POOR, keys)).toMatchObject({
      numerator: 10,
      denominator: 40,
      value: 0.25,
      notApplicable: false,
    });
  });

  it('does not know what an agency did not say, and names it', () => {
    const operation = compose([PLACED]);
    const keys = operation.keysOf.get('PLACED') ?? new Map();
    const row = answer(operation, 'PLACED', ['cohort', 'class', 'labour'], null);
    const path = ['cohort', Object.keys((row.cohort as object) ?? {})[0] ?? ''];
    const error = {
      message: '',
      extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'labour' },
    };
    const inner = (row.cohort as Record<string, Record<string, unknown>>)[path[1] ?? ''] ?? {};
    const faults = [{ path: [...path, Object.keys(inner)[0] ?? ''], error }];
    expect(readValue({ row, faults }, PLACED, keys)).toMatchObject({
      numerator: null,
      value: null,
      missing: { agencies: ['labour'], withheld: false },
    });
  });

  it('is not applicable where there is nobody to be a share of', () => {
    const operation = compose([POOR]);
    const row = {
      ...answer(operation, 'POOR', ['area', 'total'], 0),
      ...answer(operation, 'POOR', ['poor', 'class', 'count'], 0),
    };
    const keys = operation.keysOf.get('POOR') ?? new Map();
    expect(readValue({ row, faults: [] }, POOR, keys)).toMatchObject({ value: null, notApplicable: true });
  });

  it('leads to the households that still make the difference', () => {
    const gap = composeGap(NEAR);
    expect(gap?.text).toContain('class(in: [NEAR_POOR]) { members scope asOf }');
    expect(gap?.path).toHaveLength(2);
    expect(composeGap(POOR)).toBeNull();
  });
});
