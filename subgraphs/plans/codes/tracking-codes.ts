import { type CodeOf, codeList } from './code-list.ts';

export const INDICATOR_UNIT = codeList('IndicatorUnit', 'Đơn vị của chỉ số. Unit of an indicator’s value.', {
  HOUSEHOLD: 'Hộ. Households.',
  PERSON: 'Người. Persons.',
  COMMUNE: 'Xã, thị trấn. Communes.',
  FRACTION: 'Tỷ lệ từ 0 đến 1. A rate from 0 to 1.',
  PERCENTAGE_POINT_FRACTION:
    'Hiệu hai tỷ lệ, 0,01 là một điểm phần trăm. A difference of rates: 0.01 is one point.',
  VND: 'Đồng. Vietnamese dong.',
});

export const INDICATOR_PERIOD = codeList('IndicatorPeriod', 'Kỳ của chỉ số. When an indicator counts.', {
  POINT: 'Tại ngày hỏi. As of the day asked about.',
  FLOW: 'Từ ngày đầu kỳ kế hoạch đến ngày hỏi. From the first day of the plan’s period to the day asked about.',
  CHANGE:
    'So ngày rà soát trước kỳ kế hoạch với ngày hỏi. Between the review before the plan’s period and the day asked about.',
});

export const INDICATOR_DIRECTION = codeList('IndicatorDirection', 'Hướng tốt hơn. Which way is better.', {
  UP: 'Càng nhiều càng tốt. More is better.',
  DOWN: 'Càng ít càng tốt. Less is better.',
});

export const TRACKING_KIND = codeList('TrackingKind', 'Cách theo dõi chỉ tiêu. How a target is tracked.', {
  COMPUTED: 'Tính từ dữ liệu các cơ quan. Computed from the agencies’ data.',
  REPORTED: 'Theo số cơ quan báo cáo. By figures that offices report.',
});

export const FIGURE_STATUS = codeList('FigureStatus', 'Tình trạng của số báo cáo. How settled a figure is.', {
  PROVISIONAL: 'Số sơ bộ. Provisional: to be replaced.',
  FINAL: 'Số chính thức; chỉ số chính thức khác thay được. Final: only another final figure corrects it.',
});

export const FIGURE_REFUSAL = codeList(
  'FigureRefusalReason',
  'Vì sao số báo cáo không được nhận. Why a figure was not taken.',
  {
    UNKNOWN_PLAN: 'Không có kế hoạch này. There is no such plan.',
    UNKNOWN_TARGET: 'Kế hoạch không có chỉ tiêu này. The plan has no such target.',
    UNKNOWN_AREA: 'Chỉ tiêu không có địa bàn này cho bạn. The target has no such area for you.',
    NO_NUMBER_EXPECTED: 'Chỉ tiêu định tính, không có số. The target is qualitative and has no number.',
    NOT_A_NUMBER: 'Không phải số. Not a number.',
    AMBIGUOUS_NUMBER: 'Có thể hiểu hai cách: 1.297. Can be read in two ways: 1.297.',
    NOT_WHOLE: 'Số đếm phải là số nguyên. A count is a whole number.',
    NEGATIVE: 'Không được âm. It cannot be negative.',
    ABOVE_HUNDRED: 'Tỷ lệ không quá 100%. A share is 100% at most.',
    OTHER_UNIT: 'Khác đơn vị của chỉ tiêu. Not the unit of the target.',
    FUTURE_DATE: 'Ngày chưa tới. The day has not come.',
    FINAL_ALREADY: 'Đã có số chính thức. There is a final figure already.',
    KEY_OF_OTHER_REQUEST: 'Khóa đã dùng cho số khác. The key belongs to another request.',
    BAD_KEY: 'Khóa trống hoặc quá dài. The key is empty or too long.',
    BAD_TEXT: 'Có ký tự không lưu được. It has a character that no text holds.',
    NOTE_TOO_LONG: 'Ghi chú quá dài. The note is too long.',
  },
);

export const DUE_STATE = codeList('DueReportState', 'Báo cáo đã có chưa. Whether a report came.', {
  RECEIVED: 'Đã nhận đúng hạn. Came in time.',
  LATE: 'Nhận sau hạn. Came after the day it was due.',
  MISSING: 'Quá hạn mà chưa có. The day has passed and nothing came.',
  DUE: 'Chưa đến hạn, chưa có. Nothing yet, and the day has not passed.',
  OPEN: 'Không có hạn cụ thể. Without a day on which it is due.',
});

export const SNAPSHOT_REASON = codeList('SnapshotReason', 'Vì sao chụp số liệu. Why it was taken.', {
  MONTHLY: 'Định kỳ hằng tháng. Every month.',
  REPORT: 'Cho một báo cáo. For a report.',
  MANUAL: 'Theo yêu cầu. Asked for by hand.',
});

export type FigureStatus = CodeOf<typeof FIGURE_STATUS>;
export type FigureRefusalReason = CodeOf<typeof FIGURE_REFUSAL>;
export type TrackingKind = CodeOf<typeof TRACKING_KIND>;
export type DueReportState = CodeOf<typeof DUE_STATE>;
export type SnapshotReason = CodeOf<typeof SNAPSHOT_REASON>;
