import { registerEnumType } from 'type-graphql';

/** Step of the emergency support of a person; each has a day of its own. */
export enum EmergencySupportStep {
  LISTED = 'LISTED',
  APPROVED = 'APPROVED',
  PAID = 'PAID',
}

registerEnumType(EmergencySupportStep, {
  name: 'EmergencySupportStep',
  description:
    'Bước của gói hỗ trợ NQ 42/NQ-CP, mỗi bước một ngày. Step of the emergency support, each with its own day.',
  valuesConfig: {
    LISTED: { description: 'Đã lập danh sách. Listed.' },
    APPROVED: { description: 'Đã phê duyệt. Approved.' },
    PAID: { description: 'Đã chi trả. Paid.' },
  },
});
