import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PRIORITY_FLAG, type PriorityFlag } from '../codes/household-codes.ts';

@ObjectType('Household', {
  simpleResolvers: true,
  description: 'Hộ gia đình. A household of the register.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "no")')
export class Household {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh, không mang thông tin. Opaque id.' })
  id!: string;

  @Directive('@inaccessible')
  @Classified('none')
  @Field(() => Int, { description: 'Số nội bộ giữa các cơ quan. Dense number between rooms.' })
  no!: number;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Mã hộ. Code of the household.' })
  code?: string | null;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Địa chỉ. Address.' })
  address?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày lập hộ. First day of the household.',
  })
  formedOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối cùng của hộ; trống là đang có. Last day; null is living.',
  })
  dissolvedOn?: string | null;

  @Classified('sensitive')
  @Field(() => [PRIORITY_FLAG.type], {
    nullable: true,
    description: 'Dấu hiệu ưu tiên. Why the household goes first in support.',
  })
  priorityFlags?: readonly PriorityFlag[] | null;
}

export const HouseholdConnection = connectionOf(() => Household, 'Household');
