import { defineEntity, p } from '@mikro-orm/core';
import { UNIT } from '../codes/plan-codes.ts';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanTableSchema } from './plan-table.entity.ts';

/** A column of a table: our key, the number printed above it, its unit, and how the document derives it. */
export const TableColumnSchema = defineEntity({
  name: 'TableColumn',
  tableName: 'table_column',
  comment: 'Cột: a column of a table',
  uniques: [{ name: 'table_column_key', properties: ['table', 'key'] }],
  checks: [codeCheck('table_column', 'unit', UNIT)],
  properties: {
    id: idColumn(),
    table: () => p.manyToOne(PlanTableSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    key: p.text().comment('Key inside this table'),
    printedNo: p.text().nullable().comment('Number of the column as printed'),
    labelVi: p.text(),
    unit: p.text(),
    derivation: p.text().nullable().comment('How the document says it is derived'),
  },
});
