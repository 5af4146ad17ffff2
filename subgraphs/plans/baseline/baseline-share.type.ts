import { Float, Int, ObjectType } from 'type-graphql';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanBaselineShare', {
  simpleResolvers: true,
  description: 'Tỷ lệ của số liệu gốc: số in và số tính lại. A baseline as a share: printed and recomputed.',
})
export class BaselineShare {
  figureId!: string;

  @Plain(() => Float, 'Phần trăm: 4,6 nghĩa là 4,6%. Percent: 4.6 means 4.6%.')
  percent!: number;

  @Plain(() => String, 'Tỷ lệ đúng như in; trống nếu lấy từ biểu hoặc suy ra. As printed.', {
    nullable: true,
  })
  percentPrinted!: string | null;

  @Plain(() => String, 'Mã của mẫu số. Code of the whole.')
  ofCode!: string;

  @Plain(() => Float, 'Mẫu số; trống nếu văn bản không in. The whole; null where not printed.', {
    nullable: true,
  })
  ofValue!: number | null;

  @Plain(
    () => Float,
    'Tính lại, phần trăm, làm tròn hai chữ số. Recomputed, percent, two decimals, half-up.',
    {
      nullable: true,
    },
  )
  recomputed!: number | null;

  @Plain(() => Boolean, 'Số in khớp số tính lại. Whether print and recomputation agree.', { nullable: true })
  matches!: boolean | null;

  @Plain(() => Int, 'Mẫu số nhỏ nhất cho ra tỷ lệ này. Least whole that prints this percent.', {
    nullable: true,
  })
  impliedOfLeast!: number | null;

  @Plain(() => Int, 'Mẫu số lớn nhất cho ra tỷ lệ này. Greatest whole that prints this percent.', {
    nullable: true,
  })
  impliedOfMost!: number | null;
}
