import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { PlacementPlace } from './placement-place.ts';
import { PlacementSource } from './placement-source.ts';

@ObjectType('JobPlacement', {
  simpleResolvers: true,
  description: 'Giải quyết việc làm. A job that a person started.',
})
export class JobPlacementType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày bắt đầu. First day.' })
  startedOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày kết thúc. Last day; null goes on.' })
  endedOn?: string | null;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Nơi sử dụng lao động. Employer.' })
  employer?: string | null;

  @Classified('basic')
  @Field(() => PlacementPlace, { nullable: true, description: 'Nơi làm việc. Where the job is.' })
  place?: PlacementPlace | null;

  @Classified('basic')
  @Field(() => Boolean, { nullable: true, description: 'Việc làm mới. A job that did not exist before.' })
  isNew?: boolean | null;

  @Classified('basic')
  @Field(() => PlacementSource, { nullable: true, description: 'Có việc từ đâu. How the job was found.' })
  source?: PlacementSource | null;

  @Classified('sensitive')
  @Field(() => VndScalar, { nullable: true, description: 'Tiền công tháng, đồng. Wage a month, VND.' })
  monthlyWage?: bigint | null;
}
