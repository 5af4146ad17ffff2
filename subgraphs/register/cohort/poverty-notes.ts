import type { Area, AreaFigure } from '../area/area.type.ts';
import type { StandardCode } from '../codes/review-codes.ts';
import type { PovertyReasonCode } from './poverty-codes.ts';
import { PovertyReason, PovertyWarning } from './poverty-notes.type.ts';

type Text = readonly [vi: (names: string) => string, en: (names: string) => string];

const REASONS: Readonly<Record<PovertyReasonCode, Text>> = {
  AREA_SPLIT: [
    (names) =>
      `Chỉ một phần của ${names} được nhập, hoặc các nguồn không thống nhất: không rõ hộ nào ở phần nào.`,
    (names) =>
      `${names} went over in part only, or sources differ: which households were in which part is not known.`,
  ],
  AREA_MERGED: [
    (names) => `Địa bàn đã nhập với địa bàn khác thành ${names}: không tách được số của riêng nó.`,
    (names) => `The area was merged with others into ${names}: its own figures cannot be told apart.`,
  ],
  AREA_UNKNOWN: [
    (names) => `Không rõ trước hoặc sau thời gian hiệu lực của ${names} là địa bàn nào.`,
    (names) => `What ${names} was before or after its days in use is not known.`,
  ],
  NO_CURRENT_AREA: [
    (names) => `Không có một địa bàn hiện nay nhận toàn bộ ${names}.`,
    (names) => `No one area of today took in the whole of ${names}.`,
  ],
  OUTSIDE_JURISDICTION: [
    () => 'Địa bàn không nằm trọn trong phạm vi được giao vào ngày đó.',
    () => 'The area of that day is not wholly within your jurisdiction.',
  ],
  NARROWED: [
    () => 'Nhóm hộ không phải mọi hộ của địa bàn; hãy hỏi từ `area(code:) { cohort }`.',
    () => 'The cohort is not all households of the area; ask of `area(code:) { cohort }`.',
  ],
  DAY_TO_COME: [() => 'Ngày chưa đến.', () => 'The day is to come.'],
  NO_REVIEW: [
    () => 'Sổ bộ chưa có kỳ rà soát nào đã duyệt vào ngày đó.',
    () => 'The register has no approved review that rules on that day.',
  ],
  MISSING_TOTAL: [
    (names) => `Không có nguồn cho tổng số hộ của ${names}.`,
    (names) => `No source gives the total of households of ${names}.`,
  ],
  NO_HOUSEHOLDS: [
    () => 'Tổng số hộ là 0: tỷ lệ không có nghĩa.',
    () => 'The total of households is 0: a rate has no meaning.',
  ],
};

/** @param areas those that the reason names */
export function reasonOf(code: PovertyReasonCode, areas: readonly Area[] = []): PovertyReason {
  const names = areas.map(({ name }) => name).join(', ');
  const [vi, en] = REASONS[code];
  return Object.assign(new PovertyReason(), { code, vi: vi(names), en: en(names), areas });
}

/**
 * The warning that figures of these standards are no trend; none under one standard.
 * @param standards of every figure that is compared
 */
export function standardWarning(standards: Iterable<StandardCode>): readonly PovertyWarning[] {
  const codes = [...new Set(standards)].toSorted();
  if (codes.length <= 1) return [];
  const vi = `Các số theo những chuẩn nghèo khác nhau (${codes.join(', ')}): so sánh không phải là xu hướng.`;
  const en = `Figures under different standards (${codes.join(', ')}): a comparison is not a trend.`;
  return [Object.assign(new PovertyWarning(), { code: 'OTHER_STANDARD', vi, en } as const)];
}

/**
 * The warning that nobody in the area was reviewed for the year of the day: the same figures year by year are then no
 * standstill.
 * @param newest year of the newest review; null where no household was reviewed
 */
export function reviewWarning(newest: number | null, day: string): readonly PovertyWarning[] {
  if (newest === null || newest >= Number(day.slice(0, 4))) return [];
  const vi = `Số hộ ngày ${day} theo kỳ rà soát năm ${newest}: chưa có kỳ rà soát mới hơn.`;
  const en = `The households of ${day} are those of the review of ${newest}: there is no newer one.`;
  return [Object.assign(new PovertyWarning(), { code: 'OLDER_REVIEW', vi, en } as const)];
}

/** The warning that a total is of an earlier year than the day that it stands beside. */
export function totalWarning(figures: readonly AreaFigure[], day: string): readonly PovertyWarning[] {
  const older = figures.map(({ asOf }) => asOf).filter((asOf) => asOf.slice(0, 4) < day.slice(0, 4));
  if (older.length === 0) return [];
  const days = [...new Set(older)].toSorted().join(', ');
  const vi = `Tổng số hộ của ngày ${days}, số hộ nghèo của ngày ${day}.`;
  const en = `The total of households is of ${days}, the poor are of ${day}.`;
  return [Object.assign(new PovertyWarning(), { code: 'OLDER_TOTAL', vi, en } as const)];
}
