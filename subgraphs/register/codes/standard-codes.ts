import { type CodeOf, codeList } from './code-list.ts';

export const STANDARD_SCOPE = codeList(
  'PovertyStandardScopeKind',
  'Phạm vi áp dụng của chuẩn nghèo. Where a poverty standard applies.',
  {
    NATIONAL: 'Cả nước. The whole country.',
    PROVINCE: 'Một tỉnh, thành phố có chuẩn riêng cao hơn. One province, which set a higher one of its own.',
  },
);

export const STANDARD_UNKNOWN = codeList(
  'PovertyStandardUnknownKind',
  'Phần của chuẩn nghèo chưa có văn bản để nạp. A part of a poverty standard that is not loaded.',
  {
    INDICATOR_THRESHOLDS: 'Ngưỡng của các chỉ số. When a household is deprived of an indicator.',
    INDICATOR_LIST: 'Danh mục chính thức các chỉ số. The final list of indicators.',
    AVERAGE_LIVING_LINE: 'Chuẩn mức sống trung bình. The average-living line.',
    SCORING_FORM: 'Phiếu chấm điểm. The scoring form.',
  },
);
export type StandardUnknown = CodeOf<typeof STANDARD_UNKNOWN>;

export const INDICATOR_LISTING = codeList(
  'PovertyIndicatorListing',
  'Mức chắc chắn của việc một chỉ số thuộc chuẩn. How sure it is that an indicator belongs to a standard.',
  {
    LIKELY: 'Nhiều khả năng: báo chí đưa tin. Likely: in press reports.',
    UNSURE: 'Chưa chắc: chỉ có trong dự thảo. Unsure: in a draft only.',
  },
);
export type IndicatorListing = CodeOf<typeof INDICATOR_LISTING>;

export const UNDECIDED_REASON = codeList(
  'PovertyClassUndecidedReason',
  'Vì sao chưa xếp được loại hộ. Why no class can be told.',
  {
    NOT_REVIEWED: 'Hộ chưa được rà soát. The household was never reviewed.',
    SETTLEMENT_UNKNOWN:
      'Không rõ nông thôn hay thành thị. It is not known whether the place is rural or urban.',
    INCOME_UNKNOWN: 'Không rõ thu nhập. The income is not known.',
    DEPRIVATIONS_UNKNOWN:
      'Còn chỉ số chưa biết mà kết quả phụ thuộc vào đó. Indicators that would decide are not known.',
    THRESHOLD_UNKNOWN:
      'Ngưỡng quyết định của chuẩn chưa có văn bản để nạp. A threshold of the standard that would decide is not loaded.',
  },
);
export type UndecidedReason = CodeOf<typeof UNDECIDED_REASON>;

export const CLASS_RULE = codeList(
  'PovertyClassRuleCode',
  'Phép so sánh để xếp loại hộ. A comparison that places a household in a class.',
  {
    INCOME_WITHIN_POVERTY_LINE: 'Thu nhập không quá chuẩn nghèo. Income up to the poverty line.',
    INCOME_WITHIN_NEAR_POVERTY_LINE:
      'Thu nhập không quá chuẩn cận nghèo. Income up to the near-poverty line.',
    DEPRIVED:
      'Thiếu hụt từ số chỉ số mà chuẩn quy định. Deprived of as many indicators as the standard asks.',
    INCOME_WITHIN_AVERAGE_LINE:
      'Thu nhập không quá chuẩn mức sống trung bình. Income up to the average-living line.',
  },
);
export type ClassRule = CodeOf<typeof CLASS_RULE>;

export const INDICATOR_STATE = codeList(
  'DeprivationIndicatorState',
  'Tình trạng của hộ ở một chỉ số. How a household stands at an indicator.',
  {
    DEPRIVED: 'Thiếu hụt. Deprived.',
    NOT_DEPRIVED: 'Không thiếu hụt. Not deprived.',
    NOT_KNOWN: 'Chưa biết. Not known.',
  },
);
export type IndicatorState = CodeOf<typeof INDICATOR_STATE>;
