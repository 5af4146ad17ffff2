import { describe, expect, it } from 'vitest';
import { type CardObjectGroup, isInForce } from './card-object-group.ts';
import { CARD_OBJECT_GROUPS, findObjectGroup } from './card-object-groups.ts';

function digitsOn(code: string, day: string): readonly number[] {
  return (
    findObjectGroup(code)
      ?.benefits.filter((row) => isInForce(row, day))
      .map((row) => row.digit) ?? []
  );
}

function supportOn(code: string, day: string): readonly number[] {
  return (
    findObjectGroup(code)
      ?.premiumSupports.filter((row) => row.condition === null && isInForce(row, day))
      .map((row) => row.minimum) ?? []
  );
}

describe('object codes of health cards (1351/QĐ-BHXH)', () => {
  it('are the 44 settled ones, each once, of two letters', () => {
    const codes = CARD_OBJECT_GROUPS.map((group) => group.code);
    expect(codes).toHaveLength(44);
    expect(new Set(codes).size).toBe(44);
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(findObjectGroup('ZZ')).toBeNull();
  });

  it('have one benefit digit on every day, without a gap', () => {
    const days = ['2015-12-01', '2021-03-31', '2025-12-31', '2026-01-01', '2030-01-01'];
    const wrong = (group: CardObjectGroup): boolean =>
      days.some((day) => group.benefits.filter((row) => isInForce(row, day)).length !== 1);
    expect(CARD_OBJECT_GROUPS.filter(wrong).map((group) => group.code)).toEqual([]);
  });

  it('raise near-poor households from 95 % to 100 % on 1 January 2026 (261/2025/QH15)', () => {
    expect([digitsOn('CN', '2025-12-31'), digitsOn('CN', '2026-01-01')]).toEqual([[3], [2]]);
    expect([digitsOn('LH', '2025-12-31'), digitsOn('LH', '2026-01-01')]).toEqual([[4], [2]]);
  });

  it('raise the support of pupils from 30 % to 50 % on 1 July 2025 (188/2025/NĐ-CP)', () => {
    expect([supportOn('HS', '2025-06-30'), supportOn('HS', '2025-07-01')]).toEqual([[0.3], [0.5]]);
    expect(supportOn('SV', '2025-07-01')).toEqual([0.5]);
  });

  it('pay all of the premium of poor households and 70 % of near-poor ones at least (146/2018/NĐ-CP)', () => {
    expect([
      supportOn('HN', '2020-06-30'),
      supportOn('CN', '2020-06-30'),
      supportOn('GD', '2020-06-30'),
    ]).toEqual([[1], [0.7], []]);
  });
});
