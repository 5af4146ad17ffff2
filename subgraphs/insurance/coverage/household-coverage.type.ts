import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('HouseholdCoverage', {
  simpleResolvers: true,
  description:
    'Bao phủ BHYT của hộ vào một ngày, tính trên mọi thành viên trong sổ đăng ký. Health-insurance coverage of a household on a day, over all members of the register.',
})
export class HouseholdCoverageType {
  householdNo!: number;
  asOf!: string;

  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description: 'Số thành viên vào ngày đó. Members on the day, persons.',
  })
  members?: number;

  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description: 'Số thành viên có thẻ còn giá trị. Members with a valid card, persons.',
  })
  covered?: number;

  @Classified('basic')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Mọi thành viên đều có thẻ còn giá trị. Whether every member has a valid card.',
  })
  fullyInsured?: boolean;
}
