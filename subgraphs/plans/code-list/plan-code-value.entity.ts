import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { PlanCodeListSchema } from './plan-code-list.entity.ts';

/** A class of a list, in the words of the plan. */
export const PlanCodeValueSchema = defineEntity({
  name: 'PlanCodeValue',
  tableName: 'plan_code_value',
  comment: 'Giá trị của danh mục: a class in the words of the plan',
  uniques: [{ name: 'plan_code_value_code', properties: ['list', 'code'] }],
  properties: {
    id: idColumn(),
    list: () => p.manyToOne(PlanCodeListSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text(),
    labelVi: p.text().comment('In the words of the plan'),
  },
});
