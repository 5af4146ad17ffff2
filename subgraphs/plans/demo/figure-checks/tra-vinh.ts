import { decimalOf, formatDecimal } from '../../figures/decimal.ts';
import { checkNumber, checkText, type FigureCheck } from '../../figures/figure-check.ts';
import { percentOf } from '../../figures/percent-of.ts';
import type { PlanDocument } from '../read-documents.ts';

/** A need of the province and what Trà Cú, a district of it, counts of the same some months before. */
const PROVINCE_AND_DISTRICT = [
  ['NEED_LOAN_LIVELIHOOD', 'WISH_PREFERENTIAL_LOAN'],
  ['NEED_VOCATIONAL_TRAINING', 'WISH_VOCATIONAL_TRAINING'],
  ['NEED_JOB_CONNECTION', 'WISH_JOB_INTRODUCTION'],
  ['NEED_EDUCATION_SUPPORT', 'DEP_CHILD_EDUCATION'],
  ['NEED_HOUSING_LOAN', 'DEP_HOUSING_QUALITY'],
  ['NEED_CLEAN_WATER', 'DEP_WATER'],
  ['NEED_LATRINE', 'DEP_SANITATION'],
] as const;

/** Compares the needs of Trà Vinh's plan with its targets, and with what its district Trà Cú prints. */
export function checkTraVinh(province: PlanDocument, district: PlanDocument): readonly FigureCheck[] {
  return [...needsAndTargets(province), ...districtInProvince(province, district)];
}

/** The need list is the denominator and the target its number: TV-8. */
function needsAndTargets(province: PlanDocument): readonly FigureCheck[] {
  return province.baseline.map((need) => {
    const target = province.targets.find(({ code }) => `NEED_${code}` === need.code);
    if (target === undefined || target.value === null) throw new Error(`${need.code} has no target.`);
    const head = {
      code: `${need.code}:${target.code}`,
      kind: 'CROSS_REFERENCE' as const,
      place: `II.3: ${target.labelVi}`,
      formula: `chỉ tiêu ${target.code}`,
      finding: 'TV-8',
    };
    return checkNumber(head, decimalOf(need.value), decimalOf(target.value));
  });
}

/**
 * A district has not more of a need than its province. Where one counts households and the other persons the bound
 * still holds (a household in need has a person in need), but the two must never be added.
 */
function districtInProvince(province: PlanDocument, district: PlanDocument): readonly FigureCheck[] {
  return PROVINCE_AND_DISTRICT.map(([needCode, figureCode]) => {
    const whole = figureOf(province, needCode);
    const part = figureOf(district, figureCode);
    const differs = whole.unit !== part.unit;
    const head = {
      code: `${needCode}:${district.id}.${figureCode}`,
      kind: 'PART_OF_WHOLE' as const,
      place: `${province.id} và ${district.id}: ${part.labelVi}`,
      formula: `${part.value} ${part.unit} ≤ ${whole.value} ${whole.unit}`,
      finding: differs ? 'TV-4' : undefined,
    };
    const share = percentOf(BigInt(part.value), BigInt(whole.value), 1);
    const recomputed =
      differs || share === null ? `≤ ${whole.value}` : `≤ ${whole.value} (${formatDecimal(share)}%)`;
    return checkText(head, `${part.value}`, recomputed, part.value <= whole.value);
  });
}

function figureOf(document: PlanDocument, code: string): PlanDocument['baseline'][number] {
  const figure = document.baseline.find((candidate) => candidate.code === code);
  if (figure === undefined) throw new Error(`${document.id} has no baseline ${code}.`);
  return figure;
}
