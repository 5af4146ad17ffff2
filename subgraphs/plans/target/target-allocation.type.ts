import { Float, Int, ObjectType } from 'type-graphql';
import { Plain } from '../data/plain.ts';

@ObjectType('TargetAllocation', {
  simpleResolvers: true,
  description:
    'Phần chỉ tiêu đề xuất cho một địa bàn. The part of a target that an area would have in an allocation that adds up.',
})
export class TargetAllocation {
  areaCode!: string;
  areaValidFrom!: string;

  @Plain(() => String, 'Tên địa bàn như in trong biểu. Name of the area as the table prints it.')
  labelPrinted!: string;

  @Plain(() => Float, 'Số của cột làm cơ sở. What the area has in the column of the base.')
  base!: number;

  @Plain(() => Int, 'Phần được phân bổ, theo đơn vị của chỉ tiêu. The part, in the unit of the target.')
  value!: number;
}
