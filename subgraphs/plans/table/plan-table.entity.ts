import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn, textsColumn } from '../data/columns.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A table of a plan. */
export const PlanTableSchema = defineEntity({
  name: 'PlanTable',
  tableName: 'plan_table',
  comment: 'Biểu: a table of a plan',
  uniques: [{ name: 'plan_table_code', properties: ['plan', 'code'] }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan: BIEU_1'),
    titleVi: p.text(),
    titleEn: p.text(),
    headerPrinted: p.text().nullable().comment('Numbers of the columns as printed'),
    notes: textsColumn().comment('How to read the table'),
    lines: p.array().columnType('int[]').comment('Lines of the source text'),
  },
});
