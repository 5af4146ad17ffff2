import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { IS, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrowToThoseWith, type PersonsFact } from '../../../shared/cohort/persons-fact.ts';
import { Cohort } from './cohort.type.ts';
import { COUNSELLED, GRANTED, LEFT_AFTER_GRADE_9, RETURNED } from './schooling.facts.ts';

/** Households by what happened to their pupils in a period. */
@Resolver(() => Cohort)
export class SchoolingFlowsResolver {
  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có trẻ đi học lại trong kỳ. Households with a child who came back to school in the period.',
  )
  returnedToSchool(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return happened(context, cohort, is, RETURNED, period);
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người học xong lớp 9 trong kỳ mà đến ngày của nhóm chưa học tiếp phổ thông. Households with a member who completed grade 9 in the period and by the day of the cohort began no further year of lower or upper secondary school; vocational schools do not count as going on.',
  )
  leftAfterGrade9(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    return narrowToThoseWith(context, cohort, is, LEFT_AFTER_GRADE_9, cohort.asOf, from, to, false);
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người được tư vấn hướng nghiệp trong kỳ. Households with a member counselled in the period about what comes after grade 9.',
  )
  careerCounselled(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return happened(context, cohort, is, COUNSELLED, period);
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người được trao khuyến học, khuyến tài trong kỳ. Households with a member who was given a study grant in the period.',
  )
  studyGranted(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return happened(context, cohort, is, GRANTED, period);
  }
}

function happened(
  context: RoomContext,
  cohort: Cohort,
  is: boolean,
  fact: PersonsFact,
  period: PeriodArguments,
): Promise<Cohort> {
  const { from, to } = period.of(cohort);
  return narrowToThoseWith(context, cohort, is, fact, cohort.asOf, from, to);
}
