import { registerEnumType } from 'type-graphql';

/** Group of the emergency package of 2020. */
export enum EmergencyGroup {
  CONTRACT_SUSPENDED = 'CONTRACT_SUSPENDED',
  HOUSEHOLD_BUSINESS = 'HOUSEHOLD_BUSINESS',
  TERMINATED_NO_UI = 'TERMINATED_NO_UI',
  NO_CONTRACT = 'NO_CONTRACT',
  EMPLOYER_STOPPAGE_LOAN = 'EMPLOYER_STOPPAGE_LOAN',
  MERIT = 'MERIT',
  SOCIAL_PROTECTION = 'SOCIAL_PROTECTION',
  POOR_NEAR_POOR = 'POOR_NEAR_POOR',
}

export const EMERGENCY_GROUPS = Object.values(EmergencyGroup);

registerEnumType(EmergencyGroup, {
  name: 'EmergencyGroup',
  description:
    'Nhóm được hỗ trợ theo NQ 42/NQ-CP và QĐ 15/2020/QĐ-TTg. Group of the emergency package of 2020.',
  valuesConfig: {
    CONTRACT_SUSPENDED: {
      description: 'Tạm hoãn hợp đồng, nghỉ không lương. Contract suspended, unpaid leave.',
    },
    HOUSEHOLD_BUSINESS: { description: 'Hộ kinh doanh. Household business.' },
    TERMINATED_NO_UI: {
      description:
        'Chấm dứt hợp đồng, không đủ điều kiện hưởng trợ cấp thất nghiệp. Terminated, no unemployment benefit.',
    },
    NO_CONTRACT: { description: 'Không giao kết hợp đồng, mất việc. No contract, lost the work.' },
    EMPLOYER_STOPPAGE_LOAN: {
      description: 'Người sử dụng lao động vay trả lương ngừng việc. Employer borrowing for stoppage pay.',
    },
    MERIT: { description: 'Người có công. Persons of merit.' },
    SOCIAL_PROTECTION: { description: 'Đối tượng bảo trợ xã hội. Social-protection beneficiaries.' },
    POOR_NEAR_POOR: { description: 'Hộ nghèo, hộ cận nghèo. Poor and near-poor households.' },
  },
});
