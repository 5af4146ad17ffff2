import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { decimalsAsPrinted, decimalsOf, roundHalfUp } from '../progress/assess-progress.ts';
import { differenceOf } from './difference-of.ts';
import type { ComputedAnswer, PlanAnswer, TargetAnswer, TargetFactsAnswer } from './progress-answer.ts';
import { type Cell, heading, numberCell, type Sheet, textCell } from './sheet.ts';
import { titleRows } from './title-rows.ts';
import { type Ground, whyEmpty } from './why-empty.ts';
import { agencyWords, statusWord, unitWord } from './words.ts';

/** What a URL calls the sheet of all targets. */
export const TARGETS_SHEET = 'TARGETS';

const COLUMNS = [
  ['STT', 6],
  ['Chỉ tiêu', 60],
  ['Đơn vị', 12],
  ['Kế hoạch', 12],
  ['Ghi trong văn bản', 16],
  ['Thực hiện', 12],
  ['Chênh lệch (thực hiện − kế hoạch)', 14],
  ['Tỷ lệ hoàn thành (%)', 12],
  ['Trạng thái', 22],
  ['Số báo cáo', 12],
  ['Chênh lệch (báo cáo − thực hiện)', 14],
  ['Nguồn số thực hiện', 40],
  ['Cơ quan chưa trả lời', 30],
  ['Số liệu đến ngày', 14],
  ['Hạn', 12],
  ['Ghi chú', 50],
] as const;

/** All targets in the order of the document: what was promised, what happened, what was reported. */
export function targetsSheet(plan: PlanAnswer, asOf: CivilDay, targets: readonly TargetAnswer[]): Sheet {
  return {
    code: TARGETS_SHEET,
    name: 'Chỉ tiêu',
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      ...titleRows(plan, asOf, 'Kết quả thực hiện các chỉ tiêu'),
      COLUMNS.map(([label]) => heading(label)),
      ...targets.map((target, index) => rowOf(target, index + 1, { asOf, begun: asOf >= plan.periodFrom })),
    ],
  };
}

interface Day {
  readonly asOf: CivilDay;
  /** Whether it is in the period of the plan, or after it. */
  readonly begun: boolean;
}

function rowOf(answer: TargetAnswer, place: number, { asOf, begun }: Day): readonly Cell[] {
  const { target, computed, reportedValue, reportedDifference } = answer;
  if (target === null) return [numberCell(place, 0)];
  const actual = computed?.actualRounded ?? null;
  // Without a promise there are no printed decimals to follow.
  const decimals = target.value === null ? decimalsShown(actual) : decimalsAsPrinted(target);
  const reportedDecimals = Math.max(decimals, decimalsShown(reportedValue));
  return [
    numberCell(place, 0),
    textCell(target.labelVi),
    textCell(unitWord(target.unit)),
    numberCell(target.value, decimals),
    textCell(target.printed),
    numberCell(actual, decimals),
    numberCell(differenceOf(actual, target.value, decimals), decimals),
    numberCell(percentOf(computed?.attainment ?? null), 1),
    textCell(statusWord(computed?.status ?? 'UNKNOWN')),
    numberCell(reportedValue, reportedDecimals),
    numberCell(roundedOrNull(reportedDifference, reportedDecimals), reportedDecimals),
    textCell(sourceOf(target)),
    textCell(agencyWords(computed?.missingAgencies ?? [])),
    { day: computed?.asOf ?? asOf },
    target.deadlineOn === null ? null : { day: target.deadlineOn },
    textCell(noteOf(answer, { computed, tracking: target.tracking, begun })),
  ];
}

function sourceOf({ tracking }: TargetFactsAnswer): string | null {
  if (tracking === null) return null;
  return tracking.kind === 'REPORTED' ? 'Số báo cáo' : (tracking.indicator?.nameVi ?? null);
}

function noteOf({ alternative }: TargetAnswer, ground: Ground): string | null {
  const notes = [whyEmpty(ground), alternativeNote(alternative)];
  return notes.filter((note) => note !== null).join('. ') || null;
}

function alternativeNote(alternative: ComputedAnswer | null): string | null {
  if (alternative === null || alternative.actualRounded === null) return null;
  const shown = String(alternative.actualRounded).replace('.', ',');
  return `Theo cách hiểu khác: ${shown} (${statusWord(alternative.status)})`;
}

function percentOf(share: number | null): number | null {
  return share === null ? null : roundHalfUp(share * 100, 1);
}

function roundedOrNull(value: number | null, decimals: number): number | null {
  return value === null ? null : roundHalfUp(value, decimals);
}

/** Those that a value has, at most two: it may be a quotient. */
function decimalsShown(value: number | null): number {
  return value === null ? 0 : Math.min(2, decimalsOf(value));
}
