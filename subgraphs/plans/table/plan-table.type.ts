import { Float, Int, ObjectType } from 'type-graphql';
import { UNIT, type Unit } from '../codes/plan-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanTableColumn', { simpleResolvers: true, description: 'Cột của biểu. A column of a table.' })
export class TableColumn {
  tableId!: string;

  @Plain(() => String, 'Khóa cột trong biểu này. Key inside this table.')
  key!: string;

  @Plain(() => String, 'Số cột như in. Number as printed.', { nullable: true })
  printedNo!: string | null;

  @Plain(() => String, 'Tên cột. Label.')
  labelVi!: string;

  @Plain(() => UNIT.type, 'Đơn vị. Unit.')
  unit!: Unit;

  @Plain(() => String, 'Cách tính theo văn bản. How the document derives it.', { nullable: true })
  derivation!: string | null;
}

@ObjectType('PlanTableCell', { simpleResolvers: true, description: 'Ô của biểu. A number of a table.' })
export class TableCell {
  rowId!: string;

  @Plain(() => String, 'Khóa cột. Key of the column.')
  column!: string;

  @Plain(() => Float, 'Giá trị theo đơn vị của cột. The number, in the unit of the column.')
  value!: number;

  @Plain(() => String, 'Đúng như in, nếu còn giữ. As printed, where the text is kept.', { nullable: true })
  printed!: string | null;

  @Plain(() => Float, 'Ở dòng tổng: số tính lại từ các dòng. In the total row: what the rows make.', {
    nullable: true,
  })
  recomputed!: number | null;
}

@ObjectType('PlanTableRow', {
  simpleResolvers: true,
  description: 'Dòng của biểu: một địa bàn hoặc dòng tổng. A row: one area, or the total.',
})
export class TableRow {
  id!: string;
  tableId!: string;
  areaCode!: string | null;
  areaValidFrom!: string | null;

  @Plain(() => Boolean, 'Dòng tổng. Whether it is the total.')
  isTotal!: boolean;

  @Plain(() => String, 'Tên dòng như in. Name as printed.')
  labelPrinted!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}

@ObjectType('PlanTable', { simpleResolvers: true, description: 'Biểu của kế hoạch. A table of a plan.' })
export class PlanTable {
  id!: string;
  planId!: string;

  @Plain(() => String, 'Mã biểu trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên biểu. Title in Vietnamese.')
  titleVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Title in English.')
  titleEn!: string;

  @Plain(() => String, 'Hàng số cột như in. Numbers of the columns as printed.', { nullable: true })
  headerPrinted!: string | null;

  @Plain(() => [String], 'Cách đọc biểu. How to read the table.')
  notes!: readonly string[];

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}
