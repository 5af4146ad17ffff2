import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { PlanSchema } from './plan.entity.ts';

/** A heading of the document's outline, numbered as printed. */
export const PlanSectionSchema = defineEntity({
  name: 'PlanSection',
  tableName: 'plan_section',
  comment: 'Đề mục: a heading of the document',
  uniques: [{ name: 'plan_section_place', properties: ['plan', 'ordinal'] }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    number: p.text().comment('Number as printed'),
    headingVi: p.text(),
    line: p.integer().comment('Line of the source text'),
  },
});
