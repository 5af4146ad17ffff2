import { Arg, Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { disclose } from '../../../shared/cohort/disclose.ts';
import { Contribution, Figure, VndFigure } from '../../../shared/cohort/field-decorators.ts';
import { sumOfVnd, sumOver } from '../../../shared/cohort/measure.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { EducationBenefitKind } from '../benefit/education-benefit-kind.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { BenefitWindowArguments, KIND, KINDS, LEVELS, schoolDays } from './arguments.ts';
import { BENEFICIARIES, BENEFICIARIES_OF_ALL, BENEFITS_AMOUNT } from './benefits.facts.ts';
import { Cohort, CohortEducationBenefits, CohortGuidance, CohortSchooling } from './cohort.type.ts';
import {
  COUNSELLED,
  LEFT_AFTER_GRADE_9,
  OUT_OF_SCHOOL,
  PUPILS,
  PUPILS_BY_AGE,
  PUPILS_WITHOUT,
} from './schooling.facts.ts';

@Resolver(() => Cohort)
export class SchoolingOfCohortResolver {
  @Contribution(() => CohortSchooling, 'child', 'Việc đi học của nhóm. Schooling of the cohort.')
  schooling(@Root() cohort: Cohort): CohortSchooling {
    return new CohortSchooling(cohort);
  }

  @Contribution(
    () => CohortEducationBenefits,
    'child',
    'Hỗ trợ giáo dục vào ngày của nhóm, trong năm học hoặc năm kế hoạch. Education benefits in force on the day, of a school year, or of a plan’s year.',
  )
  educationBenefits(
    @Root() cohort: Cohort,
    @Args(() => BenefitWindowArguments) window: BenefitWindowArguments,
  ): CohortEducationBenefits {
    return new CohortEducationBenefits(cohort, window.values(cohort));
  }

  @Contribution(
    () => CohortGuidance,
    'child',
    'Phân luồng sau lớp 9 trong kỳ. Guidance and leaving after grade 9 in the period.',
  )
  guidance(@Root() cohort: Cohort, @Args(() => PeriodArguments) period: PeriodArguments): CohortGuidance {
    const { from, to } = period.of(cohort);
    return new CohortGuidance(cohort, from, to);
  }
}

@Resolver(() => CohortSchooling)
export class CohortSchoolingResolver {
  @Figure('Số người đang học. Members enrolled, persons.')
  pupils(
    @Root() { cohort }: CohortSchooling,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
  ): Promise<number> {
    return sumOver(context, cohort, PUPILS, ...schoolDays(cohort), codes(levels));
  }

  @Figure('Số người đang học đúng độ tuổi. Pupils of the age for their level, persons.')
  pupilsAtRightAge(
    @Root() { cohort }: CohortSchooling,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
  ): Promise<number> {
    return sumOver(context, cohort, PUPILS_BY_AGE, ...schoolDays(cohort), codes(levels), true);
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ đúng độ tuổi trong số người đang học; trống nếu không có. Pupils of the right age by pupils, a fraction; null where there is no pupil.',
  })
  async rightAgeRate(
    @Root() { cohort }: CohortSchooling,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
  ): Promise<number | null> {
    const values = [...schoolDays(cohort), codes(levels)];
    const pupils = await sumOver(context, cohort, PUPILS, ...values);
    const rightAge = await sumOver(context, cohort, PUPILS_BY_AGE, ...values, true);
    return pupils === 0 ? null : rightAge / pupils;
  }

  @Figure(
    'Số người đang học chưa được loại hỗ trợ này; trong hè tính theo ngày học cuối. Pupils who lack the benefit, persons; in the summer holidays as on the last day of lessons.',
  )
  pupilsWithout(
    @Root() { cohort }: CohortSchooling,
    @Arg('kind', () => EducationBenefitKind, KIND) kind: EducationBenefitKind,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
  ): Promise<number> {
    return sumOver(context, cohort, PUPILS_WITHOUT, ...schoolDays(cohort), codes(levels), kind);
  }

  @Figure('Số trẻ được ghi nhận không đi học. Children recorded out of school, persons.')
  outOfSchoolChildren(@Root() { cohort }: CohortSchooling, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, OUT_OF_SCHOOL, cohort.asOf, null);
  }

  @Figure('Số hộ có trẻ không đi học. Households with a child recorded out of school.')
  async householdsWithOutOfSchoolChild(
    @Root() { cohort }: CohortSchooling,
    @Ctx() { facts, viewer }: RoomContext,
  ): Promise<number> {
    const { holders } = await facts.column(OUT_OF_SCHOOL, cohort.asOf, null);
    const count = cohort.set.andSize(holders);
    return disclose(viewer, count, { contributors: count, of: cohort.set.size });
  }
}

@Resolver(() => CohortEducationBenefits)
export class CohortEducationBenefitsResolver {
  @Figure('Số người hưởng. Members with at least one such benefit, persons.')
  beneficiaries(
    @Root() { cohort, window }: CohortEducationBenefits,
    @Ctx() context: RoomContext,
    @Arg('kind', () => [EducationBenefitKind], KINDS) kinds: EducationBenefitKind[] | undefined,
  ): Promise<number> {
    return sumOver(context, cohort, BENEFICIARIES, cohort.asOf, codes(kinds), ...window);
  }

  @Figure(
    'Số người hưởng đủ mọi loại đã nêu. Members with every one of these kinds, persons; none of no kind.',
  )
  beneficiariesOfAll(
    @Root() { cohort, window }: CohortEducationBenefits,
    @Arg('kind', () => [EducationBenefitKind], { description: 'Các loại. The kinds.' })
    kinds: EducationBenefitKind[],
    @Ctx() context: RoomContext,
  ): Promise<number> {
    return sumOver(context, cohort, BENEFICIARIES_OF_ALL, cohort.asOf, codes(kinds), ...window);
  }

  @VndFigure(
    'Số tiền hỗ trợ, đồng; không kể hiện vật. Money granted, VND, for the whole period of each benefit; without help in kind.',
  )
  amount(
    @Root() { cohort, window }: CohortEducationBenefits,
    @Ctx() context: RoomContext,
    @Arg('kind', () => [EducationBenefitKind], KINDS) kinds: EducationBenefitKind[] | undefined,
  ): Promise<bigint> {
    return sumOfVnd(context, cohort, BENEFITS_AMOUNT, cohort.asOf, codes(kinds), ...window);
  }
}

@Resolver(() => CohortGuidance)
export class CohortGuidanceResolver {
  @Figure('Số người được tư vấn trong kỳ. Members counselled in the period, persons.')
  counselled(@Root() { cohort, from, to }: CohortGuidance, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, COUNSELLED, cohort.asOf, from, to);
  }

  @Figure(
    'Số người học xong lớp 9 trong kỳ mà chưa học tiếp phổ thông. Members who completed grade 9 in the period and did not go on at secondary school, persons.',
  )
  leavers(@Root() { cohort, from, to }: CohortGuidance, @Ctx() context: RoomContext): Promise<number> {
    return sumOver(context, cohort, LEFT_AFTER_GRADE_9, cohort.asOf, from, to, false);
  }

  @Figure(
    'Trong đó đã được tư vấn đến ngày của nhóm. Those of them counselled by the day of the cohort, persons.',
  )
  leaversCounselled(
    @Root() { cohort, from, to }: CohortGuidance,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    return sumOver(context, cohort, LEFT_AFTER_GRADE_9, cohort.asOf, from, to, true);
  }
}
