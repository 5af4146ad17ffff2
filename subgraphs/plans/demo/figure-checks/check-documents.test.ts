import { describe, expect, it } from 'vitest';
import type { FigureCheck } from '../../figures/figure-check.ts';
import { readDocuments } from '../read-documents.ts';
import { checkDocuments } from './check-documents.ts';

const DOCUMENTS = readDocuments();
const CHECKS = checkDocuments(DOCUMENTS);
const ALL = [...CHECKS.values()].flat();

const of = (id: string): readonly FigureCheck[] => CHECKS.get(id) ?? [];
const told = (check: FigureCheck): string =>
  `${check.finding} ${check.place}: ${check.printed} ≠ ${check.recomputed}`;

/**
 * The reading of the source texts (plans-requirements, a) counts 472 checks, of which 28 do not match, about ten of
 * them textual. Here are 378 of numbers. Not among them: textual comparisons, which are findings without a
 * calculation; each row of the four allocations (36 there, 4 lists here); sums and rates taken a second time on
 * recomputed totals; leads of projects in two parts of Hồng Ngự's plan. All arithmetic mismatches are the same.
 */
describe('the figures of the five plans, recomputed', () => {
  it('are 378, of which 361 match', () => {
    expect(Object.fromEntries([...CHECKS].map(([id, checks]) => [id, checks.length]))).toEqual({
      'cam-lo-2019': 169,
      'tra-cu-2020': 42,
      'tra-vinh-2020-covid': 16,
      'hong-ngu-2022': 0,
      'cao-thuong-2024': 151,
    });
    expect(ALL.filter(({ matches }) => matches)).toHaveLength(361);
    expect(
      new Set(DOCUMENTS.map(({ id }) => id).flatMap((id) => of(id).map(({ code }) => `${id} ${code}`))).size,
    ).toBe(378);
  });

  it('of Trà Cú: all but one of 35 shares, and what 5.74 points or 2,481 households would be', () => {
    expect(of('tra-cu-2020').filter(({ kind }) => kind === 'SHARE')).toHaveLength(35);
    expect(
      of('tra-cu-2020')
        .filter(({ matches }) => !matches)
        .map(told),
    ).toEqual([
      'TC-1 I.2: Hỗ trợ giới thiệu việc làm: 8.07 ≠ 8.24',
      'TC-4 I.2: ý chí thoát nghèo: 100.00 ≠ 100.01',
      'TC-2 I.1: giảm so với 2018: 5.74 ≠ 6.10',
      'TC-2 I.1: giảm so với 2018: 2481 ≠ 2333..2336',
    ]);
  });

  it('of Cam Lộ: four totals, two rounded differences, two rounded sums, and one guess that fails', () => {
    expect(
      of('cam-lo-2019')
        .filter(({ matches }) => !matches)
        .map(told),
    ).toEqual([
      'CL-1 Biểu 1, Tổng cộng: LĐ có việc làm: 25073 ≠ 25074',
      'CL-2 Biểu 1, Tổng cộng: Chưa có việc làm: 5316 ≠ 5315',
      'CL-3 Biểu 1, Tổng cộng: Chỉ tiêu giải quyết việc làm: 1297 ≠ 1296',
      'CL-4 Biểu 1, Tổng cộng: Chỉ tiêu xuất khẩu lao động: 149 ≠ 150',
      'null Biểu 1: Chỉ tiêu sát hạch cấp chứng chỉ: 75, 22, 43, 10, 40, 93, 25, 15, 74 ≠ 74, 22, 43, 10, 40, 92, 25, 16, 74',
      'CL-7 Biểu 2, Cam Thủy: Tỷ lệ hộ nghèo cuối 2019: 3.46 ≠ 3.45',
      'CL-7 Biểu 2, Cam Hiếu: Tỷ lệ hộ nghèo cuối 2019: 4.12 ≠ 4.13',
      'CL-8 Biểu 2, Cam Thủy: Tỷ lệ hộ nghèo: 4.56 ≠ 4.57',
      'CL-8 Biểu 2, Cam Hiếu: Tỷ lệ hộ nghèo: 4.87 ≠ 4.86',
    ]);
  });

  it('of Cam Lộ: three of four target columns are a share of another column, row by row', () => {
    const allocations = of('cam-lo-2019').filter(({ kind }) => kind === 'ALLOCATION');
    expect(allocations.map(({ matches }) => matches)).toEqual([true, true, true, false]);
  });

  it('of Cao Thượng: the rate taken from the wrong year, the group that lost 95 households, a fall with three values', () => {
    const checks = of('cao-thuong-2024');
    expect(checks.filter(({ matches }) => !matches).map(told)).toEqual([
      'CT-2 Phụ lục, Tổng: Tỷ lệ (cột 5): 1.39 ≠ 1.38',
      'CT-1 Phụ lục, Tân Lập: Số hộ năm 2024: 140 ≠ ≥ 235',
      'CT-3 II.1: giảm 0,91%: 0.91 ≠ 0.92',
      'CT-3 II.1: giảm 0,91%: 0.91 ≠ 0.93',
    ]);
    const rates = checks.filter(({ kind, code }) => kind === 'RATE' && !code.endsWith('@TOTAL'));
    expect([rates.length, rates.filter(({ printed }) => printed === '-').length]).toEqual([104, 3]);
  });

  it('of Trà Vinh: no need of its district Trà Cú is greater, and households are never added to persons', () => {
    const needs = of('tra-vinh-2020-covid').filter(({ kind }) => kind === 'PART_OF_WHOLE');
    expect(needs.map(({ matches, finding }) => [matches, finding])).toEqual([
      [true, null],
      [true, 'TV-4'],
      [true, 'TV-4'],
      [true, 'TV-4'],
      [true, null],
      [true, null],
      [true, null],
    ]);
    expect(needs.map(({ recomputed }) => recomputed)).toEqual([
      '≤ 3327 (22.5%)',
      '≤ 611',
      '≤ 1018',
      '≤ 819',
      '≤ 3134 (25.4%)',
      '≤ 308 (20.8%)',
      '≤ 5075 (22.0%)',
    ]);
  });

  it('agree with what the readers of the documents recomputed', () => {
    for (const { id, tables, inconsistencies } of DOCUMENTS) {
      const findings = new Set(inconsistencies.map(({ code }) => code));
      for (const check of of(id)) if (check.finding !== null) expect(findings).toContain(check.finding);
      for (const table of tables) {
        const differing = of(id)
          .filter(({ kind, matches }) => !matches && (kind === 'COLUMN_SUM' || kind === 'RATE'))
          .filter(({ code }) => code.startsWith(`${table.code}.`))
          .map(({ code }) => code.slice(table.code.length + 1).split(':')[0]);
        expect(differing).toEqual(table.total.mismatch);
      }
    }
  });

  it('cannot be made of a plan without its district', () => {
    const [province] = DOCUMENTS.filter(({ id }) => id === 'tra-vinh-2020-covid');
    expect(province && checkDocuments([province]).get(province.id)).toEqual([]);
  });
});
