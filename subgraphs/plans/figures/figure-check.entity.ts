import { defineEntity, p } from '@mikro-orm/core';
import { CHECK_KIND } from '../codes/work-codes.ts';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { FindingSchema } from '../finding/finding.entity.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A figure of a plan, recomputed. */
export const FigureCheckSchema = defineEntity({
  name: 'FigureCheck',
  tableName: 'figure_check',
  comment: 'Kiểm tra số liệu: a figure of a plan, recomputed',
  uniques: [{ name: 'figure_check_code', properties: ['plan', 'code'] }],
  indexes: [
    { name: 'figure_check_place', properties: ['plan', 'ordinal'] },
    { name: 'figure_check_finding', properties: ['finding'] },
  ],
  checks: [
    codeCheck('figure_check', 'kind', CHECK_KIND),
    {
      name: 'figure_check_mismatch_explained',
      expression: "matches or finding_id is not null or kind = 'ALLOCATION'",
    },
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    kind: p.text(),
    place: p.text().comment('Where in the document'),
    formula: p.text().comment('How it is recomputed, with the numbers'),
    printed: p.text().comment('What is printed, decimal point, no thousands mark'),
    recomputed: p.text().comment('What recomputes'),
    matches: p.boolean(),
    finding: () => p.manyToOne(FindingSchema).nullable().deleteRule('cascade').updateRule('no action'),
  },
});
