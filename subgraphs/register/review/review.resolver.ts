import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { INDICATOR, POVERTY_CAUSE, type PovertyCause } from '../codes/review-codes.ts';
import { opaqueId } from '../identity/public-id.ts';
import { PovertyStandard } from '../law/poverty-standard.type.ts';
import { findStandard } from '../law/poverty-standards.ts';
import { Person } from '../person/person.type.ts';
import { personByNo } from '../person/persons-by-key.loader.ts';
import { causesByReview, deprivationsByReview, wishesByReview } from './details-by-review.loader.ts';
import { Deprivation, Review, ReviewWish } from './review.type.ts';

@Resolver(() => Review)
export class ReviewResolver {
  @Classified('none')
  @FieldResolver(() => ID, { description: 'Mã định danh. Opaque id.' })
  id(@Root() { householdNo, year, standardCode }: Review): string {
    return opaqueId('rv', householdNo, year ?? 0, standardCode);
  }

  @Classified('basic')
  @FieldResolver(() => PovertyStandard, {
    nullable: true,
    description: 'Chuẩn nghèo được áp dụng. The standard that it was made under.',
  })
  standard(@Root() review: Review): PovertyStandard | null {
    return findStandard(review.standardCode);
  }

  @Classified('basic')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số chỉ số thiếu hụt. How many indicators the household is deprived of.',
  })
  async deprivedCount(@Root() review: Review, @Ctx() context: RoomContext): Promise<number> {
    const deprivations = await deprivationsByReview(context).load(review.no);
    return new Set(deprivations.map(({ indicator }) => indicator)).size;
  }

  @Classified('basic')
  @FieldResolver(() => [Deprivation], {
    nullable: true,
    description: `Các chỉ số thiếu hụt, tối đa ${INDICATOR.codes.length}; một chỉ số có thể ghi cho nhiều người. Indicators that it is deprived of; one indicator may be noted for several persons.`,
  })
  deprivations(@Root() review: Review, @Ctx() context: RoomContext): Promise<readonly Deprivation[]> {
    return deprivationsByReview(context).load(review.no);
  }

  @Classified('sensitive')
  @FieldResolver(() => [POVERTY_CAUSE.type], {
    nullable: true,
    description: 'Nguyên nhân nghèo; có thể nhiều. Causes of poverty; several at once.',
  })
  async causes(@Root() review: Review, @Ctx() context: RoomContext): Promise<readonly PovertyCause[]> {
    return (await causesByReview(context).load(review.no)).map(({ cause }) => cause);
  }

  @Classified('basic')
  @FieldResolver(() => [ReviewWish], {
    nullable: true,
    description: 'Nguyện vọng hỗ trợ; có thể nhiều. Supports wished for; several at once.',
  })
  wishes(@Root() review: Review, @Ctx() context: RoomContext): Promise<readonly ReviewWish[]> {
    return wishesByReview(context).load(review.no);
  }
}

@Resolver(() => Deprivation)
export class DeprivationResolver {
  @Classified('basic')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Người thiếu hụt, nếu được ghi. The member concerned, where it was noted.',
  })
  person(@Root() { personNo }: Deprivation, @Ctx() context: RoomContext): Promise<Person | null> | null {
    return personNo === null ? null : personByNo(context, 'deprivations').load(personNo);
  }
}
