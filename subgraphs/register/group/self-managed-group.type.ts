import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('SelfManagedGroup', {
  simpleResolvers: true,
  description:
    'Tổ tự quản giảm nghèo. Households of a neighbourhood that work their way out of poverty together.',
})
export class SelfManagedGroup {
  areaNo!: number;
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tổ. Name of the group.' })
  name!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày thành lập. First day.' })
  foundedOn!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối cùng; trống là còn hoạt động. Last day; null is at work.',
  })
  dissolvedOn?: string | null;
}
