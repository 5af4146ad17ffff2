import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, numberColumn, ordinalColumn } from '../data/columns.ts';
import { PlanRuleSchema } from './plan-rule.entity.ts';

/** A number or text that a rule uses, by name; the name says the unit. */
export const RuleParameterSchema = defineEntity({
  name: 'RuleParameter',
  tableName: 'rule_parameter',
  comment: 'Tham số của quy tắc: a number or text that a rule uses',
  uniques: [{ name: 'rule_parameter_name', properties: ['rule', 'name'] }],
  checks: [{ name: 'rule_parameter_one_value', expression: '(number is null) <> (text is null)' }],
  properties: {
    id: idColumn(),
    rule: () => p.manyToOne(PlanRuleSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    name: p.text().comment('Name with its unit: incomeVnd, dependencyPct'),
    number: numberColumn().nullable(),
    text: p.text().nullable(),
  },
});
