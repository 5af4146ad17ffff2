import { type CodeOf, codeList } from '../codes/code-list.ts';

export const POVERTY_STATUS = codeList(
  'PovertyFigureStatus',
  'Số liệu có đủ để so sánh không. How far the figures of a day can be given.',
  {
    COMPLETE: 'Có số hộ và tỷ lệ. Counts and rate.',
    NO_RATE: 'Có số hộ, không có tỷ lệ. Counts, but no rate.',
    WITHHELD: 'Không có số. No number at all.',
  },
);
export type PovertyStatus = CodeOf<typeof POVERTY_STATUS>;

export const POVERTY_REASON = codeList('PovertyFigureReason', 'Vì sao thiếu số. Why a figure is missing.', {
  AREA_SPLIT:
    'Một địa bàn trước chỉ nhập một phần, hoặc nguồn không thống nhất. An area went over in part only, or sources differ.',
  AREA_MERGED: 'Địa bàn đã nhập với địa bàn khác. The area was merged with another.',
  AREA_UNKNOWN: 'Không rõ trước hoặc sau đó là địa bàn nào. What the area was then is not known.',
  NO_CURRENT_AREA:
    'Không có một địa bàn hiện nay nhận toàn bộ địa bàn. No one area of today took in the whole of it.',
  OUTSIDE_JURISDICTION:
    'Địa bàn không nằm trọn trong phạm vi được giao. The area is not wholly within the viewer’s jurisdiction.',
  NARROWED:
    'Nhóm hộ đã bị thu hẹp; hãy hỏi từ địa bàn. The cohort is not the whole of the area; ask of the area.',
  DAY_TO_COME: 'Ngày chưa đến. The day is to come.',
  NO_REVIEW: 'Chưa có kỳ rà soát nào vào ngày đó. No review rules on the day.',
  MISSING_TOTAL: 'Không có nguồn cho tổng số hộ. No source gives the total of households.',
  NO_HOUSEHOLDS: 'Tổng số hộ là 0: tỷ lệ không có nghĩa. The total is 0: a rate has no meaning.',
});
export type PovertyReasonCode = CodeOf<typeof POVERTY_REASON>;

export const POVERTY_WARNING = codeList(
  'PovertyFigureWarning',
  'Điều cần lưu ý khi đọc số. What to mind when reading a figure.',
  {
    OTHER_STANDARD:
      'Khác chuẩn nghèo: không phải xu hướng. Under different standards: a comparison is not a trend.',
    OLDER_REVIEW:
      'Kỳ rà soát gần nhất của địa bàn là năm trước đó. The newest review of the area is of an earlier year.',
    OLDER_TOTAL: 'Tổng số hộ của năm trước đó. The total of households is of an earlier year.',
  },
);
export type PovertyWarningCode = CodeOf<typeof POVERTY_WARNING>;
