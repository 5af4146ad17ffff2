import { Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { sumOver } from '../../../shared/cohort/measure.ts';
import type { PersonsFact } from '../../../shared/cohort/persons-fact.ts';
import { EDUCATION_BENEFIT_KINDS } from '../benefit/education-benefit-kind.ts';
import { SCHOOL_LEVELS } from '../school/school-level.ts';
import { BenefitWindowArguments, schoolDays } from './arguments.ts';
import { BENEFICIARIES } from './benefits.facts.ts';
import { Cohort, EducationBenefitCohort, OutOfSchoolReasonCohort, SchoolLevelCohort } from './cohort.type.ts';
import { OUT_OF_SCHOOL, OUT_OF_SCHOOL_REASONS, PUPILS } from './schooling.facts.ts';

/** The cohort by schooling. */
@Resolver(() => Cohort)
export class SchoolingBucketsResolver {
  @Contribution(
    () => [SchoolLevelCohort],
    'child',
    'Chia theo cấp học của người đang học. By level at which members are enrolled.',
  )
  async schoolLevels(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly SchoolLevelCohort[]> {
    const buckets = await Promise.all(
      SCHOOL_LEVELS.map(async (level) => {
        const part = await bucketOf(context, cohort, PUPILS, [...schoolDays(cohort), [level]]);
        return Object.assign(new SchoolLevelCohort(), { level, ...part });
      }),
    );
    return buckets.filter(isInhabited);
  }

  @Contribution(
    () => [EducationBenefitCohort],
    'child',
    'Chia theo loại hỗ trợ giáo dục. By kind of education benefit that members have.',
  )
  async benefitKinds(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Args(() => BenefitWindowArguments) given: BenefitWindowArguments,
  ): Promise<readonly EducationBenefitCohort[]> {
    const window = given.values(cohort);
    const buckets = await Promise.all(
      EDUCATION_BENEFIT_KINDS.map(async (kind) => {
        const part = await bucketOf(context, cohort, BENEFICIARIES, [cohort.asOf, [kind], ...window]);
        return Object.assign(new EducationBenefitCohort(), { kind, ...part });
      }),
    );
    return buckets.filter(isInhabited);
  }

  @Contribution(
    () => [OutOfSchoolReasonCohort],
    'child',
    'Chia theo lý do trẻ không đi học. By reason why children are out of school.',
  )
  async outOfSchoolReasons(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly OutOfSchoolReasonCohort[]> {
    const buckets = await breakDown(context, cohort, OUT_OF_SCHOOL_REASONS, cohort.asOf);
    return buckets.map(({ bucket: reason, cohort: part }) => {
      const count = (): Promise<number> => sumOver(context, cohort, OUT_OF_SCHOOL, cohort.asOf, reason);
      return Object.assign(new OutOfSchoolReasonCohort(), { reason, cohort: part, count });
    });
  }
}

interface Part {
  readonly cohort: Cohort;
  readonly count: () => Promise<number>;
}

async function bucketOf(
  context: RoomContext,
  cohort: Cohort,
  fact: PersonsFact,
  values: readonly FactValue[],
): Promise<Part> {
  const { holders } = await context.facts.column(fact, ...values);
  const count = (): Promise<number> => sumOver(context, cohort, fact, ...values);
  return { cohort: rescoped(cohort, cohort.set.and(holders)), count };
}

function isInhabited({ cohort }: { readonly cohort?: Cohort }): boolean {
  return cohort !== undefined && !cohort.set.isEmpty;
}
