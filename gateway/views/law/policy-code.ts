import { registerEnumType } from 'type-graphql';

export enum PolicyCode {
  HEALTH_CARD_POOR = 'HEALTH_CARD_POOR',
  HEALTH_CARD_NEAR_POOR = 'HEALTH_CARD_NEAR_POOR',
  HEALTH_CARD_DIFFICULT_AREA = 'HEALTH_CARD_DIFFICULT_AREA',
  TUITION_EXEMPTION_POOR = 'TUITION_EXEMPTION_POOR',
  TUITION_EXEMPTION_MINORITY_STUDENT = 'TUITION_EXEMPTION_MINORITY_STUDENT',
  TUITION_REDUCTION_NEAR_POOR = 'TUITION_REDUCTION_NEAR_POOR',
  STUDY_COST_SUPPORT = 'STUDY_COST_SUPPORT',
  LOAN_POOR = 'LOAN_POOR',
  LOAN_NEAR_POOR = 'LOAN_NEAR_POOR',
  LOAN_NEWLY_ESCAPED = 'LOAN_NEWLY_ESCAPED',
  LOAN_STUDENT = 'LOAN_STUDENT',
  LOAN_WATER_SANITATION = 'LOAN_WATER_SANITATION',
  LOAN_HOUSING = 'LOAN_HOUSING',
  LOAN_JOB_CREATION = 'LOAN_JOB_CREATION',
  LOAN_WORK_ABROAD = 'LOAN_WORK_ABROAD',
  ELECTRICITY_SUPPORT_POOR = 'ELECTRICITY_SUPPORT_POOR',
}

registerEnumType(PolicyCode, {
  name: 'PolicyCode',
  description: 'Chính sách. A policy that households are entitled to.',
  valuesConfig: {
    HEALTH_CARD_POOR: { description: 'Thẻ BHYT người thuộc hộ nghèo. Health card of the poor.' },
    HEALTH_CARD_NEAR_POOR: {
      description: 'Hỗ trợ thẻ BHYT người thuộc hộ cận nghèo. Support for the health card of the near-poor.',
    },
    HEALTH_CARD_DIFFICULT_AREA: {
      description:
        'Thẻ BHYT người sinh sống ở vùng khó khăn, hải đảo. Health card of difficult areas, islands.',
    },
    TUITION_EXEMPTION_POOR: {
      description: 'Miễn học phí con hộ nghèo. No school fees for pupils of poor households.',
    },
    TUITION_EXEMPTION_MINORITY_STUDENT: {
      description:
        'Miễn học phí sinh viên dân tộc thiểu số hộ nghèo, cận nghèo. No fees for ethnic-minority students of poor and near-poor households.',
    },
    TUITION_REDUCTION_NEAR_POOR: {
      description: 'Giảm học phí con hộ cận nghèo. Half the fees for pupils of near-poor households.',
    },
    STUDY_COST_SUPPORT: { description: 'Hỗ trợ chi phí học tập. Support of study costs.' },
    LOAN_POOR: { description: 'Vay vốn hộ nghèo. Loan to poor households.' },
    LOAN_NEAR_POOR: { description: 'Vay vốn hộ cận nghèo. Loan to near-poor households.' },
    LOAN_NEWLY_ESCAPED: { description: 'Vay vốn hộ mới thoát nghèo. Loan to newly escaped households.' },
    LOAN_STUDENT: { description: 'Vay vốn học sinh, sinh viên. Loan to students.' },
    LOAN_WATER_SANITATION: {
      description: 'Vay vốn nước sạch và vệ sinh môi trường. Loan for clean water and sanitation.',
    },
    LOAN_HOUSING: { description: 'Vay vốn nhà ở hộ nghèo. Housing loan to poor households.' },
    LOAN_JOB_CREATION: { description: 'Vay vốn hỗ trợ tạo việc làm. Loan for job creation.' },
    LOAN_WORK_ABROAD: { description: 'Vay vốn đi làm việc ở nước ngoài. Loan for work abroad.' },
    ELECTRICITY_SUPPORT_POOR: {
      description: 'Hỗ trợ tiền điện hộ nghèo. Support of the electricity bill of poor households.',
    },
  },
});
