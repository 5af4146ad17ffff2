import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, IS } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrowTo } from '../../../shared/cohort/narrow.ts';
import { narrowToThoseWith } from '../../../shared/cohort/persons-fact.ts';
import { ATTAINMENT_LEVELS, AttainmentLevel } from '../attainment/attainment-level.ts';
import { EducationBenefitKind } from '../benefit/education-benefit-kind.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { BenefitWindowArguments, KIND, KINDS, LEVELS, schoolDays } from './arguments.ts';
import { BENEFICIARIES } from './benefits.facts.ts';
import { Cohort } from './cohort.type.ts';
import { ATTAINED, OUT_OF_SCHOOL, PUPILS, PUPILS_BY_AGE, PUPILS_WITHOUT } from './schooling.facts.ts';

/** Households by the schooling of their members on the day. */
@Resolver(() => Cohort)
export class SchoolingCohortsResolver {
  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người đang học; trong hè (1/6–4/9) là năm học vừa hết. Households with a member enrolled; in the summer holidays (1 June to 4 September) in the year just ended.',
  )
  enrolled(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, PUPILS, ...schoolDays(cohort), codes(levels));
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người đang học và mọi người đang học đều đúng độ tuổi, như trường ghi nhận. Households with a pupil, all of whose pupils are of the age for the level, as the school recorded it; `is: false` keeps those without a pupil too.',
  )
  async rightAge(
    @Root() cohort: Cohort,
    @Ctx() { facts }: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const values = [...schoolDays(cohort), codes(levels)];
    const [pupils, others] = await Promise.all([
      facts.column(PUPILS, ...values),
      facts.column(PUPILS_BY_AGE, ...values, false),
    ]);
    return narrowTo(cohort, is, cohort.set.and(pupils.holders).andNot(others.holders));
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có trẻ được ghi nhận không đi học vào ngày của nhóm. Households with a child recorded out of school on the day; whatever their age, as the school recorded it.',
  )
  withOutOfSchoolChild(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, OUT_OF_SCHOOL, cohort.asOf, null);
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người hưởng hỗ trợ giáo dục vào ngày của nhóm, trong năm học hoặc năm kế hoạch. Households with a member who has an education benefit in force on the day, of a school year, or of a plan’s year.',
  )
  benefit(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('kind', () => [EducationBenefitKind], KINDS) kinds: EducationBenefitKind[] | undefined,
    @Args(() => BenefitWindowArguments) window: BenefitWindowArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const values = window.values(cohort);
    return narrowToThoseWith(context, cohort, is, BENEFICIARIES, cohort.asOf, codes(kinds), ...values);
  }

  @Narrowing(
    () => Cohort,
    'child',
    'Các hộ có người đang học mà chưa được loại hỗ trợ này; trong hè tính theo ngày học cuối. Households with a pupil who lacks the benefit; in the summer holidays as on the last day of lessons.',
  )
  pupilWithoutBenefit(
    @Root() cohort: Cohort,
    @Arg('kind', () => EducationBenefitKind, KIND) kind: EducationBenefitKind,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const values = [...schoolDays(cohort), codes(levels), kind];
    return narrowToThoseWith(context, cohort, is, PUPILS_WITHOUT, ...values);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người mà trình độ cao nhất đã ghi nhận là một trong các mức này. Households with a member whose highest education recorded is one of these.',
  )
  adultAttainment(
    @Root() cohort: Cohort,
    @Arg('in', () => [AttainmentLevel], { description: 'Trình độ. Levels.' }) levels: AttainmentLevel[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToThoseWith(context, cohort, is, ATTAINED, cohort.asOf, codes(levels));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ đã ghi nhận trình độ mà không ai đạt mức này. Households with recorded attainment of which nobody reaches the level; those without any record are not among them.',
  )
  async adultAttainmentBelow(
    @Root() cohort: Cohort,
    @Arg('level', () => AttainmentLevel, { description: 'Mức. The level.' }) level: AttainmentLevel,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() { facts }: RoomContext,
  ): Promise<Cohort> {
    const reaching = codes(ATTAINMENT_LEVELS.slice(ATTAINMENT_LEVELS.indexOf(level)));
    const [recorded, reached] = await Promise.all([
      facts.column(ATTAINED, cohort.asOf, null),
      facts.column(ATTAINED, cohort.asOf, reaching),
    ]);
    return narrowTo(cohort, is, cohort.set.and(recorded.holders).andNot(reached.holders));
  }
}
