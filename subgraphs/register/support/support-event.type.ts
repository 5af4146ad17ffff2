import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { SUPPORT_KIND, type SupportKind } from '../codes/household-codes.ts';

@ObjectType('SupportEvent', {
  simpleResolvers: true,
  description:
    'Lượt hỗ trợ của cơ quan chưa có hệ thống riêng trong liên thông (nhà ở, nước sạch, trợ giúp xã hội…). Help given by a department that has no subgraph of its own yet.',
})
export class SupportEvent {
  no!: number;
  householdNo!: number;
  personNo!: number | null;

  @Classified('sensitive')
  @Field(() => SUPPORT_KIND.type, { nullable: true, description: 'Loại hỗ trợ. Kind of support.' })
  kind?: SupportKind | null;

  @Classified('sensitive')
  @Field(() => String, { nullable: true, description: 'Cơ quan hỗ trợ. Who gave it.' })
  agency?: string | null;

  @Classified('sensitive')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày hỗ trợ. The day.' })
  happenedOn?: string | null;

  @Classified('sensitive')
  @Field(() => VndScalar, {
    nullable: true,
    description: 'Giá trị, đồng; trống là không rõ. Value, VND; null is unknown.',
  })
  value?: bigint | null;

  @Classified('sensitive')
  @Field(() => String, { nullable: true, description: 'Chương trình. Programme.' })
  programme?: string | null;

  @Classified('sensitive')
  @Field(() => String, {
    nullable: true,
    description: 'Hiện vật và số lượng. What and how much, in words.',
  })
  quantity?: string | null;
}
