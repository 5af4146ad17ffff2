import { codeList } from '../codes/code-list.ts';

export const ETHNICITY_OF = codeList('EthnicityOf', 'Dân tộc của ai trong hộ. Whose ethnic group is meant.', {
  HEAD: 'Chủ hộ. The head.',
  ANY_MEMBER: 'Ít nhất một thành viên. At least one member.',
});
export type EthnicityOf = keyof typeof ETHNICITY_OF.type;

export const HOUSEHOLD_ORDER = codeList('HouseholdOrder', 'Thứ tự của danh sách hộ. Order of households.', {
  REGISTER: 'Theo sổ bộ, một chiều. The register’s own order, one way only.',
  SIZE: 'Theo số nhân khẩu vào ngày của nhóm. By members on the cohort’s day.',
  INCOME:
    'Theo thu nhập bình quân một người một tháng; không rõ tính là 0. By income per person and month; unknown counts as 0.',
  DEPRIVATIONS:
    'Theo số chỉ số thiếu hụt; chưa rà soát tính là 0. By number of deprivations; never reviewed counts as 0.',
});
export type HouseholdOrder = keyof typeof HOUSEHOLD_ORDER.type;

export const CLASS_TRANSITION = codeList(
  'ClassTransition',
  'Loại hộ đổi thế nào giữa hai ngày; hộ chưa rà soát là NON_POOR. How the class moved between two days; a household never reviewed is NON_POOR.',
  {
    ESCAPED: 'Thoát nghèo: từ nghèo sang loại khác. Poor, then not.',
    ESCAPED_TO_NEAR_POOR:
      'Thoát nghèo, sang cận nghèo (một phần của ESCAPED). Poor, then near-poor; part of ESCAPED.',
    STAYED_POOR: 'Vẫn nghèo. Poor on both days.',
    RELAPSED: 'Tái nghèo: trước đã từng nghèo. Not poor, then poor, and poor at some time before.',
    NEWLY_POOR: 'Phát sinh nghèo mới. Not poor, then poor, and never poor before.',
    FELL_TO_NEAR_POOR: 'Rơi vào cận nghèo. Neither poor nor near-poor, then near-poor.',
    STAYED_NEAR_POOR: 'Vẫn cận nghèo. Near-poor on both days.',
    ESCAPED_NEAR_POOR: 'Thoát cận nghèo, không thành nghèo. Near-poor, then neither poor nor near-poor.',
  },
);
export type ClassTransition = keyof typeof CLASS_TRANSITION.type;
