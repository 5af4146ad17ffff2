import { Directive, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import {
  BASIS,
  type Basis,
  FIGURE_GROUP,
  type FigureGroup,
  ROOM,
  type Room,
  UNIT,
  type Unit,
} from '../codes/plan-codes.ts';
import {
  COMPARATOR,
  COMPUTABILITY,
  type Comparator,
  type Computability,
  DEADLINE_EVENT,
  type DeadlineEvent,
  MEASURE,
  type Measure,
  TARGET_LEVEL,
  type TargetLevel,
} from '../codes/target-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanTarget', {
  simpleResolvers: true,
  description: 'Chỉ tiêu của kế hoạch. What a plan promised.',
})
@Directive('@key(fields: "id")')
export class PlanTarget {
  planId!: string;
  areaOfficialCode!: string | null;
  areaValidFrom!: string | null;
  baselineCode!: string | null;
  baselineValue!: number | null;
  baselineUnit!: Unit | null;
  baselineAsOf!: string | null;
  baselineAlternative!: number | null;
  alternativeText!: string | null;
  alternativeMeasure!: Measure | null;
  alternativeComparator!: Comparator | null;
  alternativeValue!: number | null;
  alternativeUnit!: Unit | null;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Mã chung của các mức của một chỉ tiêu. What the levels of one target share.')
  indicator!: string;

  @Plain(() => TARGET_LEVEL.type, 'Mức, nếu văn bản có hai mức. The level, where a document has two.', {
    nullable: true,
  })
  level!: TargetLevel | null;

  @Plain(() => FIGURE_GROUP.type, 'Lĩnh vực. Field.')
  group!: FigureGroup;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(
    () => Float,
    'Giá trị theo `unit`; trống nếu văn bản không nêu số. Value in `unit`; null without one.',
    {
      nullable: true,
    },
  )
  value!: number | null;

  @Plain(() => UNIT.type, 'Đơn vị. Unit.')
  unit!: Unit;

  @Plain(() => String, 'Giá trị đúng như in. The value as printed.', { nullable: true })
  printed!: string | null;

  @Plain(() => COMPARATOR.type, 'Cách so. How an actual value compares.')
  comparator!: Comparator;

  @Plain(() => MEASURE.type, 'Cách đo. What it measures.')
  measure!: Measure;

  @Plain(
    () => DateScalar,
    'Hạn; trống nếu mở hoặc theo sự kiện. Last civil day; null where open or by event.',
    {
      nullable: true,
    },
  )
  deadlineOn!: string | null;

  @Plain(() => DEADLINE_EVENT.type, 'Sự kiện kết thúc thời hạn. Event that ends the term.', {
    nullable: true,
  })
  deadlineEvent!: DeadlineEvent | null;

  @Plain(() => String, 'Thời hạn bằng lời. The term in words.')
  deadlineVi!: string;

  @Plain(() => BASIS.type, 'Thời hạn in hay suy ra. Whether the term is printed or inferred.')
  deadlineBasis!: Basis;

  @Plain(() => BASIS.type, 'Phân công rõ hay suy ra. Whether the assignment is explicit or inferred.')
  responsibleBasis!: Basis;

  @Plain(() => COMPUTABILITY.type, 'Tính từ dữ liệu nào. From which data it can be counted.')
  computability!: Computability;

  @Plain(() => [ROOM.type], 'Các phân hệ cần cho số thực hiện. Rooms whose data an actual value needs.')
  rooms!: readonly Room[];

  @Plain(() => String, 'Tử số, bằng lời. Numerator of an actual value, in words.')
  numeratorText!: string;

  @Plain(() => String, 'Mẫu số, bằng lời. Denominator, in words.')
  denominatorText!: string;

  @Plain(() => String, 'Kỳ tính, bằng lời. Period, in words.')
  periodText!: string;

  @Plain(() => [String], 'Các nhóm được nêu, theo mã. Groups that the target names, as codes.')
  strata!: readonly string[];

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}
