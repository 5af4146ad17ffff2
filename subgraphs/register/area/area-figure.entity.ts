import { defineEntity, p } from '@mikro-orm/core';
import { FIGURE_BASIS } from '../codes/area-codes.ts';
import { codeCheck } from '../constraints.ts';
import { AreaSchema } from './area.entity.ts';

export const AreaFigureSchema = defineEntity({
  name: 'AreaFigure',
  tableName: 'area_figure',
  comment: 'Số liệu của địa bàn: a dated total that no counting of rows gives, with its source',
  checks: [
    { name: 'area_figure_figure_code', expression: "figure in ('HOUSEHOLD_TOTAL', 'KHMER_HOUSEHOLD_TOTAL')" },
    codeCheck('area_figure', 'basis', FIGURE_BASIS),
    { name: 'area_figure_value', expression: 'value >= 0' },
  ],
  properties: {
    area: () => p.manyToOne(AreaSchema).primary().deleteRule('cascade').updateRule('no action'),
    figure: p.text().primary().comment('HOUSEHOLD_TOTAL or KHMER_HOUSEHOLD_TOTAL'),
    asOf: p.date().primary().comment('The day it is true of'),
    value: p.integer().comment('Households'),
    basis: p.text().comment('PRINTED, IMPLIED, COUNTED or INVENTED'),
    source: p.text(),
  },
});
