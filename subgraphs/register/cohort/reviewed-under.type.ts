import { Directive, Field, ObjectType } from 'type-graphql';
import { HouseholdSetScalar } from '../../../shared/cohort/household-set.scalar.ts';
import type { SetText } from '../../../shared/cohort/wire.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  type DeprivationIndicator,
  DIMENSION,
  INDICATOR,
  type PovertyDimension,
} from '../codes/review-codes.ts';

@ObjectType('ReviewedIndicator', {
  simpleResolvers: true,
  description:
    'Các hộ mà rà soát ghi thiếu hụt một chỉ số. Households that the review found deprived of an indicator.',
})
@Directive('@inaccessible')
export class ReviewedIndicator {
  @Classified('none')
  @Field(() => INDICATOR.type, { description: 'Chỉ số. The indicator.' })
  indicator!: DeprivationIndicator;

  @Classified('none')
  @Field(() => DIMENSION.type, { description: 'Chiều. Its dimension.' })
  dimension!: PovertyDimension;

  @Classified('none')
  @Field(() => HouseholdSetScalar, { description: 'Các hộ thiếu hụt. Households deprived.' })
  deprived!: SetText;
}

@ObjectType('ReviewedDeprivations', {
  simpleResolvers: true,
  description:
    'Kết quả rà soát của nhóm hộ theo một chuẩn, thành tập hộ. What reviews under a standard found in a cohort, as sets.',
})
@Directive('@inaccessible')
export class ReviewedDeprivations {
  @Classified('none')
  @Field(() => HouseholdSetScalar, {
    description:
      'Các hộ có kỳ rà soát theo chuẩn này còn hiệu lực. Households that a review under the standard rules.',
  })
  reviewed!: SetText;

  @Classified('none')
  @Field(() => HouseholdSetScalar, {
    description: 'Các hộ rà soát theo chuẩn khác. Households that a review under another standard rules.',
  })
  otherStandard!: SetText;

  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Rà soát sớm nhất. Earliest day of reviewing.' })
  earliestReviewedOn?: CivilDay | null;

  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Rà soát muộn nhất. Latest day of reviewing.' })
  latestReviewedOn?: CivilDay | null;

  @Classified('none')
  @Field(() => [ReviewedIndicator], {
    description: 'Mọi chỉ số của chuẩn, theo thứ tự. All indicators of the standard, in its order.',
  })
  indicators!: readonly ReviewedIndicator[];
}
