import { type CodeOf, codeList } from './code-list.ts';

export const PLAN_TYPE = codeList('PlanType', 'Loại văn bản. The kind of plan document.', {
  KE_HOACH: 'Kế hoạch. Plan.',
  CHUONG_TRINH_PHOI_HOP: 'Chương trình phối hợp. Programme of coordination, signed by several parties.',
});

export const DATE_PRECISION = codeList('PlanDatePrecision', 'Độ chính xác của ngày. How exact a date is.', {
  DAY: 'Có đủ ngày, tháng, năm. Day, month and year are known.',
  MONTH: 'Văn bản để trống ngày. The day is blank in the document: only month and year are known.',
});

export const BASIS = codeList('PlanBasis', 'Cơ sở của thông tin. Where a statement comes from.', {
  PRINTED: 'Ghi trong văn bản. Printed in the document.',
  EXPLICIT: 'Văn bản giao rõ. The document assigns it in so many words.',
  INFERRED: 'Suy ra, văn bản không ghi. Inferred: the document does not say so.',
});

export const PLAN_AREA_LEVEL = codeList('PlanAreaLevel', 'Cấp của địa bàn. The level of an area in a plan.', {
  PROVINCE: 'Tỉnh. Province.',
  DISTRICT: 'Huyện. District.',
  COMMUNE: 'Xã, thị trấn. Commune or town.',
  RESIDENTIAL_GROUP: 'Tổ dân phố. Residential group.',
  AREA_GROUP: 'Nhóm xã không nêu tên. A group of communes that the document does not name one by one.',
});

export const ROOM = codeList('PlanRoom', 'Cơ quan giữ dữ liệu. The agency room that holds the data.', {
  REGISTER: 'Sổ hộ nghèo và rà soát. Poverty register.',
  LABOUR: 'Lao động, việc làm. Labour and jobs.',
  BANK: 'Ngân hàng Chính sách xã hội. Policy bank.',
  INSURANCE: 'Bảo hiểm xã hội. Social insurance.',
  EDUCATION: 'Giáo dục và đào tạo. Education.',
  PLANS: 'Kế hoạch và chỉ tiêu. Plans and targets.',
  OTHER: 'Ngành chưa có phân hệ riêng. A department that has no subgraph of its own yet.',
});

export const UNIT = codeList('PlanUnit', 'Đơn vị của con số. The unit of a figure.', {
  HOUSEHOLD: 'Hộ. Households.',
  PERSON: 'Người. Persons.',
  PERCENT: 'Phần trăm, 4,6 nghĩa là 4,6%. Percent: 4.6 means 4.6%.',
  PERCENTAGE_POINT: 'Điểm phần trăm. Percentage points.',
  COMMUNE: 'Xã, thị trấn. Communes.',
  GROUP: 'Tổ, nhóm. Groups.',
  PERSON_PER_RESIDENTIAL_GROUP: 'Người mỗi tổ dân phố. Persons for each residential group.',
  HOUSEHOLD_PER_ORGANISATION: 'Hộ mỗi tổ chức. Households for each organisation.',
  QUALITATIVE: 'Không có số. No number: a qualitative aim.',
  VND: 'Đồng. Vietnamese dong.',
  ORDINAL: 'Số thứ tự. Ordinal number.',
  TEXT: 'Chữ. Text.',
});

export const FIGURE_GROUP = codeList('PlanFigureGroup', 'Lĩnh vực của con số. The field a figure is about.', {
  POVERTY: 'Hộ nghèo, cận nghèo. Poverty.',
  POVERTY_CRITERION: 'Nghèo theo tiêu chí. Criterion of poverty.',
  AREA: 'Địa bàn. Areas.',
  DEPRIVATION: 'Thiếu hụt dịch vụ xã hội cơ bản. Deprivation.',
  CAUSE: 'Nguyên nhân nghèo. Cause of poverty.',
  WISH: 'Nguyện vọng hỗ trợ. Wish for support.',
  WILL: 'Ý chí thoát nghèo. Will to escape poverty.',
  GROUP: 'Tổ tự quản. Self-managed groups.',
  LABOUR: 'Lao động, việc làm, đào tạo nghề. Labour, jobs, training.',
  NEED: 'Nhu cầu cần hỗ trợ. Need for support.',
  INSURANCE: 'Bảo hiểm y tế. Health insurance.',
  EDUCATION: 'Giáo dục. Education.',
  CREDIT: 'Tín dụng. Credit.',
  HOUSING: 'Nhà ở. Housing.',
  SUPPORT: 'Hỗ trợ, giúp đỡ. Support.',
  ASSOCIATION: 'Chỉ tiêu của hội, đoàn thể. Aim of an association.',
  MERIT: 'Người có công. Persons of merit.',
  CHILD: 'Trẻ em. Children.',
  WATER: 'Nước sinh hoạt. Water.',
  SANITATION: 'Nhà tiêu, vệ sinh. Sanitation.',
  SOCIAL_ASSISTANCE: 'Trợ giúp xã hội. Social assistance.',
  COVID: 'Hỗ trợ do Covid-19. Covid-19 support.',
});

export type PlanType = CodeOf<typeof PLAN_TYPE>;
export type DatePrecision = CodeOf<typeof DATE_PRECISION>;
export type Basis = CodeOf<typeof BASIS>;
export type PlanAreaLevel = CodeOf<typeof PLAN_AREA_LEVEL>;
export type Room = CodeOf<typeof ROOM>;
export type Unit = CodeOf<typeof UNIT>;
export type FigureGroup = CodeOf<typeof FIGURE_GROUP>;
