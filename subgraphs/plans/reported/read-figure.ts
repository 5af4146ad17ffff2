import type { Unit } from '../codes/plan-codes.ts';
import type { Measure } from '../codes/target-codes.ts';
import { quoted, type Refusal, refusal } from './refusal.ts';

/** What decides which numbers a target can have. */
export interface FigureKind {
  readonly unit: Unit;
  readonly measure: Measure;
}

const NUMBER = /^-?[0-9]{1,15}(?:\.[0-9]{1,6})?$/;
/** 1.297 is one thousand two hundred and ninety-seven to a Vietnamese reader, and a little over one to a computer. */
const GROUPED = /^-?[1-9][0-9]{0,2}\.[0-9]{3}$/;
const WHOLE: readonly Unit[] = ['HOUSEHOLD', 'PERSON', 'COMMUNE', 'GROUP', 'VND', 'ORDINAL'];
const SHARES: readonly Measure[] = ['COVERAGE', 'RATE_LEVEL'];
/** Differences: an increase where a decrease was promised is a negative decrease. */
const SIGNED: readonly Measure[] = [
  'COUNT_DECREASE',
  'RATE_DECREASE',
  'RATE_DECREASE_PER_YEAR',
  'RATE_INCREASE',
];

/**
 * Why the text is no figure of such a target, or `null` where it is one.
 * Allowed are digits with at most one decimal point (`1297`, `1.4`); nothing groups thousands.
 */
export function refuseFigure(text: string, { unit, measure }: FigureKind): Refusal | null {
  if (unit === 'QUALITATIVE' || unit === 'TEXT')
    return refusal('NO_NUMBER_EXPECTED', 'value', [
      'Chỉ tiêu này định tính: không báo cáo bằng số.',
      'This target is qualitative: it is not reported by a number.',
    ]);
  if (!NUMBER.test(text))
    return refusal('NOT_A_NUMBER', 'value', [
      `${quoted(text)} không phải số. Chỉ dùng chữ số và một dấu chấm thập phân, ví dụ 1297 hoặc 1.4.`,
      `${quoted(text)} is not a number. Use digits and one decimal point only, like 1297 or 1.4.`,
    ]);
  if (GROUPED.test(text)) return ambiguous(text, unit);
  if (WHOLE.includes(unit) && text.includes('.'))
    return refusal('NOT_WHOLE', 'value', [
      `${text} không phải số nguyên, mà chỉ tiêu này đếm từng đơn vị.`,
      `${text} is not a whole number, and this target counts one by one.`,
    ]);
  return refuseSize(text, { unit, measure });
}

function ambiguous(text: string, unit: Unit): Refusal {
  const together = text.replace('.', '');
  const [orVi, orEn] = WHOLE.includes(unit)
    ? ['', '']
    : [`, hoặc ${text}0 nếu là số thập phân`, `, or ${text}0 for the decimal`];
  return refusal('AMBIGUOUS_NUMBER', 'value', [
    `${text} có thể hiểu là ${together} hoặc ${text.replace('.', ',')}. Viết ${together}${orVi}.`,
    `${text} can be read as ${together} or as a decimal. Write ${together}${orEn}.`,
  ]);
}

function refuseSize(text: string, { unit, measure }: FigureKind): Refusal | null {
  const value = Number(text);
  if (value < 0 && !SIGNED.includes(measure))
    return refusal('NEGATIVE', 'value', [
      `${text} là số âm; chỉ tiêu này từ 0 trở lên.`,
      `${text} is negative; this target is 0 or more.`,
    ]);
  if (value > 100 && unit === 'PERCENT' && SHARES.includes(measure))
    return refusal('ABOVE_HUNDRED', 'value', [
      `${text}% quá 100%; tỷ lệ này từ 0 đến 100.`,
      `${text}% is above 100%; this share is 0 to 100.`,
    ]);
  return null;
}
