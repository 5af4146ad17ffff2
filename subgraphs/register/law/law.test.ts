import { describe, expect, it } from 'vitest';
import { ETHNIC_GROUPS } from './ethnic-groups.ts';
import { findStandard, POVERTY_STANDARDS, standardInForce, standardsInForce } from './poverty-standards.ts';
import { STANDARD_2022 } from './standard-2022.ts';

const codesOn = (day: string): readonly string[] => standardsInForce(day).map(({ code }) => code);

describe('the poverty standard in force', () => {
  it.each([
    ['2015-12-31', []],
    ['2016-01-01', ['QD59_2015']],
    ['2021-12-31', ['QD59_2015']],
    ['2022-01-01', ['ND07_2021']],
    ['2026-12-31', ['ND07_2021']],
    ['2027-01-01', ['ND351_2025']],
    ['2031-01-01', []],
  ])('on %s is %j', (day, codes) => expect(codesOn(day)).toEqual(codes));

  it('has the lines of Decision 59/2015 and Decree 07/2021, Article 3', () => {
    const lines = POVERTY_STANDARDS.map(({ incomeLines }) => incomeLines.map(({ poor }) => poor));
    expect(lines).toEqual([
      [700_000n, 900_000n],
      [1_500_000n, 2_000_000n],
      [2_200_000n, 2_800_000n],
    ]);
    expect(findStandard('QD59_2015')?.incomeLines[0]?.nearPoor).toBe(1_000_000n);
  });

  it.each(['QD59_2015', 'ND07_2021'] as const)('%s names each of its indicators once', (code) => {
    const standard = findStandard(code);
    const indicators = standard?.indicators.map(({ indicator }) => indicator);
    expect(new Set(indicators).size).toBe(standard?.indicatorCount);
  });
});

describe('a province with a standard of its own', () => {
  const own = {
    ...STANDARD_2022,
    nameVi: 'Chuẩn của tỉnh (giả định)',
    scope: { kind: 'PROVINCE', areaCode: '79' },
    validFrom: '2023-01-01',
    validTo: '2024-12-31',
  } as const;
  const standards = [...POVERTY_STANDARDS, own];
  const nameOf = (day: string, areaCodes: readonly string[]) =>
    standardInForce(day, areaCodes, standards)?.nameVi ?? null;

  it.each([
    ['2023-01-01', ['26734', '79'], own.nameVi],
    ['2024-12-31', ['79'], own.nameVi],
    ['2022-12-31', ['79'], STANDARD_2022.nameVi],
    ['2025-01-01', ['79'], STANDARD_2022.nameVi],
    ['2023-01-01', ['45'], STANDARD_2022.nameVi],
    ['2023-01-01', [], STANDARD_2022.nameVi],
    ['2031-01-01', ['79'], null],
  ])('on %s in %j', (day, areaCodes, name) => expect(nameOf(day, areaCodes)).toBe(name));

  it('is not shipped: none is known', () => {
    expect(POVERTY_STANDARDS.filter(({ scope }) => scope.kind !== 'NATIONAL')).toEqual([]);
    expect(standardInForce('2023-01-01', ['79'])).toBe(STANDARD_2022);
  });
});

describe('what is not known of a standard', () => {
  it.each(POVERTY_STANDARDS)('$code has its indicators loaded, or says that they are not', (standard) => {
    const { indicators, indicatorsNotLoaded, indicatorCount, unknown } = standard;
    const parts = unknown.map(({ part }) => part);
    expect(indicators.length + indicatorsNotLoaded.length).toBe(indicatorCount);
    expect(parts.includes('INDICATOR_THRESHOLDS')).toBe(indicatorsNotLoaded.length > 0);
    expect(parts.includes('SCORING_FORM')).toBe(standard.scoring.length === 0);
    const lines = standard.incomeLines.map(({ averageLiving }) => averageLiving);
    expect(parts.includes('AVERAGE_LIVING_LINE')).toBe(lines.includes(null));
  });

  it('of Decree 351/2025 two indicators are new: waste and digital services', () => {
    const named = findStandard('ND351_2025')?.indicatorsNotLoaded ?? [];
    expect(named.filter(({ indicator }) => indicator === null).map(({ nameEn }) => nameEn)).toEqual([
      'Household waste',
      'Digital services and internet',
    ]);
  });
});

describe('the list of ethnic groups (121-TCTK/PPCĐ)', () => {
  it.each([
    ['01', 'Kinh'],
    ['05', 'Khơ-me'],
    ['11', 'Ngái'],
    ['23', 'Bru-Vân Kiều'],
    ['54', 'Rơ-măm'],
  ])('%s is %s', (code, name) => expect(ETHNIC_GROUPS.get(code)?.nameVi).toBe(name));

  it('has 54 groups, 53 of them minorities and 16 very small', () => {
    const groups = [...ETHNIC_GROUPS.values()];
    expect(groups.filter(({ code }) => code <= '54').length).toBe(54);
    expect(groups.filter(({ minority }) => minority).length).toBe(53);
    expect(groups.filter(({ verySmall }) => verySmall).length).toBe(16);
  });
});
