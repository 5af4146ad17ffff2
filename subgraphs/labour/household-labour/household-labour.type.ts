import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('HouseholdLabour', {
  simpleResolvers: true,
  description:
    'Lao động của hộ vào một ngày, đếm theo hồ sơ mới nhất của từng thành viên. Labour of a household on a day, by the latest profile of each member known to the labour office.',
})
export class HouseholdLabourType {
  @Classified('basic')
  @Field(() => Int, {
    nullable: true,
    description: 'Số người trong độ tuổi lao động. Members of working age.',
  })
  workingAge?: number | null;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Trong đó có việc làm. Of them employed.' })
  employed?: number | null;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Trong đó chưa có việc làm. Of them not employed.' })
  notEmployed?: number | null;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Trong đó thiếu việc làm. Of them underemployed.' })
  underemployed?: number | null;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Số người muốn học nghề. Members who want training.' })
  wantsTraining?: number | null;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Số người muốn tìm việc. Members who want a job.' })
  wantsJob?: number | null;
}
