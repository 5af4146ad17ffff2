import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

@ObjectType('WorkingAge', {
  simpleResolvers: true,
  description:
    'Độ tuổi lao động theo quy định trong một thời kỳ. Working age as the rule had it in a period.',
})
export class WorkingAgeType {
  @Classified('none')
  @Field(() => Int, { description: 'Từ tuổi này, tháng. From this age, in months.' })
  fromMonths!: number;

  @Classified('none')
  @Field(() => Int, {
    description:
      'Nam: đến ngày trước khi đạt tuổi này, tháng. Men: until the day before this age is reached, in months.',
  })
  menToMonths!: number;

  @Classified('none')
  @Field(() => Int, {
    description:
      'Nữ: đến ngày trước khi đạt tuổi này, tháng. Women: until the day before this age is reached, in months.',
  })
  womenToMonths!: number;

  @Classified('none')
  @Field(() => String, { description: 'Căn cứ. Legal basis.' })
  basis!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Hiệu lực từ ngày. First day in force.' })
  validFrom!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Hiệu lực đến ngày; trống là còn hiệu lực. Last day in force; null goes on.',
  })
  validTo?: string | null;
}
