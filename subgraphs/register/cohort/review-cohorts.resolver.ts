import { Arg, Ctx, Float, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { IS } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrow } from '../../../shared/cohort/narrow.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import {
  type DeprivationIndicator,
  ESCAPE_CAPABILITY,
  ESCAPE_WILL,
  type EscapeCapability,
  type EscapeWill,
  INDICATOR,
  POOR_GROUP,
  POVERTY_CAUSE,
  POVERTY_CRITERION,
  type PoorGroup,
  type PovertyCause,
  type PovertyCriterion,
  SUPPORT_WISH,
  type SupportWish,
} from '../codes/review-codes.ts';
import { AT_LEAST, AT_MOST } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import { narrowToCodes } from './of-codes.ts';
import {
  BY_CAUSE,
  BY_CRITERION,
  BY_DEPRIVATION,
  BY_DEPRIVATION_COUNT,
  BY_ESCAPE_CAPABILITY,
  BY_HARDSHIP,
  BY_POOR_GROUP,
  BY_WILL,
  BY_WISH,
  OF_DEPENDENCY,
  OF_INCOME,
} from './review.facts.ts';

/** What the review that rules on the cohort's day found; a household that none rules is in no narrowing but `is: false`. */
@Resolver(() => Cohort)
export class ReviewCohortsResolver {
  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ thiếu hụt chỉ số này theo kỳ rà soát. Households that the review found deprived of the indicator.',
  )
  deprivedOf(
    @Root() cohort: Cohort,
    @Arg('indicator', () => INDICATOR.type, { description: 'Chỉ số. The indicator.' })
    indicator: DeprivationIndicator,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes: [indicator], is }, BY_DEPRIVATION, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có số chỉ số thiếu hụt trong khoảng này. Households by the number of indicators that the review found them deprived of; one never reviewed has no number.',
  )
  deprivations(
    @Root() cohort: Cohort,
    @Arg('atLeast', () => Int, AT_LEAST) atLeast: number | undefined,
    @Arg('atMost', () => Int, AT_MOST) atMost: number | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowDeprivations(context, cohort, is, {
      atLeast: atLeast ?? 0,
      atMost: atMost ?? Number.POSITIVE_INFINITY,
    });
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có một trong các nguyên nhân nghèo này. Households with one of these causes of poverty.',
  )
  cause(
    @Root() cohort: Cohort,
    @Arg('in', () => [POVERTY_CAUSE.type], { description: 'Nguyên nhân. Causes.' }) codes: PovertyCause[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_CAUSE, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có một trong các nguyện vọng này. Households with one of these wishes for support.',
  )
  wish(
    @Root() cohort: Cohort,
    @Arg('in', () => [SUPPORT_WISH.type], { description: 'Nguyện vọng. Wishes.' }) codes: SupportWish[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_WISH, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có ý chí thoát nghèo như vậy. Households of such a will to escape poverty.',
  )
  will(
    @Root() cohort: Cohort,
    @Arg('in', () => [ESCAPE_WILL.type], { description: 'Ý chí. Wills.' }) codes: EscapeWill[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_WILL, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có khả năng thoát nghèo như vậy. Households that can, or cannot, escape poverty within the plan’s year.',
  )
  escapeCapability(
    @Root() cohort: Cohort,
    @Arg('in', () => [ESCAPE_CAPABILITY.type], { description: 'Khả năng. Capabilities.' })
    codes: EscapeCapability[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_ESCAPE_CAPABILITY, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ thuộc nhóm hộ nghèo này. Households of these groups of poor households.',
  )
  poorGroup(
    @Root() cohort: Cohort,
    @Arg('in', () => [POOR_GROUP.type], { description: 'Nhóm. Groups.' }) codes: PoorGroup[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_POOR_GROUP, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ nghèo theo tiêu chí này (chỉ QĐ 59/2015). Households poor by these criteria (Decision 59/2015 only).',
  )
  criterion(
    @Root() cohort: Cohort,
    @Arg('in', () => [POVERTY_CRITERION.type], { description: 'Tiêu chí. Criteria.' })
    codes: PovertyCriterion[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_CRITERION, cohort.asOf);
  }

  @Narrowing(() => Cohort, 'basic', 'Các hộ có hoàn cảnh đặc biệt khó khăn. Households in special hardship.')
  specialHardship(
    @Root() cohort: Cohort,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes: ['true'], is }, BY_HARDSHIP, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có thu nhập bình quân trong khoảng này, đồng một người một tháng. Households by income, VND per person and month, as the review found it; unknown income is none.',
  )
  income(
    @Root() cohort: Cohort,
    @Arg('atLeast', () => VndScalar, AT_LEAST) atLeast: bigint | undefined,
    @Arg('below', () => VndScalar, { nullable: true, description: 'Dưới mức này. Below this.' })
    below: bigint | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, OF_INCOME, cohort.asOf, vnd(atLeast), vnd(below));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ theo tỷ lệ người phụ thuộc trên số nhân khẩu khi rà soát (0 đến 1). Households by dependants per member as the review counted them, a fraction.',
  )
  dependencyRatio(
    @Root() cohort: Cohort,
    @Arg('above', () => Float, { nullable: true, description: 'Trên mức này. More than this.' })
    above: number | undefined,
    @Arg('atMost', () => Float, AT_MOST) atMost: number | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, OF_DEPENDENCY, cohort.asOf, above ?? null, atMost ?? null);
  }
}

interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

async function narrowDeprivations(
  context: RoomContext,
  cohort: Cohort,
  is: boolean,
  { atLeast, atMost }: Bounds,
): Promise<Cohort> {
  const counts = await context.facts.groups(BY_DEPRIVATION_COUNT, cohort.asOf);
  const codes = [...counts.keys()].filter((count) => Number(count) >= atLeast && Number(count) <= atMost);
  return narrowToCodes(context, cohort, { codes, is }, BY_DEPRIVATION_COUNT, cohort.asOf);
}

// A statement's values hold no bigint.
function vnd(amount: bigint | null | undefined): string | null {
  return amount?.toString() ?? null;
}
