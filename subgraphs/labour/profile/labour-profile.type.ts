import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { JobOrientation } from './job-orientation.ts';
import { LabourStatus } from './labour-status.ts';
import { TrainingStatus } from './training-status.ts';

@ObjectType('LabourProfile', {
  simpleResolvers: true,
  description:
    'Hồ sơ lao động của một người từ một ngày. What the labour office knows of a person from a day on.',
})
export class LabourProfileType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Tính từ ngày. First day on which the profile holds.',
  })
  asOf?: string | null;

  @Classified('basic')
  @Field(() => LabourStatus, {
    nullable: true,
    description: 'Tình trạng việc làm. Whether the person works.',
  })
  status?: LabourStatus | null;

  @Classified('basic')
  @Field(() => TrainingStatus, { nullable: true, description: 'Trình độ tay nghề. Training.' })
  training?: TrainingStatus | null;

  @Classified('basic')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Trong độ tuổi lao động vào ngày đó. Of working age on that day.',
  })
  withinWorkingAge?: boolean | null;

  @Classified('basic')
  @Field(() => Boolean, { nullable: true, description: 'Có hợp đồng lao động. Has a labour contract.' })
  hasContract?: boolean | null;

  @Classified('basic')
  @Field(() => JobOrientation, {
    nullable: true,
    description: 'Định hướng việc làm. Where the person means to work.',
  })
  orientation?: JobOrientation | null;

  @Classified('basic')
  @Field(() => Boolean, { nullable: true, description: 'Muốn học nghề. Wants vocational training.' })
  wantsTraining?: boolean | null;

  @Classified('basic')
  @Field(() => Boolean, { nullable: true, description: 'Muốn tìm việc. Wants a job.' })
  wantsJob?: boolean | null;

  @Classified('basic')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Muốn đi làm việc ở nước ngoài. Wants to work abroad.',
  })
  wantsAbroad?: boolean | null;

  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Nghề đang làm. Occupation.' })
  occupation?: string | null;
}
