import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { NEED_UNIT, type NeedUnit } from '../codes/household-codes.ts';

@ObjectType('NeedList', {
  simpleResolvers: true,
  description:
    'Danh sách nhu cầu lập cho một kế hoạch, chốt vào một ngày. Who needs a support, for a plan, frozen on a day.',
})
export class NeedList {
  @Classified('none')
  @Field(() => String, { description: 'Mã danh sách. Code of the list.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Mã kế hoạch. Code of the plan.' })
  planCode!: string;

  @Classified('none')
  @Field(() => String, { description: 'Mã chỉ tiêu trong kế hoạch. Code of the plan’s target.' })
  targetCode!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày chốt danh sách. The day that the list is of.' })
  frozenOn!: string;

  @Classified('none')
  @Field(() => NEED_UNIT.type, { description: 'Đếm hộ hay người. Whether it lists households or persons.' })
  unit!: NeedUnit;
}

@ObjectType('NeedEntry', {
  simpleResolvers: true,
  description: 'Hộ hoặc người trong danh sách nhu cầu. A household or person on a need list.',
})
export class NeedEntry {
  no!: number;
  listCode!: string;
  householdNo!: number;
  personNo!: number | null;
}

export const NeedListConnection = connectionOf(() => NeedList, 'NeedList');
export const NeedEntryConnection = connectionOf(() => NeedEntry, 'NeedEntry');
