import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('HouseholdSchooling', {
  simpleResolvers: true,
  description:
    'Việc học của các thành viên hộ vào một ngày, tính trên người mà ngành giáo dục đã nhận diện. Schooling in a household on a day, over the members whom the education agency knows.',
})
export class HouseholdSchoolingType {
  @Classified('child')
  @Field(() => Int, { nullable: true, description: 'Số người đang đi học. Members enrolled, persons.' })
  pupils?: number;

  @Classified('child')
  @Field(() => Int, {
    nullable: true,
    description: 'Trong đó học đúng độ tuổi. Of them of the right age for their level, persons.',
  })
  rightAge?: number;

  @Classified('child')
  @Field(() => Int, {
    nullable: true,
    description: 'Số trẻ đang không đi học. Children out of school, persons.',
  })
  outOfSchool?: number;
}
