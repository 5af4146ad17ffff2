import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { IS } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrowToThoseOf, narrowToThoseWith } from '../../../shared/cohort/persons-fact.ts';
import { JobOrientation } from '../profile/job-orientation.ts';
import { LabourStatus } from '../profile/labour-status.ts';
import { TrainingStatus } from '../profile/training-status.ts';
import { ENROLLED_ARGUMENT } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import {
  OF_LABOUR_STATUS,
  OF_ORIENTATION,
  OF_TRAINING_STATUS,
  PROFILED,
  WANTS_ABROAD,
  WANTS_JOB,
  WITH_CONTRACT,
  wantingTraining,
} from './profile.facts.ts';

/** Households by the labour profiles that their members have on the day of the cohort. */
@Resolver(() => Cohort)
export class ProfileCohortsResolver {
  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người có hồ sơ lao động; về các hộ khác thì chưa biết gì. Households with a member of whom the office has a profile; of the others nothing is known, so that they are among the rest of every narrowing.',
  )
  withLabourProfile(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, PROFILED, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người trong độ tuổi lao động thuộc các tình trạng việc làm này. Households with a member of working age of one of these labour statuses.',
  )
  labourStatus(
    @Root() cohort: Cohort,
    @Arg('in', () => [LabourStatus], { description: 'Tình trạng việc làm. Statuses.' })
    statuses: LabourStatus[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseOf(context, cohort, { is, fact: OF_LABOUR_STATUS, codes: statuses });
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người trong độ tuổi lao động có trình độ tay nghề này. Households with a member of working age whose profile tells one of these trainings.',
  )
  trainingStatus(
    @Root() cohort: Cohort,
    @Arg('in', () => [TrainingStatus], { description: 'Trình độ tay nghề. Trainings.' })
    trainings: TrainingStatus[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseOf(context, cohort, { is, fact: OF_TRAINING_STATUS, codes: trainings });
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người định hướng làm việc ở các nơi này. Households with a member who means to work at one of these.',
  )
  orientation(
    @Root() cohort: Cohort,
    @Arg('in', () => [JobOrientation], { description: 'Định hướng việc làm. Orientations.' })
    orientations: JobOrientation[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseOf(context, cohort, { is, fact: OF_ORIENTATION, codes: orientations });
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người muốn học nghề. Households with a member who wants vocational training, whatever age.',
  )
  wantsTraining(
    @Root() cohort: Cohort,
    @Arg('enrolled', () => Boolean, ENROLLED_ARGUMENT) enrolled: boolean | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, wantingTraining(enrolled), cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người muốn tìm việc. Households with a member who wants a job.',
  )
  wantsJob(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, WANTS_JOB, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người muốn đi làm việc ở nước ngoài. Households with a member who wants to work abroad.',
  )
  wantsAbroad(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, WANTS_ABROAD, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người có hợp đồng lao động. Households with a member who has a labour contract by the profile of the day.',
  )
  withLabourContract(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, WITH_CONTRACT, cohort.asOf);
  }
}
