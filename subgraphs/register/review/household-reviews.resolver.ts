import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AS_OF, FIRST } from '../arguments.ts';
import { HOUSEHOLD_CLASS, type HouseholdClass } from '../codes/review-codes.ts';
import { Household } from '../household/household.type.ts';
import { Review } from './review.type.ts';
import { reviewByHousehold, reviewsByHousehold } from './reviews-by-household.loader.ts';

/** What reviews add to a household. */
@Resolver(() => Household)
export class HouseholdReviewsResolver {
  @Classified('basic')
  @FieldResolver(() => HOUSEHOLD_CLASS.type, {
    nullable: true,
    description:
      'Loại hộ vào một ngày, theo kỳ rà soát đã duyệt gần nhất; chưa rà soát là NON_POOR. The class on a day, by the latest approved review; NON_POOR without one.',
  })
  async class(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<HouseholdClass> {
    const choice = { year: null, asOf: asOf ?? context.clock.today() };
    const review = await reviewByHousehold(context, choice).load(household.no);
    return review?.class ?? 'NON_POOR';
  }

  @Classified('basic')
  @FieldResolver(() => Review, {
    nullable: true,
    description:
      'Kết quả rà soát đã duyệt: của năm nêu ra, hoặc gần nhất tính đến ngày. The approved review: of the year given, or else the latest as of the day.',
  })
  review(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('year', () => Int, { nullable: true, description: 'Chỉ của năm này. Only of this year.' })
    year?: number,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): Promise<Review | null> {
    const today = year === undefined || year === null ? context.clock.today() : null;
    const choice = { year: year ?? null, asOf: asOf ?? today };
    return reviewByHousehold(context, choice).load(household.no);
  }

  @Classified('basic')
  @FieldResolver(() => [Review], {
    nullable: true,
    description:
      'Các kết quả rà soát, kể cả chưa duyệt, mới nhất trước. All reviews, drafts too, newest first.',
  })
  reviews(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<readonly Review[]> {
    return reviewsByHousehold(context, readFirst(first)).load(household.no);
  }
}
