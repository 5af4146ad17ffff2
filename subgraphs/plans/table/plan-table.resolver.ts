import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AreaStub, areaOf } from '../area/area-stub.type.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanTable, TableCell, TableColumn, TableRow } from './plan-table.type.ts';
import { cellsByRow, columnsByTable, rowsByTable } from './tables.loader.ts';

@Resolver(() => PlanTable)
export class PlanTableResolver {
  @PlainResolver(() => [TableColumn], 'Các cột. Columns.')
  columns(@Root() table: PlanTable, @Ctx() context: RoomContext): Promise<readonly TableColumn[]> {
    return columnsByTable(context).load(table.id);
  }

  @PlainResolver(() => [TableRow], 'Các dòng, dòng tổng cuối cùng. Rows, the total last.')
  rows(@Root() table: PlanTable, @Ctx() context: RoomContext): Promise<readonly TableRow[]> {
    return rowsByTable(context).load(table.id);
  }
}

@Resolver(() => TableRow)
export class TableRowResolver {
  @PlainResolver(() => AreaStub, 'Địa bàn của dòng; trống ở dòng tổng. The area; null in the total.', {
    nullable: true,
  })
  area(@Root() row: TableRow): AreaStub | null {
    return areaOf(row.areaCode, row.areaValidFrom);
  }

  @PlainResolver(() => [TableCell], 'Các ô số. The numbers of the row.')
  cells(@Root() row: TableRow, @Ctx() context: RoomContext): Promise<readonly TableCell[]> {
    return cellsByRow(context).load(row.id);
  }
}
