import { defineEntity, p } from '@mikro-orm/core';
import { FIGURE_GROUP, UNIT } from '../codes/plan-codes.ts';
import { idColumn, labelColumns, numberColumn, ordinalColumn, sourceColumns } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A figure of where things stood when the plan was made. */
export const BaselineFigureSchema = defineEntity({
  name: 'BaselineFigure',
  tableName: 'baseline_figure',
  comment: 'Số liệu gốc: a figure of where things stood when the plan was made',
  uniques: [{ name: 'baseline_figure_code', properties: ['plan', 'code'] }],
  checks: [
    codeCheck('baseline_figure', 'figure_group', FIGURE_GROUP),
    codeCheck('baseline_figure', 'unit', UNIT),
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    figureGroup: p.text(),
    ...labelColumns(),
    value: numberColumn().comment('The figure, in its unit'),
    unit: p.text(),
    printed: p.text().nullable().comment('As printed; null where the figure is read from a table or derived'),
    derived: p.boolean().comment('True where the document does not print it'),
    asOf: p.date().comment('Civil day the figure is of'),
    areaCode: p.text().comment('Code of the area inside this plan'),
    ...sourceColumns(),
    note: p.text().nullable(),
  },
});
