import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import {
  ESCAPE_CAPABILITY,
  ESCAPE_WILL,
  HOUSEHOLD_CLASS,
  INDICATOR,
  POOR_GROUP,
  POVERTY_CAUSE,
  POVERTY_CRITERION,
  SUPPORT_WISH,
} from '../codes/review-codes.ts';
import {
  CauseCohort,
  ClassCohort,
  CriterionCohort,
  DeprivationCountCohort,
  DeprivedIndicatorCohort,
  EscapeCapabilityCohort,
  PoorGroupCohort,
  WillCohort,
  WishCohort,
} from './buckets.type.ts';
import { ofClasses } from './class-set.ts';
import { Cohort } from './cohort.type.ts';
import { bucketsOf } from './of-codes.ts';
import { BY_CLASS } from './residents.facts.ts';
import {
  BY_CAUSE,
  BY_CRITERION,
  BY_DEPRIVATION,
  BY_DEPRIVATION_COUNT,
  BY_ESCAPE_CAPABILITY,
  BY_POOR_GROUP,
  BY_WILL,
  BY_WISH,
} from './review.facts.ts';

/** By what the review that rules on the cohort's day found. */
@Resolver(() => Cohort)
export class ReviewBucketsResolver {
  @Contribution(
    () => [ClassCohort],
    'basic',
    'Chia theo loại hộ; hộ chưa rà soát là NON_POOR. By class; a household never reviewed is NON_POOR.',
  )
  async classes(@Root() cohort: Cohort, @Ctx() { facts }: RoomContext): Promise<readonly ClassCohort[]> {
    const byClass = await facts.groups(BY_CLASS, cohort.asOf);
    return HOUSEHOLD_CLASS.codes.flatMap((code) => {
      const members = ofClasses(cohort.set, [code], byClass);
      if (members.isEmpty) return [];
      return [Object.assign(new ClassCohort(), { class: code, cohort: rescoped(cohort, members) })];
    });
  }

  @Contribution(
    () => [DeprivationCountCohort],
    'basic',
    'Chia theo số chỉ số thiếu hụt; chỉ hộ đã rà soát. By number of deprivations; reviewed households only.',
  )
  async deprivationCounts(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly DeprivationCountCohort[]> {
    const buckets = await breakDown(context, cohort, BY_DEPRIVATION_COUNT, cohort.asOf);
    return buckets
      .map(({ bucket, cohort: households }) =>
        Object.assign(new DeprivationCountCohort(), { deprivations: Number(bucket), cohort: households }),
      )
      .toSorted((one, other) => one.deprivations - other.deprivations);
  }

  @Contribution(
    () => [DeprivedIndicatorCohort],
    'basic',
    'Chia theo chỉ số thiếu hụt; một hộ có thể ở nhiều mục. By indicator deprived of; a household may be in several.',
  )
  async deprivedIndicators(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly DeprivedIndicatorCohort[]> {
    const buckets = await bucketsOf(context, cohort, INDICATOR.codes, BY_DEPRIVATION, cohort.asOf);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new DeprivedIndicatorCohort(), { indicator: code, ...bucket }),
    );
  }

  @Contribution(
    () => [CauseCohort],
    'sensitive',
    'Chia theo nguyên nhân nghèo; một hộ có thể ở nhiều mục. By cause of poverty; a household may be in several.',
  )
  async causes(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly CauseCohort[]> {
    const buckets = await bucketsOf(context, cohort, POVERTY_CAUSE.codes, BY_CAUSE, cohort.asOf);
    return buckets.map(({ code, ...bucket }) => Object.assign(new CauseCohort(), { cause: code, ...bucket }));
  }

  @Contribution(
    () => [WishCohort],
    'basic',
    'Chia theo nguyện vọng hỗ trợ; một hộ có thể ở nhiều mục. By wish for support; a household may be in several.',
  )
  async wishes(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly WishCohort[]> {
    const buckets = await bucketsOf(context, cohort, SUPPORT_WISH.codes, BY_WISH, cohort.asOf);
    return buckets.map(({ code, ...bucket }) => Object.assign(new WishCohort(), { wish: code, ...bucket }));
  }

  @Contribution(() => [WillCohort], 'sensitive', 'Chia theo ý chí thoát nghèo. By will to escape poverty.')
  async wills(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly WillCohort[]> {
    const buckets = await bucketsOf(context, cohort, ESCAPE_WILL.codes, BY_WILL, cohort.asOf);
    return buckets.map(({ code, ...bucket }) => Object.assign(new WillCohort(), { will: code, ...bucket }));
  }

  @Contribution(
    () => [EscapeCapabilityCohort],
    'basic',
    'Chia theo khả năng thoát nghèo. By capability to escape poverty.',
  )
  async escapeCapabilities(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly EscapeCapabilityCohort[]> {
    const buckets = await bucketsOf(
      context,
      cohort,
      ESCAPE_CAPABILITY.codes,
      BY_ESCAPE_CAPABILITY,
      cohort.asOf,
    );
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new EscapeCapabilityCohort(), { escapeCapability: code, ...bucket }),
    );
  }

  @Contribution(() => [PoorGroupCohort], 'basic', 'Chia theo nhóm hộ nghèo. By group of poor households.')
  async poorGroups(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly PoorGroupCohort[]> {
    const buckets = await bucketsOf(context, cohort, POOR_GROUP.codes, BY_POOR_GROUP, cohort.asOf);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new PoorGroupCohort(), { poorGroup: code, ...bucket }),
    );
  }

  @Contribution(
    () => [CriterionCohort],
    'basic',
    'Chia theo tiêu chí nghèo (chỉ QĐ 59/2015). By criterion (Decision 59/2015 only).',
  )
  async criteria(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly CriterionCohort[]> {
    const buckets = await bucketsOf(context, cohort, POVERTY_CRITERION.codes, BY_CRITERION, cohort.asOf);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new CriterionCohort(), { criterion: code, ...bucket }),
    );
  }
}
