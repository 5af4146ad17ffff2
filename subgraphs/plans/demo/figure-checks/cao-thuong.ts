import { cell, checkTable, type FigureTable, type TableRules } from '../../figures/check-table.ts';
import { add, type Decimal, decimalOf, divideHalfUp, negate } from '../../figures/decimal.ts';
import { type CheckHead, checkNumber, type FigureCheck } from '../../figures/figure-check.ts';
import type { PlanDocument } from '../read-documents.ts';
import { baselineValue, figureTable, targetValue } from './document-figures.ts';

const RATES = [
  { column: 'poor2023Pct', part: 'poor2023', whole: 'households2023' },
  { column: 'poor2024Pct', part: 'poor2024', whole: 'households2024' },
  { column: 'nearPoor2023Pct', part: 'nearPoor2023', whole: 'households2023' },
  { column: 'nearPoor2024Pct', part: 'nearPoor2024', whole: 'households2024' },
] as const;

const ANNEX: TableRules = {
  sums: [
    'households2023',
    'persons',
    'households2024',
    'poor2023',
    'poor2024',
    'nearPoor2023',
    'nearPoor2024',
  ],
  rates: RATES,
  notFalling: [['households2023', 'households2024']],
  findings: {
    'ANNEX.poor2024Pct:poor2024/households2024@TOTAL': 'CT-2',
    'ANNEX.households2024:>=households2023@TAN_LAP': 'CT-1',
    'ANNEX.poor2023Pct:poor2023/households2023@HOANG_HOA_THAM': 'CT-5',
    'ANNEX.poor2024Pct:poor2024/households2024@HOANG_HOA_THAM': 'CT-5',
    'ANNEX.nearPoor2023Pct:nearPoor2023/households2023@PHO_MOI': 'CT-5',
  },
};

/** Recomputes the annex of Cao Thượng's plan and compares it with the text. */
export function checkCaoThuong(document: PlanDocument): readonly FigureCheck[] {
  const annex = figureTable(document, 'ANNEX', 'Phụ lục');
  return [
    ...checkTable(annex, ANNEX),
    ...rateReduction(document, annex),
    ...targetsAndAnnex(document, annex),
    trainedRate(document),
    groups(document, annex),
  ];
}

/** "1,4% (giảm 0,91%)": the fall has three values, by what it is taken from. */
function rateReduction(document: PlanDocument, annex: FigureTable): readonly FigureCheck[] {
  const printed = decimalOf(targetValue(document, 'POVERTY_RATE_REDUCTION'));
  const [before, after] = [cell(annex.total, 'poor2023Pct'), cell(annex.total, 'poor2024Pct')];
  const inText = decimalOf(targetValue(document, 'POVERTY_RATE'));
  const [poor, of, left, ofLeft] = ['poor2023', 'households2023', 'poor2024', 'households2024'].map(
    (column) => cell(annex.total, column).digits,
  ) as [bigint, bigint, bigint, bigint];
  const exact = divideHalfUp(100n * (poor * ofLeft - left * of), of * ofLeft, 2);
  const head = (rule: string, formula: string, finding?: string): CheckHead => ({
    code: `POVERTY_RATE_REDUCTION:${rule}`,
    kind: 'DIFFERENCE',
    place: 'II.1: giảm 0,91%',
    formula,
    finding,
  });
  return [
    checkNumber(head('text', '2.31 - 1.4'), printed, add(before, negate(inText))),
    checkNumber(head('annex', '2.31 - 1.39', 'CT-3'), printed, add(before, negate(after))),
    checkNumber(head('counts', '90 / 3898 - 54 / 3924', 'CT-3'), printed, exact),
  ];
}

function targetsAndAnnex(document: PlanDocument, annex: FigureTable): readonly FigureCheck[] {
  const total = (column: string): Decimal => cell(annex.total, column);
  const rate = (part: string, whole: string): Decimal =>
    divideHalfUp(100n * total(part).digits, total(whole).digits, 1);
  const fallen = add(total('poor2023'), negate(total('poor2024')));
  const rows: readonly (readonly [target: string, formula: string, recomputed: Decimal])[] = [
    ['POVERTY_RATE', '54 / 3924 × 100, một chữ số', rate('poor2024', 'households2024')],
    ['NEAR_POVERTY_RATE', '110 / 3924 × 100, một chữ số', rate('nearPoor2024', 'households2024')],
    ['POOR_HOUSEHOLDS_REDUCED', '90 - 54', fallen],
    ['POOR_HOUSEHOLDS_2024', 'Phụ lục, dòng tổng', total('poor2024')],
    ['NEAR_POOR_HOUSEHOLDS_2024', 'Phụ lục, dòng tổng', total('nearPoor2024')],
  ];
  return rows.map(([target, formula, recomputed]) => {
    const head = {
      code: `${target}:ANNEX`,
      kind: 'CROSS_REFERENCE' as const,
      place: `II.1 và phụ lục: ${target}`,
      formula,
    };
    return checkNumber(head, decimalOf(targetValue(document, target)), recomputed);
  });
}

function trainedRate(document: PlanDocument): FigureCheck {
  const [trained, workingAge] = [
    targetValue(document, 'TRAINED_WORKERS'),
    baselineValue(document, 'WORKING_AGE'),
  ];
  const head = {
    code: 'TRAINED_RATE:TRAINED_WORKERS/WORKING_AGE',
    kind: 'SHARE' as const,
    place: 'II.2: lao động qua đào tạo',
    formula: `${trained} / ${workingAge} × 100`,
    finding: 'CT-12',
  };
  const recomputed = divideHalfUp(100n * BigInt(trained), BigInt(workingAge), 0);
  return checkNumber(head, decimalOf(targetValue(document, 'TRAINED_RATE')), recomputed);
}

function groups(document: PlanDocument, annex: FigureTable): FigureCheck {
  const head = {
    code: 'RESIDENTIAL_GROUPS:rows',
    kind: 'CROSS_REFERENCE' as const,
    place: 'Số tổ dân phố và số dòng của phụ lục',
    formula: 'số dòng của phụ lục',
  };
  const printed = decimalOf(baselineValue(document, 'RESIDENTIAL_GROUPS'));
  return checkNumber(head, printed, decimalOf(annex.rows.length));
}
