import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn, sourceColumns } from '../data/columns.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A list of classes that a plan uses, e.g. its ten causes of poverty. */
export const PlanCodeListSchema = defineEntity({
  name: 'PlanCodeList',
  tableName: 'plan_code_list',
  comment: 'Danh mục: a list of classes that a plan uses',
  uniques: [{ name: 'plan_code_list_name', properties: ['plan', 'name'] }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    name: p.text().comment('Name of the list: PovertyCause'),
    ...sourceColumns(),
    note: p.text().nullable(),
  },
});
