import { type CodeOf, codeList } from './code-list.ts';

export const FUNDING_KIND = codeList('PlanFundingKind', 'Nguồn vốn. A source of money.', {
  CENTRAL_BUDGET: 'Ngân sách trung ương. Central budget.',
  LOCAL_BUDGET: 'Ngân sách địa phương. Local budget.',
  CREDIT: 'Tín dụng. Credit.',
  SOCIAL: 'Xã hội hóa, đóng góp. Contributions of society.',
  NGO: 'Tổ chức phi chính phủ. Non-governmental organisations.',
  INTEGRATED: 'Lồng ghép chương trình. Taken from other programmes.',
  INSURANCE_FUND: 'Quỹ bảo hiểm. Insurance fund.',
  IN_KIND: 'Hiện vật, ngày công. In kind or in labour.',
  MIXED: 'Nhiều nguồn. Several of these.',
});

export const TASK_STATUS = codeList('PlanTaskStatus', 'Tình trạng nhiệm vụ. Where a task stands.', {
  NOT_REPORTED: 'Chưa có báo cáo. Nobody has reported on it.',
  NOT_STARTED: 'Chưa làm. Not begun.',
  IN_PROGRESS: 'Đang làm. Under way.',
  DONE: 'Đã xong. Done.',
  DROPPED: 'Không thực hiện. Given up.',
});

export const SEVERITY = codeList('PlanFindingSeverity', 'Mức độ. How much a finding matters.', {
  HIGH: 'Cao: ảnh hưởng đến số đạt. High: changes what counts as attained.',
  MEDIUM: 'Trung bình: cần quy ước. Medium: needs a convention.',
  LOW: 'Thấp: làm tròn, in ấn. Low: rounding or print.',
});

export const CHECK_KIND = codeList('FigureCheckKind', 'Cách tính lại. How a figure is recomputed.', {
  SHARE: 'Tỷ lệ của một số. A share: part over whole.',
  COLUMN_SUM: 'Tổng cột. A total against the sum of its rows.',
  ROW_IDENTITY: 'Đẳng thức trong dòng. Cells of one row that belong together.',
  RATE: 'Tỷ lệ trong bảng. A rate of a table out of its counts.',
  DIFFERENCE: 'Hiệu. A difference of two figures.',
  PARTITION: 'Các phần cộng thành toàn bộ. Parts that make up a whole.',
  IMPLIED_WHOLE: 'Mẫu số suy ra. A denominator that is not printed, out of printed shares.',
  CONVERSION: 'Đổi điểm phần trăm ra hộ. Percentage points turned into households, or back.',
  ALLOCATION: 'Phân bổ theo tỷ lệ. A hypothesis: rows are a proportional allocation.',
  CROSS_REFERENCE: 'Đối chiếu trong văn bản. The same figure in two places of a document.',
  PART_OF_WHOLE: 'Huyện không hơn tỉnh. A district has not more than its province.',
  PLAUSIBILITY: 'Tính hợp lý. A figure that should not fall.',
});

export const HELPER_KIND = codeList(
  'HelperKind',
  'Hình thức giúp đỡ. In what way a household is looked after.',
  {
    HELPER: 'Phân công giúp đỡ. Assigned to help.',
    SPONSOR: 'Nhận đỡ đầu. Sponsors the household.',
    ESCAPE_TARGET: 'Đăng ký thoát nghèo. Registered the household to escape poverty.',
  },
);

export const HELPER_ASSOCIATION = codeList(
  'HelperAssociation',
  'Tổ chức giúp hộ. The organisation that looks after a household.',
  {
    FARMERS: 'Hội Nông dân. Farmers’ union.',
    WOMEN: 'Hội Liên hiệp Phụ nữ. Women’s union.',
    YOUTH: 'Đoàn Thanh niên. Youth union.',
    VETERANS: 'Hội Cựu chiến binh. Veterans’ association.',
    ELDERLY: 'Hội Người cao tuổi. Association of the elderly.',
    OTHER: 'Hội khác. Another association.',
    VFF: 'Mặt trận Tổ quốc. Fatherland Front.',
    COMMUNE_PC: 'UBND xã, thị trấn. People’s Committee of the commune.',
  },
);

export type FundingKind = CodeOf<typeof FUNDING_KIND>;
export type TaskStatus = CodeOf<typeof TASK_STATUS>;
export type Severity = CodeOf<typeof SEVERITY>;
export type CheckKind = CodeOf<typeof CHECK_KIND>;
export type HelperKind = CodeOf<typeof HELPER_KIND>;
export type HelperAssociation = CodeOf<typeof HELPER_ASSOCIATION>;
