import { Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { FIGURE_GROUP, type FigureGroup, UNIT, type Unit } from '../codes/plan-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanBaseline', {
  simpleResolvers: true,
  description: 'Số liệu gốc khi lập kế hoạch. A figure of where things stood when the plan was made.',
})
export class BaselineFigure {
  planId!: string;
  areaOfficialCode!: string | null;
  areaValidFrom!: string | null;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => FIGURE_GROUP.type, 'Lĩnh vực. Field.')
  group!: FigureGroup;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(() => Float, 'Giá trị theo đơn vị `unit`. The figure, in `unit`.')
  value!: number;

  @Plain(() => UNIT.type, 'Đơn vị. Unit.')
  unit!: Unit;

  @Plain(() => String, 'Đúng như in; trống nếu lấy từ biểu hoặc suy ra. As printed.', { nullable: true })
  printed!: string | null;

  @Plain(() => Boolean, 'Văn bản không in mà suy ra. The document does not print it: derived.')
  derived!: boolean;

  @Plain(() => DateScalar, 'Thời điểm của số liệu. The civil day that the figure is of.')
  asOf!: string;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}
