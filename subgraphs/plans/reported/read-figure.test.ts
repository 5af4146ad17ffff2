import { describe, expect, it } from 'vitest';
import { type FigureKind, refuseFigure } from './read-figure.ts';

const HOUSEHOLDS: FigureKind = { unit: 'HOUSEHOLD', measure: 'COUNT' };
const NET: FigureKind = { unit: 'HOUSEHOLD', measure: 'COUNT_DECREASE' };
const COVERAGE: FigureKind = { unit: 'PERCENT', measure: 'COVERAGE' };
const QUOTA: FigureKind = { unit: 'PERCENT', measure: 'QUOTA_COMPLETION' };
const POINTS: FigureKind = { unit: 'PERCENTAGE_POINT', measure: 'RATE_DECREASE' };
const PER_AREA: FigureKind = { unit: 'PERSON_PER_RESIDENTIAL_GROUP', measure: 'COUNT_PER_AREA' };
const AIM: FigureKind = { unit: 'QUALITATIVE', measure: 'QUALITATIVE' };

describe('a figure as it is sent', () => {
  it.each([
    ['1297', HOUSEHOLDS],
    ['0', HOUSEHOLDS],
    ['-3', NET],
    ['1.4', COVERAGE],
    ['0.297', COVERAGE],
    ['1.2970', COVERAGE],
    ['100', COVERAGE],
    ['104.5', QUOTA],
    ['-0.2', POINTS],
    ['2.5', PER_AREA],
  ])('%s is one of its target', (text, kind) => expect(refuseFigure(text, kind)).toBeNull());

  it.each([
    ['tất cả', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['', HOUSEHOLDS, 'NOT_A_NUMBER'],
    [' 12', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['1,4', COVERAGE, 'NOT_A_NUMBER'],
    ['1.297.000', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['1e3', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['NaN', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['١٢', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['9999999999999999', HOUSEHOLDS, 'NOT_A_NUMBER'],
    ['1.297', HOUSEHOLDS, 'AMBIGUOUS_NUMBER'],
    ['1.297', COVERAGE, 'AMBIGUOUS_NUMBER'],
    ['12.5', HOUSEHOLDS, 'NOT_WHOLE'],
    ['-1', HOUSEHOLDS, 'NEGATIVE'],
    ['-0.1', COVERAGE, 'NEGATIVE'],
    ['100.1', COVERAGE, 'ABOVE_HUNDRED'],
    ['1', AIM, 'NO_NUMBER_EXPECTED'],
  ])('%j is refused', (text, kind, reason) =>
    expect(refuseFigure(text, kind)).toMatchObject({ reason, field: 'value' }),
  );

  it('is refused in both languages, with what to write instead', () => {
    expect(refuseFigure('1.297', HOUSEHOLDS)?.messageEn).toMatch(/Write 1297\.$/);
    expect(refuseFigure('1.297', COVERAGE)).toEqual({
      reason: 'AMBIGUOUS_NUMBER',
      field: 'value',
      message: '1.297 có thể hiểu là 1297 hoặc 1,297. Viết 1297, hoặc 1.2970 nếu là số thập phân.',
      messageEn: '1.297 can be read as 1297 or as a decimal. Write 1297, or 1.2970 for the decimal.',
    });
    expect(refuseFigure('x'.repeat(500), HOUSEHOLDS)?.message.length).toBeLessThan(200);
  });
});
