import { type CodeOf, codeList } from './code-list.ts';

export const COMPARATOR = codeList(
  'TargetComparator',
  'Cách so với chỉ tiêu. How an actual value is compared with the target.',
  {
    AT_LEAST: 'Đạt khi bằng hoặc hơn. Met when equal or more.',
    AT_MOST: 'Đạt khi bằng hoặc ít hơn. Met when equal or less.',
    INCREASE: 'Tăng, không nêu số. An increase, without a number.',
    NONE: 'Không so sánh được. Nothing to compare with.',
  },
);

export const MEASURE = codeList('TargetMeasure', 'Cách đo chỉ tiêu. What a target measures.', {
  COUNT: 'Số lượng trong kỳ. A count over the period.',
  COUNT_LEVEL: 'Số lượng tại thời điểm. A count on a day.',
  COUNT_DECREASE: 'Số giảm ròng. A net decrease of a count.',
  COUNT_PER_AREA: 'Số lượng mỗi địa bàn. A count for each area.',
  COUNT_PER_ORGANISATION: 'Số lượng mỗi tổ chức. A count for each organisation.',
  COVERAGE: 'Độ bao phủ. A share of those entitled.',
  QUOTA_COMPLETION: 'Hoàn thành chỉ tiêu phân bổ. A share of a quota that is set elsewhere.',
  RATE_LEVEL: 'Tỷ lệ tại thời điểm. A rate on a day.',
  RATE_DECREASE: 'Tỷ lệ giảm, điểm phần trăm. A decrease of a rate in percentage points.',
  RATE_DECREASE_PER_YEAR: 'Tỷ lệ giảm bình quân năm. A decrease of a rate a year.',
  RATE_INCREASE: 'Tỷ lệ tăng. An increase of a rate.',
  QUALITATIVE: 'Định tính. Qualitative.',
});

export const TARGET_LEVEL = codeList(
  'TargetLevel',
  'Mức chỉ tiêu, khi văn bản có hai mức. The level, where a document has two.',
  {
    ASSIGNED: 'Cấp trên giao. Assigned from above.',
    STRETCH: 'Phấn đấu, ký kết cao hơn mức giao. Signed higher than assigned.',
  },
);

export const COMPUTABILITY = codeList(
  'TargetComputability',
  'Tính được từ dữ liệu nào. From which data an actual value can be counted.',
  {
    HOUSEHOLD: 'Tính từ hộ. From households.',
    PERSON: 'Tính từ người. From persons.',
    REPORTED_ONLY: 'Chỉ có số báo cáo. Only as a reported figure.',
  },
);

export const DEADLINE_EVENT = codeList(
  'TargetDeadlineEvent',
  'Hạn theo sự kiện. An event that ends the term, instead of a day.',
  { END_OF_COVID_19: 'Khi công bố hết dịch Covid-19. When Covid-19 is declared over.' },
);

export type Comparator = CodeOf<typeof COMPARATOR>;
export type Measure = CodeOf<typeof MEASURE>;
export type TargetLevel = CodeOf<typeof TARGET_LEVEL>;
export type Computability = CodeOf<typeof COMPUTABILITY>;
export type DeadlineEvent = CodeOf<typeof DEADLINE_EVENT>;
