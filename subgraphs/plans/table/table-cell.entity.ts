import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, numberColumn } from '../data/columns.ts';
import { TableColumnSchema } from './table-column.entity.ts';
import { TableRowSchema } from './table-row.entity.ts';

/** A number of a table; in the total row also the sum or rate that recomputes. */
export const TableCellSchema = defineEntity({
  name: 'TableCell',
  tableName: 'table_cell',
  comment: 'Ô: a number of a table',
  uniques: [{ name: 'table_cell_place', properties: ['row', 'column'] }],
  indexes: [{ name: 'table_cell_column', properties: ['column'] }],
  properties: {
    id: idColumn(),
    row: () => p.manyToOne(TableRowSchema).deleteRule('cascade').updateRule('no action'),
    column: () => p.manyToOne(TableColumnSchema).deleteRule('cascade').updateRule('no action'),
    value: numberColumn().comment('The number, in the unit of the column'),
    printed: p.text().nullable().comment('As printed, where the text of the cell is kept'),
    recomputed: numberColumn().nullable().comment('What the rows make, in the total row'),
  },
});
