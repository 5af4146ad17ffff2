import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { PlanTableSchema } from './plan-table.entity.ts';

/** A row of a table: one area, or the total. */
export const TableRowSchema = defineEntity({
  name: 'TableRow',
  tableName: 'table_row',
  comment: 'Dòng: a row of a table, of one area or the total',
  uniques: [{ name: 'table_row_place', properties: ['table', 'ordinal'] }],
  checks: [{ name: 'table_row_area', expression: 'is_total = (area_code is null)' }],
  properties: {
    id: idColumn(),
    table: () => p.manyToOne(PlanTableSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    isTotal: p.boolean().comment('True for the total that the document prints'),
    labelPrinted: p.text().comment('Name in the row as printed, NFC'),
    areaCode: p.text().nullable().comment('Official code of the area; null for the total'),
    areaValidFrom: p.date().nullable().comment('First day on which that code meant this area'),
    lines: p.array().columnType('int[]').comment('Lines of the source text'),
  },
});
