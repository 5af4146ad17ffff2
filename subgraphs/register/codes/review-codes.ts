import { type CodeOf, codeList } from './code-list.ts';

export const HOUSEHOLD_CLASS = codeList(
  'HouseholdClass',
  'Phân loại hộ theo kỳ rà soát. What the review classed a household as.',
  {
    POOR: 'Hộ nghèo. Poor.',
    NEAR_POOR: 'Hộ cận nghèo. Near-poor.',
    NEWLY_ESCAPED: 'Hộ mới thoát nghèo. Left poverty within the last 36 months.',
    AVERAGE_LIVING: 'Hộ có mức sống trung bình. Average living.',
    NON_POOR: 'Hộ không thuộc các diện trên; hộ chưa rà soát. None of these, or never reviewed.',
  },
);
export type HouseholdClass = CodeOf<typeof HOUSEHOLD_CLASS>;

export const REVIEW_KIND = codeList('ReviewKind', 'Loại rà soát. The kind of a review.', {
  REGULAR_YEAR_END: 'Rà soát định kỳ cuối năm. Regular, at the end of the year.',
  AD_HOC: 'Rà soát thường xuyên trong năm. Within the year, on request.',
  GENERAL_SURVEY: 'Tổng rà soát. General survey, at the start of a standard.',
});
export type ReviewKind = CodeOf<typeof REVIEW_KIND>;

export const STANDARD_CODE = codeList(
  'PovertyStandardCode',
  'Chuẩn nghèo đa chiều. A multidimensional poverty standard.',
  {
    QD59_2015: 'Quyết định 59/2015/QĐ-TTg. Decision 59/2015: 5 dimensions, 10 indicators.',
    ND07_2021: 'Nghị định 07/2021/NĐ-CP. Decree 07/2021: 6 dimensions, 12 indicators.',
    ND351_2025: 'Nghị định 351/2025/NĐ-CP, từ 01/01/2027. Decree 351/2025, from 2027-01-01.',
  },
);
export type StandardCode = CodeOf<typeof STANDARD_CODE>;

export const POVERTY_CRITERION = codeList(
  'PovertyCriterion',
  'Hộ nghèo theo tiêu chí nào (chỉ QĐ 59/2015). By which criterion a household is poor (Decision 59/2015 only).',
  {
    INCOME: 'Nghèo về thu nhập. Poor by income.',
    SERVICE_DEPRIVATION: 'Thiếu hụt tiếp cận dịch vụ xã hội cơ bản. Deprived of basic social services.',
  },
);
export type PovertyCriterion = CodeOf<typeof POVERTY_CRITERION>;

export const POOR_GROUP = codeList(
  'PoorGroup',
  'Nhóm hộ nghèo như kế hoạch Cam Lộ 2019 ghi. Group of poor households as the plan of Cam Lộ 2019 has it.',
  {
    CSGN: 'Hộ CSGN: có khả năng thoát nghèo (văn bản không giải nghĩa chữ tắt). Can escape; the document does not expand the letters.',
    HARD_CORE: 'Hộ nghèo cứng: không thể thoát nghèo. Hard core: cannot escape.',
  },
);
export type PoorGroup = CodeOf<typeof POOR_GROUP>;

export const ESCAPE_CAPABILITY = codeList(
  'EscapeCapability',
  'Khả năng thoát nghèo trong năm kế hoạch. Whether the household can escape within the plan’s year.',
  {
    CAN_ESCAPE: 'Có khả năng thoát nghèo. Can escape.',
    CANNOT_ESCAPE: 'Không có khả năng thoát nghèo. Cannot escape.',
  },
);
export type EscapeCapability = CodeOf<typeof ESCAPE_CAPABILITY>;

export const ESCAPE_WILL = codeList('EscapeWill', 'Ý chí thoát nghèo. The will to escape poverty.', {
  STRONG: 'Ý chí cao. Strong.',
  WEAK: 'Còn yếu. Weak.',
  NONE: 'Trông chờ. Waits for help.',
});
export type EscapeWill = CodeOf<typeof ESCAPE_WILL>;

export const DIMENSION = codeList(
  'PovertyDimension',
  'Chiều nghèo: dịch vụ xã hội cơ bản. A dimension of poverty: a basic social service.',
  {
    EMPLOYMENT: 'Việc làm. Employment.',
    HEALTH: 'Y tế. Health.',
    EDUCATION: 'Giáo dục. Education.',
    HOUSING: 'Nhà ở. Housing.',
    WATER_SANITATION: 'Nước sinh hoạt và vệ sinh. Water and sanitation.',
    INFORMATION: 'Thông tin. Information.',
  },
);
export type PovertyDimension = CodeOf<typeof DIMENSION>;

