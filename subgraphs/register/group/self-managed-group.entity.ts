import { defineEntity, p } from '@mikro-orm/core';
import { AreaSchema } from '../area/area.entity.ts';
import { periodCheck } from '../constraints.ts';

export const SelfManagedGroupSchema = defineEntity({
  name: 'SelfManagedGroup',
  tableName: 'self_managed_group',
  comment: 'Tổ tự quản giảm nghèo: households of a neighbourhood that work their way out of poverty together',
  indexes: [{ name: 'self_managed_group_area', properties: ['area'] }],
  checks: [periodCheck('self_managed_group', 'founded_on', 'dissolved_on')],
  properties: {
    code: p.text().primary(),
    area: () => p.manyToOne(AreaSchema).deleteRule('no action').updateRule('no action'),
    nameVi: p.text(),
    foundedOn: p.date().comment('First day'),
    dissolvedOn: p.date().nullable().comment('Last day; null is living'),
  },
});
