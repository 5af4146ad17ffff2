import { defineEntity, p } from '@mikro-orm/core';
import { UNIT } from '../codes/plan-codes.ts';
import { COMPARATOR } from '../codes/target-codes.ts';
import { idColumn, numberColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { TargetSchema } from './target.entity.ts';

/** The part of a target that one area has. */
export const AreaTargetSchema = defineEntity({
  name: 'AreaTarget',
  tableName: 'area_target',
  comment: 'Chỉ tiêu giao cho địa bàn: the part of a target that one area has',
  uniques: [{ name: 'area_target_area', properties: ['target', 'areaCode', 'areaValidFrom'] }],
  indexes: [{ name: 'area_target_of_area', properties: ['areaCode', 'areaValidFrom'] }],
  checks: [
    codeCheck('area_target', 'unit', UNIT),
    codeCheck('area_target', 'comparator', COMPARATOR),
    { name: 'area_target_value', expression: 'value >= 0' },
  ],
  properties: {
    id: idColumn(),
    target: () => p.manyToOne(TargetSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside the plan: TARGET@AREA'),
    areaCode: p.text().comment('Official code of the area'),
    areaValidFrom: p.date().comment('First day on which that code meant this area'),
    areaNameVi: p.text().comment('Name of the area in the document'),
    value: numberColumn().comment('Value to reach, in its unit'),
    unit: p.text(),
    comparator: p.text(),
    baselineValue: numberColumn().nullable().comment('Where the area stood, in the same unit'),
    tableCode: p.text().comment('Table of the document that allots it'),
  },
});
