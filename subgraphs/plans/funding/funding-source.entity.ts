import { defineEntity, p } from '@mikro-orm/core';
import { FUNDING_KIND } from '../codes/work-codes.ts';
import { idColumn, labelColumns, ordinalColumn, sourceColumns } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** Where the money for a plan comes from. A plan that prints no amount has null, never 0. */
export const FundingSourceSchema = defineEntity({
  name: 'FundingSource',
  tableName: 'funding_source',
  comment: 'Nguồn kinh phí: where the money for a plan comes from',
  uniques: [{ name: 'funding_source_code', properties: ['plan', 'code'] }],
  checks: [
    codeCheck('funding_source', 'kind', FUNDING_KIND),
    { name: 'funding_source_amount', expression: 'amount > 0' },
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    ...labelColumns(),
    kind: p.text(),
    amount: p.bigint().nullable().comment('VND; null where no amount is printed'),
    ...sourceColumns(),
  },
});
