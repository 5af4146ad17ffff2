import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { EMERGENCY_GROUPS } from './emergency-group.ts';

export const EmergencySupportSchema = defineEntity({
  name: 'EmergencySupport',
  tableName: 'emergency_support',
  comment: 'Gói hỗ trợ NQ 42/NQ-CP: support of the emergency package',
  indexes: [{ name: 'emergency_support_person', properties: ['personKey', 'listedOn'] }],
  checks: [
    { name: 'emergency_support_group', expression: isOneOf('"group"', EMERGENCY_GROUPS) },
    { name: 'emergency_support_amount', expression: 'amount is null or amount > 0' },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: ems_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    group: p.text().comment('Nhóm. Group'),
    listedOn: p.date().comment('Ngày lập danh sách. Day listed'),
    approvedOn: p.date().nullable().comment('Ngày phê duyệt. Day approved'),
    paidOn: p.date().nullable().comment('Ngày chi trả. Day paid'),
    amount: p.bigint().nullable().comment('Số tiền, đồng. Amount, VND'),
  },
});
