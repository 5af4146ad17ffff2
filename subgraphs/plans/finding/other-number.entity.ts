import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn, textsColumn } from '../data/columns.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A number of the document that is no figure: a year, a page, a reference. Kept so that no number is unaccounted for. */
export const OtherNumberSchema = defineEntity({
  name: 'OtherNumber',
  tableName: 'other_number',
  comment: 'Số khác trong văn bản: a year, page or reference of the document',
  uniques: [{ name: 'other_number_place', properties: ['plan', 'ordinal'] }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    printed: p.text(),
    values: textsColumn().comment('The numbers in it'),
    kind: p.text().comment('YEAR, PERIOD, PAGE, LEGAL_REF …'),
    meaning: p.text(),
    lines: p.array().columnType('int[]').comment('Lines of the source text'),
  },
});
