import { defineEntity, p } from '@mikro-orm/core';
import { SUCCESSION_SHARE } from '../codes/area-codes.ts';
import { codeCheck } from '../constraints.ts';
import { AreaSchema } from './area.entity.ts';

export const AreaSuccessionSchema = defineEntity({
  name: 'AreaSuccession',
  tableName: 'area_succession',
  comment: 'Sáp nhập, chia tách: which area went to which, whole or in part',
  indexes: [{ name: 'area_succession_successor', properties: ['successor'] }],
  checks: [
    codeCheck('area_succession', 'share', SUCCESSION_SHARE),
    { name: 'area_succession_two_areas', expression: 'predecessor_no <> successor_no' },
  ],
  properties: {
    predecessor: () => p.manyToOne(AreaSchema).primary().deleteRule('cascade').updateRule('no action'),
    successor: () => p.manyToOne(AreaSchema).primary().deleteRule('cascade').updateRule('no action'),
    share: p.text().comment('WHOLE or PART of the predecessor'),
    effectiveOn: p.date().comment('First day of the successor'),
    source: p.text(),
    certain: p.boolean().comment('False where sources differ'),
  },
});
