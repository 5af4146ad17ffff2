import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, labelColumns, ordinalColumn, sourceColumns } from '../data/columns.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A condition or threshold that a plan sets. */
export const PlanRuleSchema = defineEntity({
  name: 'PlanRule',
  tableName: 'plan_rule',
  comment: 'Quy tắc, ngưỡng: a condition or threshold that a plan sets',
  uniques: [{ name: 'plan_rule_code', properties: ['plan', 'code'] }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    ...labelColumns(),
    expression: p.text().comment('The condition, formally'),
    ...sourceColumns(),
    note: p.text().nullable(),
  },
});
