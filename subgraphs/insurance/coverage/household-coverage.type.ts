import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('HouseholdCoverage', {
  simpleResolvers: true,
  description:
    'Bao phủ BHYT của hộ vào một ngày, tính trên các thành viên mà cơ quan BHXH đã nhận diện. Health-insurance coverage of a household on a day, over the members whom BHXH knows: compare `members` with the size of the household in the register.',
})
export class HouseholdCoverageType {
  householdNo!: number;
  asOf!: string;

  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description:
      'Số thành viên cơ quan BHXH đã nhận diện vào ngày đó. Members on the day whom BHXH knows, persons.',
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
    description:
      'Mọi thành viên đã nhận diện đều có thẻ còn giá trị. Whether every known member has a valid card.',
  })
  fullyInsured?: boolean;
}