export const INDICATOR = codeList(
  'DeprivationIndicator',
  'Chỉ số thiếu hụt. An indicator by which a household is deprived; its threshold stands in the standard.',
  {
    EMPLOYMENT: 'Việc làm (NĐ 07/2021). Employment.',
    DEPENDENCY: 'Người phụ thuộc trong hộ (NĐ 07/2021). Dependants.',
    NUTRITION: 'Dinh dưỡng (NĐ 07/2021). Nutrition.',
    HEALTH_SERVICE: 'Tiếp cận dịch vụ y tế (QĐ 59/2015). Use of health services.',
    HEALTH_INSURANCE: 'Bảo hiểm y tế. Health insurance.',
    ADULT_EDUCATION: 'Trình độ giáo dục của người lớn. Education of adults.',
    CHILD_EDUCATION: 'Tình trạng đi học của trẻ em. School attendance of children.',
    HOUSING_QUALITY: 'Chất lượng nhà ở. Quality of the dwelling.',
    HOUSING_AREA: 'Diện tích nhà ở bình quân đầu người. Dwelling area per person.',
    WATER: 'Nguồn nước sinh hoạt. Source of water.',
    SANITATION: 'Nhà tiêu hợp vệ sinh. Hygienic toilet.',
    TELECOM: 'Sử dụng dịch vụ viễn thông. Telephone and internet.',
    INFORMATION_ASSETS: 'Phương tiện tiếp cận thông tin. Means of information.',
  },
);
export type DeprivationIndicator = CodeOf<typeof INDICATOR>;

export const POVERTY_CAUSE = codeList('PovertyCause', 'Nguyên nhân nghèo. Why the household is poor.', {
  LACK_CAPITAL: 'Thiếu vốn. Lack of capital.',
  LACK_LAND: 'Thiếu đất sản xuất. Lack of land.',
  LACK_MEANS: 'Thiếu phương tiện sản xuất. Lack of means of production.',
  ILLNESS_LACK_LABOUR: 'Ốm đau, thiếu lao động. Illness, lack of labour.',
  MANY_DEPENDANTS: 'Đông người ăn theo. Many dependants.',
  LABOUR_WITHOUT_JOB: 'Có lao động nhưng thiếu việc làm. Labour without a job.',
  NO_SKILL: 'Không có tay nghề. No skill.',
  SOCIAL_EVILS: 'Mắc tệ nạn xã hội. Social evils.',
  LAZINESS: 'Chây lười lao động. Unwilling to work.',
  OTHER: 'Nguyên nhân khác. Other.',
});
export type PovertyCause = CodeOf<typeof POVERTY_CAUSE>;

export const SUPPORT_WISH = codeList(
  'SupportWish',
  'Nguyện vọng hỗ trợ. What support the household wishes for.',
  {
    PREFERENTIAL_LOAN: 'Vay vốn ưu đãi. Preferential loan.',
    PRODUCTION_LAND: 'Hỗ trợ đất sản xuất. Land.',
    PRODUCTION_MEANS: 'Hỗ trợ phương tiện sản xuất. Means of production.',
    VOCATIONAL_TRAINING: 'Đào tạo nghề. Vocational training.',
    JOB_INTRODUCTION: 'Giới thiệu việc làm. Introduction to a job.',
    PRODUCTION_GUIDANCE: 'Hướng dẫn sản xuất. Guidance in production.',
    LABOUR_EXPORT: 'Đi làm việc ở nước ngoài. Work abroad.',
    SOCIAL_ASSISTANCE: 'Trợ giúp xã hội. Social assistance.',
  },
);
export type SupportWish = CodeOf<typeof SUPPORT_WISH>;

export const STATUS_EVENT_KIND = codeList(
  'StatusEventKind',
  'Biến động hộ nghèo. How a household moved between classes.',
  {
    ESCAPE: 'Thoát nghèo. Left poverty.',
    RELAPSE: 'Tái nghèo. Poor again.',
    NEW_POOR: 'Phát sinh nghèo mới. Poor for the first time.',
    FALL_TO_NEAR_POOR: 'Rơi vào cận nghèo. Fell to near-poor.',
    ESCAPE_NEAR_POOR: 'Thoát cận nghèo. Left near-poverty.',
  },
);
export type StatusEventKind = CodeOf<typeof STATUS_EVENT_KIND>;
