import { Arg, Args, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AFTER, codes, FIRST, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import type { PersonPageValue } from '../../../shared/cohort/person-page.ts';
import { listPersons } from '../../../shared/cohort/persons-fact.ts';
import { EducationBenefitKind } from '../benefit/education-benefit-kind.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { KIND, LEVELS, schoolDays } from './arguments.ts';
import { Cohort, HouseholdPage, PersonPage } from './cohort.type.ts';
import { LEFT_AFTER_GRADE_9, OUT_OF_SCHOOL, PUPILS, PUPILS_WITHOUT } from './schooling.facts.ts';

/** Pupils and children of the cohort by name, for viewers who may see persons. */
@Resolver(() => Cohort)
export class SchoolingListsResolver {
  @Contribution(
    () => PersonPage,
    'child',
    'Danh sách người đang học, cho người được xem. Members enrolled, for viewers who may see persons; every reading is logged.',
  )
  pupils(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const asked = { fact: PUPILS, values: [...schoolDays(cohort), codes(levels)] };
    return listPersons(context, cohort, 'pupils', asked, { first, after });
  }

  @Contribution(
    () => PersonPage,
    'child',
    'Danh sách trẻ không đi học. Children recorded out of school on the day.',
  )
  outOfSchool(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const asked = { fact: OUT_OF_SCHOOL, values: [cohort.asOf, null] };
    return listPersons(context, cohort, 'outOfSchool', asked, { first, after });
  }

  @Contribution(
    () => PersonPage,
    'child',
    'Danh sách người đang học chưa được loại hỗ trợ này. Pupils who lack the benefit; in the summer holidays as on the last day of lessons.',
  )
  pupilsWithoutBenefit(
    @Root() cohort: Cohort,
    @Arg('kind', () => EducationBenefitKind, KIND) kind: EducationBenefitKind,
    @Ctx() context: RoomContext,
    @Arg('level', () => [SchoolLevel], LEVELS) levels: SchoolLevel[] | undefined,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const asked = { fact: PUPILS_WITHOUT, values: [...schoolDays(cohort), codes(levels), kind] };
    return listPersons(context, cohort, 'pupilsWithoutBenefit', asked, { first, after });
  }

  @Contribution(
    () => PersonPage,
    'child',
    'Danh sách người học xong lớp 9 trong kỳ mà chưa học tiếp phổ thông. Members who completed grade 9 in the period and did not go on at secondary school.',
  )
  leaversAfterGrade9(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const { from, to } = period.of(cohort);
    const asked = { fact: LEFT_AFTER_GRADE_9, values: [cohort.asOf, from, to, false] };
    return listPersons(context, cohort, 'leaversAfterGrade9', asked, { first, after });
  }

  @Contribution(
    () => HouseholdPage,
    'child',
    'Danh sách hộ, nhiều trẻ không đi học nhất trước. Households, those with most children out of school first.',
  )
  async pageByOutOfSchool(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue> {
    const column = await context.facts.column(OUT_OF_SCHOOL, cohort.asOf, null);
    const order = { name: 'OUT_OF_SCHOOL', descending: true, column };
    return orderedPage(context, cohort, 'pageByOutOfSchool', order, { first, after });
  }
}
