import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PeriodArguments } from '../../../shared/cohort/arguments.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { Figure } from '../../../shared/cohort/field-decorators.ts';
import { sumOver } from '../../../shared/cohort/measure.ts';
import type { PersonsFact } from '../../../shared/cohort/persons-fact.ts';
import { AggregateOf, Classified } from '../../../shared/viewer/data-class.ts';
import { LabourStatus } from '../profile/labour-status.ts';
import { TrainingStatus } from '../profile/training-status.ts';
import { Cohort } from './cohort.type.ts';
import { CohortLabour } from './cohort-labour.type.ts';
import {
  OF_LABOUR_STATUS,
  OF_TRAINING_STATUS,
  OF_WORKING_AGE,
  PROFILED,
  TRAINED,
  WANTS_ABROAD,
  WANTS_JOB,
  WITH_CERTIFICATE,
  WITH_CONTRACT,
  WITHOUT_JOB_AWAITING_TRAINING,
  wantingTraining,
} from './profile.facts.ts';

type Count = Promise<number>;

@Resolver(() => Cohort)
export class CohortLabourResolver {
  @AggregateOf('basic')
  @FieldResolver(() => CohortLabour, {
    nullable: true,
    description:
      'Lao động của nhóm: hiện trạng vào ngày của nhóm, kết quả trong kỳ. Labour of the cohort: states of its day, and what happened in the period.',
  })
  labour(@Root() cohort: Cohort, @Args(() => PeriodArguments) period: PeriodArguments): CohortLabour {
    return Object.assign(new CohortLabour(), { cohort, period: period.of(cohort) });
  }
}

/** Persons as things stand on the day of the cohort, by the latest profile of each member. */
@Resolver(() => CohortLabour)
export class LabourStateResolver {
  @Figure(
    'Số người có hồ sơ lao động; những người khác là chưa biết. Members of whom the office has a profile; of the others nothing is known.',
  )
  profiled(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, PROFILED);
  }

  @Figure('Số người trong độ tuổi lao động. Members of working age.')
  workingAge(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_WORKING_AGE);
  }

  @Figure('Trong độ tuổi lao động, có việc làm. Of working age and employed.')
  employed(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_LABOUR_STATUS, LabourStatus.EMPLOYED);
  }

  @Figure('Trong độ tuổi lao động, chưa có việc làm. Of working age and not employed.')
  notEmployed(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_LABOUR_STATUS, LabourStatus.NOT_EMPLOYED);
  }

  @Figure('Trong độ tuổi lao động, thiếu việc làm. Of working age and underemployed.')
  underemployed(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_LABOUR_STATUS, LabourStatus.UNDEREMPLOYED);
  }

  @Figure('Trong độ tuổi lao động, ngoài lực lượng lao động. Of working age and outside the labour force.')
  outsideLabourForce(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_LABOUR_STATUS, LabourStatus.OUTSIDE_LABOUR_FORCE);
  }

  @Figure(
    'Trong độ tuổi lao động, đã qua đào tạo: hồ sơ ghi, hoặc đã hoàn thành một lớp, có hay không có chứng chỉ. Of working age and trained: by the profile, or any course completed, with or without a certificate.',
  )
  trained(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, TRAINED);
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ qua đào tạo trên số người trong độ tuổi lao động, 0 đến 1; trống khi không có ai. Share of the trained among members of working age, 0 to 1; null where there are none.',
  })
  async trainedRate(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Promise<number | null> {
    const [trained, all] = await Promise.all([
      count(context, labour, TRAINED),
      count(context, labour, OF_WORKING_AGE),
    ]);
    return all === 0 ? null : trained / all;
  }

  @Figure(
    'Trong độ tuổi lao động, có tay nghề chưa có bằng cấp. Of working age and skilled without a certificate, by the profile.',
  )
  skilledWithoutCertificate(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_TRAINING_STATUS, TrainingStatus.SKILLED_WITHOUT_CERTIFICATE);
  }

  @Figure('Trong độ tuổi lao động, chưa qua đào tạo. Of working age and untrained, by the profile.')
  untrained(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, OF_TRAINING_STATUS, TrainingStatus.UNTRAINED);
  }

  @Figure(
    'Trong độ tuổi lao động, có chứng chỉ của lớp học hoặc kỳ sát hạch mà cơ quan lao động ghi nhận. Of working age with a certificate of a course or of a skill test in the office’s records.',
  )
  withCertificate(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, WITH_CERTIFICATE);
  }

  @Figure('Số người muốn học nghề. Members who want vocational training, whatever age.')
  wantsTraining(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, wantingTraining(null));
  }

  @Figure(
    'Số người muốn học nghề mà trong năm, đến ngày của nhóm, chưa vào học lớp nào. Members who want training and began no course in the year until the day.',
  )
  wantsTrainingNotEnrolled(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, wantingTraining(false));
  }

  @Figure(
    'Trong độ tuổi lao động, chưa có việc làm, muốn học nghề mà trong năm chưa vào học. Of working age, not employed, who want training and began no course in the year until the day.',
  )
  notEmployedNotEnrolled(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, WITHOUT_JOB_AWAITING_TRAINING);
  }

  @Figure('Số người muốn tìm việc. Members who want a job.')
  wantsJob(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, WANTS_JOB);
  }

  @Figure('Số người muốn đi làm việc ở nước ngoài. Members who want to work abroad.')
  wantsAbroad(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, WANTS_ABROAD);
  }

  @Figure('Số người có hợp đồng lao động. Members with a labour contract.')
  withLabourContract(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, WITH_CONTRACT);
  }
}

function count(
  context: RoomContext,
  { cohort }: CohortLabour,
  fact: PersonsFact,
  ...values: FactValue[]
): Count {
  return sumOver(context, cohort, fact, cohort.asOf, ...values);
}
