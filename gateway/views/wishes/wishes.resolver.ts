import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { reviewDayOf } from '../../review-day.ts';
import { askHouseholdSets, askSets } from '../ask/ask.ts';
import { Cohort } from '../cohort.type.ts';
import { HouseholdGroup } from '../group.type.ts';
import { Household } from '../household.type.ts';
import { WISH_RULES } from '../law/wishes.ts';
import { CohortWish, HouseholdWish, WishMetBy } from './wish.type.ts';
import { wishFields, wishFinding, wishOfHousehold } from './wish-findings.ts';

const AS_OF = {
  nullable: true,
  description: 'Ngày; mặc định hôm nay. The day; default: today.',
} as const;

@Resolver(() => Cohort)
export class WishesResolver {
  @Classified('none')
  @FieldResolver(() => [CohortWish], {
    nullable: true,
    description:
      'Các nguyện vọng của kỳ rà soát, và từ đó đến nay cơ quan nào đã đáp ứng. The wishes of the review, and which agencies have met them since.',
  })
  async wishesMet(@Root() cohort: Cohort, @Ctx() context: LocalContext): Promise<readonly CohortWish[]> {
    const answers = await askSets(context, cohort, wishFields(WISH_RULES));
    return WISH_RULES.map((rule) => new CohortWish(cohort, wishFinding(rule, cohort.set, answers)));
  }
}

@Resolver(() => CohortWish)
export class CohortWishResolver {
  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Các hộ có nguyện vọng; trống khi chưa rõ. Households with the wish; null where it is not known of all.',
  })
  wished(@Root() { whole, finding: { wished } }: CohortWish): HouseholdGroup | null {
    return wished.unknown.isEmpty ? new HouseholdGroup(whole, wished.yes) : null;
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Đã được đáp ứng; trống khi `status` không phải KNOWN. Households whose wish was met; null where `status` is not KNOWN.',
  })
  met(@Root() wish: CohortWish): HouseholdGroup | null {
    return groupIfKnown(wish, wish.finding.met);
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Chưa được đáp ứng; trống khi `status` không phải KNOWN. Households whose wish was not met; null where `status` is not KNOWN.',
  })
  unmet(@Root() wish: CohortWish): HouseholdGroup | null {
    return groupIfKnown(wish, wish.finding.unmet);
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description: 'Chưa rõ đã đáp ứng chưa. Households of whose wish it is not known.',
  })
  unknown(@Root() { whole, finding }: CohortWish): HouseholdGroup {
    return new HouseholdGroup(whole, finding.unsettled);
  }

  @Classified('none')
  @FieldResolver(() => [WishMetBy], {
    nullable: true,
    description:
      'Cơ quan nào đã đáp ứng; không có mục nào là không cơ quan nào có dữ liệu. Which agencies met it; none where no agency’s data would show it.',
  })
  metBy(@Root() { whole, finding }: CohortWish): readonly WishMetBy[] {
    return finding.metBy.map(({ agency, met }) => ({
      agency,
      households: met.unknown.isEmpty ? new HouseholdGroup(whole, met.yes) : null,
    }));
  }
}

function groupIfKnown({ whole, finding }: CohortWish, set: HouseholdSet): HouseholdGroup | null {
  return finding.knowledge === 'KNOWN' ? new HouseholdGroup(whole, set) : null;
}

@Resolver(() => Household)
export class HouseholdWishesResolver {
  @Classified('basic')
  @FieldResolver(() => [HouseholdWish], {
    nullable: true,
    description:
      'Các nguyện vọng của hộ khi rà soát, đã đáp ứng chưa; trống nếu ngày ấy không có hộ. The wishes that the household told the review, and what became of them; null where it did not exist on the day.',
  })
  async wishes(
    @Root() { no }: Household,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | null | undefined,
    @Ctx() context: LocalContext,
  ): Promise<readonly HouseholdWish[] | null> {
    const day = asOf ?? context.clock.today();
    const { exists, sets } = await askHouseholdSets(context, { no, asOf: day }, wishFields(WISH_RULES));
    if (!exists) return null;
    const whole = HouseholdSet.of([no]);
    return WISH_RULES.flatMap((rule) => {
      const found = wishOfHousehold(no, wishFinding(rule, whole, sets));
      return found === null ? [] : [{ wish: rule.wish, since: reviewDayOf(day), ...found }];
    });
  }
}
