import { ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { FREQUENCY, type Frequency } from '../codes/organisation-codes.ts';
import { TASK_STATUS, type TaskStatus } from '../codes/work-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanTask', {
  simpleResolvers: true,
  description: 'Nhiệm vụ, giải pháp của kế hoạch. Something a plan has someone do.',
})
export class PlanTask {
  planId!: string;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(() => DateScalar, 'Hạn; trống nếu không in. Last civil day; null where none is printed.', {
    nullable: true,
  })
  deadlineOn!: string | null;

  @Plain(() => [FREQUENCY.type], 'Định kỳ; trống nếu không nêu. How often; empty where not stated.')
  frequencies!: readonly Frequency[];

  @Plain(() => String, 'Giai đoạn của nhiệm vụ như in. Years it is for, as printed.', { nullable: true })
  periodPrinted!: string | null;

  @Plain(() => String, 'Chữ in khác. Other print that belongs to it.', { nullable: true })
  printed!: string | null;

  @Plain(() => Boolean, 'Có thể đo bằng dữ liệu. Whether data can show that it was done.')
  measurable!: boolean;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}

@ObjectType('PlanTaskState', {
  simpleResolvers: true,
  description: 'Tình trạng nhiệm vụ theo báo cáo gần nhất. Where a task stands by its latest report.',
})
export class PlanTaskState {
  @Plain(() => TASK_STATUS.type, 'Tình trạng. Status.')
  status!: TaskStatus;

  @Plain(() => DateScalar, 'Ngày báo cáo; trống nếu chưa có báo cáo. Civil day of the report.', {
    nullable: true,
  })
  reportedOn!: string | null;

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}
