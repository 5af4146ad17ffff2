import { type CodeOf, codeList } from './code-list.ts';

export const PRIORITY_FLAG = codeList(
  'PriorityFlag',
  'Dấu hiệu ưu tiên của hộ. Why a household goes first in support.',
  {
    WOMAN_HEAD: 'Chủ hộ là phụ nữ. Headed by a woman.',
    DISABLED_MEMBER: 'Có người khuyết tật. Has a member with a disability.',
    NEW_RURAL_AREA: 'Ở địa bàn đạt chuẩn nông thôn mới. Lives in a new-rural area.',
    START_UP: 'Khởi nghiệp. Starts a business.',
    LAND_RECOVERED: 'Có đất bị thu hồi. Lost land to recovery by the State.',
    ETHNIC_MINORITY: 'Hộ dân tộc thiểu số. Of an ethnic minority.',
    RURAL_YOUTH: 'Thanh niên nông thôn. Rural youth.',
    MERIT_FAMILY: 'Gia đình người có công. Family of a person of merit.',
  },
);
export type PriorityFlag = CodeOf<typeof PRIORITY_FLAG>;

export const SUPPORT_KIND = codeList('SupportKind', 'Loại hỗ trợ. A kind of support.', {
  LOAN: 'Vay vốn. Loan.',
  VOCATIONAL_TRAINING: 'Đào tạo nghề. Vocational training.',
  JOB_INTRODUCTION: 'Giới thiệu việc làm. Introduction to a job.',
  LABOUR_EXPORT_SUPPORT: 'Hỗ trợ đi làm việc ở nước ngoài. Support to work abroad.',
  HEALTH_CARD: 'Thẻ bảo hiểm y tế. Health-insurance card.',
  TUITION_EXEMPTION: 'Miễn học phí. Tuition exemption.',
  TUITION_REDUCTION: 'Giảm học phí. Tuition reduction.',
  STUDY_COST_SUPPORT: 'Hỗ trợ chi phí học tập. Study-cost support.',
  BICYCLE: 'Xe đạp. Bicycle.',
  BOOKS: 'Sách, vở. Books.',
  STUDY_TOOLS: 'Đồ dùng học tập. Study tools.',
  HOUSING: 'Nhà ở. Housing.',
  WATER: 'Nước sinh hoạt. Water.',
  SANITATION: 'Nhà tiêu hợp vệ sinh. Hygienic toilet.',
  TELECOM: 'Thông tin, viễn thông. Telecommunication.',
  ELECTRICITY: 'Tiền điện. Electricity bill.',
  PRODUCTION_INPUT: 'Giống, vật tư sản xuất. Inputs of production.',
  EXTENSION_TRAINING: 'Tập huấn khuyến nông. Agricultural training.',
  LIVELIHOOD_MODEL: 'Mô hình giảm nghèo. Livelihood model.',
  NUTRITION: 'Dinh dưỡng. Nutrition.',
  MONTHLY_ALLOWANCE: 'Trợ cấp hằng tháng. Monthly allowance.',
  INCOME_SUPPLEMENT: 'Bổ sung thu nhập. Income supplement.',
  SOCIAL_ASSISTANCE: 'Trợ giúp xã hội. Social assistance.',
  EMERGENCY_RELIEF: 'Cứu trợ đột xuất. Emergency relief.',
  LEGAL_AID: 'Trợ giúp pháp lý. Legal aid.',
  LABOUR_DAYS: 'Ngày công. Days of labour.',
  SEED: 'Thóc, cây giống. Seed.',
  FEED: 'Thức ăn gia súc. Feed.',
  COVID_PACKAGE: 'Gói hỗ trợ do COVID-19. COVID-19 package.',
  UNEMPLOYMENT_BENEFIT: 'Trợ cấp thất nghiệp. Unemployment benefit.',
  SPONSORSHIP: 'Đỡ đầu. Sponsorship.',
});
export type SupportKind = CodeOf<typeof SUPPORT_KIND>;

export const NEED_UNIT = codeList('NeedUnit', 'Đơn vị của danh sách nhu cầu. What a need list lists.', {
  HOUSEHOLD: 'Hộ. Households.',
  PERSON: 'Người. Persons.',
});
export type NeedUnit = CodeOf<typeof NEED_UNIT>;
