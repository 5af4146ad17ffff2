import { type CodeOf, codeList } from './code-list.ts';

export const ORGANISATION_KIND = codeList('PlanOrganisationKind', 'Loại tổ chức. The kind of organisation.', {
  STATE: 'Cơ quan nhà nước. State body.',
  PARTY: 'Cơ quan Đảng. Body of the Party.',
  BANK: 'Ngân hàng. Bank.',
  PUBLIC_UNIT: 'Đơn vị sự nghiệp công lập. Public service unit.',
  STEERING: 'Ban chỉ đạo. Steering committee.',
  MASS: 'Mặt trận, hội, đoàn thể. Fatherland Front and mass associations.',
  BUSINESS: 'Doanh nghiệp. Enterprise.',
  NGO: 'Tổ chức phi chính phủ. Non-governmental organisation.',
  SELF_GOVERNING: 'Ban nhân dân ấp, tổ dân phố. Hamlet or residential group.',
  COMMUNITY: 'Cộng đồng dân cư. Community.',
});

export const ORGANISATION_LEVEL = codeList('PlanOrganisationLevel', 'Cấp của tổ chức. Its level.', {
  INTERNATIONAL: 'Quốc tế. International.',
  NATIONAL: 'Trung ương. National.',
  PROVINCE: 'Tỉnh. Province.',
  DISTRICT: 'Huyện. District.',
  COMMUNE: 'Xã, thị trấn. Commune.',
  HAMLET: 'Ấp, thôn, tổ dân phố. Hamlet or residential group.',
});

export const DUTY_ROLE = codeList('PlanDutyRole', 'Vai trò thực hiện. The part an organisation has.', {
  RESPONSIBLE: 'Chủ trì, chịu trách nhiệm. Responsible.',
  COLLABORATING: 'Phối hợp. Collaborating.',
});

export const REPORT_DIRECTION = codeList(
  'PlanReportDirection',
  'Bên gửi, bên nhận hay bên tổng hợp. Sender, recipient or collector of a report.',
  {
    FROM: 'Bên báo cáo. Sends the report.',
    VIA: 'Bên tổng hợp. Collects it and passes it on.',
    TO: 'Bên nhận. Receives it.',
  },
);

export const FREQUENCY = codeList('PlanFrequency', 'Định kỳ. How often something is due.', {
  MONTHLY: 'Hằng tháng. Every month.',
  QUARTERLY: 'Hằng quý. Every quarter.',
  SIX_MONTH: 'Sáu tháng. Every half-year.',
  YEARLY: 'Hằng năm. Every year.',
  PERIODIC: 'Định kỳ, không nêu kỳ. Periodically, the period is not stated.',
  REGULAR: 'Thường xuyên. Regularly, the period is not stated.',
  AD_HOC: 'Đột xuất, khi phát sinh. When something occurs.',
});

export type OrganisationKind = CodeOf<typeof ORGANISATION_KIND>;
export type OrganisationLevel = CodeOf<typeof ORGANISATION_LEVEL>;
export type DutyRole = CodeOf<typeof DUTY_ROLE>;
export type ReportDirection = CodeOf<typeof REPORT_DIRECTION>;
export type Frequency = CodeOf<typeof FREQUENCY>;
