import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { SchoolLevel } from '../school/school-level.ts';
import type { SchoolAges } from './school-ages.ts';

@ObjectType('SchoolAge', {
  simpleResolvers: true,
  description:
    'Cấp, lớp đúng độ tuổi của người sinh năm đã cho trong một năm học. Where the law expects those born in a year in a school year.',
})
export class SchoolAgeType {
  birthYear!: number;
  startYear!: number;
  ages!: readonly SchoolAges[];

  @Classified('none')
  @Field(() => SchoolLevel, {
    nullable: true,
    description: 'Cấp học; trống là ngoài tuổi phổ thông. Level; null is outside school age.',
  })
  level?: string | null;

  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Lớp; trống ở mầm non. Grade; null in preschool.' })
  grade?: number | null;

  @Classified('none')
  @Field(() => String, { description: 'Căn cứ pháp lý. Legal basis.' })
  basis!: string;
}
