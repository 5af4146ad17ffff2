import { defineEntity, p } from '@mikro-orm/core';
import { AREA_CLASS } from '../codes/area-codes.ts';
import { codeCheck, periodCheck } from '../constraints.ts';
import { AreaSchema } from './area.entity.ts';

export const AreaClassSchema = defineEntity({
  name: 'AreaClass',
  tableName: 'area_class',
  comment: 'Phân loại địa bàn: what policies class an area as, by period',
  checks: [codeCheck('area_class', 'area_class', AREA_CLASS), periodCheck('area_class')],
  properties: {
    area: () => p.manyToOne(AreaSchema).primary().deleteRule('cascade').updateRule('no action'),
    areaClass: p.text().primary().comment('Code of the class'),
    validFrom: p.date().primary().comment('First day'),
    validTo: p.date().nullable().comment('Last day; null is open'),
    decision: p.text().nullable().comment('Decision that classed it'),
    invented: p.boolean().comment('True where no source names the class of this area'),
  },
});
