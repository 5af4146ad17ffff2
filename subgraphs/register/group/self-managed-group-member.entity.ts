import { defineEntity, p } from '@mikro-orm/core';
import { HouseholdSchema } from '../household/household.entity.ts';
import { SelfManagedGroupSchema } from './self-managed-group.entity.ts';

export const SelfManagedGroupMemberSchema = defineEntity({
  name: 'SelfManagedGroupMember',
  tableName: 'self_managed_group_member',
  comment: 'Hộ thuộc tổ tự quản: the households of a self-managed group',
  indexes: [{ name: 'self_managed_group_member_household', properties: ['household'] }],
  properties: {
    group: () => p.manyToOne(SelfManagedGroupSchema).primary().deleteRule('cascade').updateRule('no action'),
    household: () => p.manyToOne(HouseholdSchema).primary().deleteRule('cascade').updateRule('no action'),
  },
});
