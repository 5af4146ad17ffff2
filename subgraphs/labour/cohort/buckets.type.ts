import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { ContractAbroadStepKind } from '../contract-abroad/contract-abroad-step-kind.ts';
import { EmergencyGroup } from '../emergency-support/emergency-group.ts';
import { JobOrientation } from '../profile/job-orientation.ts';
import { LabourStatus } from '../profile/labour-status.ts';
import { TrainingStatus } from '../profile/training-status.ts';
import { Cohort } from './cohort.type.ts';

/** A bucket of households that have such persons, with the number of the persons. */
@ObjectType('CountedBucket')
abstract class CountedBucket {
  /** Counts the persons; when it is asked for, so that a number that is withheld costs only itself. */
  readonly count!: () => Promise<number>;

  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Số người. Persons.' })
  get persons(): Promise<number> {
    return this.count();
  }

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description:
      'Các hộ của nhóm có người như vậy; một hộ có thể ở nhiều mục. Households of the cohort with such a person; a household may stand in several buckets.',
  })
  cohort?: Cohort;
}

@ObjectType('LabourStatusCohort', {
  simpleResolvers: true,
  description:
    'Người trong độ tuổi lao động của một tình trạng việc làm, và các hộ của họ. Members of working age of a labour status, and their households.',
})
export class LabourStatusCohort extends CountedBucket {
  @Classified('none')
  @Field(() => LabourStatus, { nullable: true, description: 'Tình trạng việc làm. The status.' })
  status?: LabourStatus;
}

@ObjectType('TrainingStatusCohort', {
  simpleResolvers: true,
  description:
    'Người trong độ tuổi lao động của một trình độ tay nghề, và các hộ của họ. Members of working age of a training by the profile, and their households.',
})
export class TrainingStatusCohort extends CountedBucket {
  @Classified('none')
  @Field(() => TrainingStatus, { nullable: true, description: 'Trình độ tay nghề. The training.' })
  training?: TrainingStatus;
}

@ObjectType('JobOrientationCohort', {
  simpleResolvers: true,
  description:
    'Người của một định hướng việc làm, và các hộ của họ. Members of a job orientation, and their households.',
})
export class JobOrientationCohort extends CountedBucket {
  @Classified('none')
  @Field(() => JobOrientation, { nullable: true, description: 'Định hướng việc làm. The orientation.' })
  orientation?: JobOrientation;
}

@ObjectType('ContractAbroadStepCohort', {
  simpleResolvers: true,
  description:
    'Người qua một bước đi làm việc ở nước ngoài trong kỳ, và các hộ của họ. Members who took a step of work abroad in the period, and their households.',
})
export class ContractAbroadStepCohort extends CountedBucket {
  @Classified('none')
  @Field(() => ContractAbroadStepKind, { nullable: true, description: 'Bước. The step.' })
  step?: ContractAbroadStepKind;
}

@ObjectType('EmergencyGroupCohort', {
  simpleResolvers: true,
  description:
    'Người thuộc một nhóm của gói hỗ trợ NQ 42/NQ-CP trong kỳ, và các hộ của họ. Members of a group of the emergency package in the period, and their households.',
})
export class EmergencyGroupCohort extends CountedBucket {
  @Classified('none')
  @Field(() => EmergencyGroup, { nullable: true, description: 'Nhóm. The group.' })
  group?: EmergencyGroup;
}
