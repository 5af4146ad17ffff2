import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { countHouseholds } from '../../../shared/cohort/measure.ts';
import { narrow } from '../../../shared/cohort/narrow.ts';
import { AggregateOf, Classified } from '../../../shared/viewer/data-class.ts';
import {
  HELPER_ASSOCIATION,
  HELPER_KIND,
  type HelperAssociation,
  type HelperKind,
} from '../codes/work-codes.ts';
import { AssociationCohort, Cohort, CohortSponsorship } from './cohort.type.ts';
import { BY_ASSOCIATION, HELPED, REGISTERED_TO_ESCAPE, SPONSORED } from './helper.facts.ts';

const IS = {
  defaultValue: true,
  description: 'Sai: giữ các hộ còn lại. False keeps the households of the cohort of which it is not true.',
};
const ASSOCIATION = {
  nullable: true,
  description: 'Chỉ các tổ chức này; không ghi là bất kỳ. Only these organisations; left out: any.',
};
const KIND = {
  defaultValue: ['HELPER', 'SPONSOR'],
  description: 'Các hình thức giúp. In which ways.',
};
const YEAR = {
  nullable: true,
  description: 'Năm kế hoạch; mặc định năm của nhóm. Plan year; default: that of the cohort.',
};

@Resolver(() => Cohort)
export class SponsoredCohortResolver {
  @AggregateOf('basic')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Các hộ được tổ chức nhận giúp, đỡ đầu vào ngày của nhóm. Households that an organisation helps or sponsors on the day.',
  })
  sponsoredBy(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('association', () => [HELPER_ASSOCIATION.type], ASSOCIATION)
    associations: HelperAssociation[] | undefined,
    @Arg('kind', () => [HELPER_KIND.type], KIND) kinds: HelperKind[],
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, SPONSORED, cohort.asOf, kinds, associations ?? null);
  }

  @AggregateOf('basic')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Các hộ chưa có tổ chức, cá nhân nào nhận giúp dưới bất kỳ hình thức nào. Households that nobody looks after on the day, in any way.',
  })
  withoutHelper(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    return narrow(context, cohort, !is, HELPED, cohort.asOf);
  }

  @AggregateOf('basic')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Các hộ được đăng ký thoát nghèo trong năm. Households that an organisation registered to escape poverty in the plan year.',
  })
  registeredToEscape(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('association', () => [HELPER_ASSOCIATION.type], ASSOCIATION)
    associations: HelperAssociation[] | undefined,
    @Arg('year', () => Int, YEAR) year: number | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
  ): Promise<Cohort> {
    const planYear = year ?? yearOf(cohort);
    return narrow(context, cohort, is, REGISTERED_TO_ESCAPE, planYear, associations ?? null);
  }

  @AggregateOf('basic')
  @FieldResolver(() => [AssociationCohort], {
    nullable: true,
    description:
      'Chia theo tổ chức nhận giúp vào ngày của nhóm. By organisation that looks after the households on the day.',
  })
  async sponsoringAssociations(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('kind', () => [HELPER_KIND.type], KIND) kinds: HelperKind[],
  ): Promise<readonly AssociationCohort[]> {
    const buckets = await breakDown(context, cohort, BY_ASSOCIATION, cohort.asOf, kinds);
    return buckets.map(({ bucket, cohort: households }) => ({
      association: bucket as HelperAssociation,
      cohort: households,
    }));
  }

  @AggregateOf('basic')
  @FieldResolver(() => CohortSponsorship, {
    nullable: true,
    description: 'Số hộ được giúp. How many of the households are looked after.',
  })
  sponsorship(@Root() cohort: Cohort): CohortSponsorship {
    return new CohortSponsorship(cohort);
  }
}

@Resolver(() => CohortSponsorship)
export class CohortSponsorshipResolver {
  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số hộ có người giúp dưới bất kỳ hình thức nào. Households looked after in any way.',
  })
  helped(@Root() { cohort }: CohortSponsorship, @Ctx() context: RoomContext): Promise<number> {
    return countHouseholds(context, cohort, HELPED, cohort.asOf);
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số hộ được giúp đỡ hoặc đỡ đầu. Households helped or sponsored, registrations apart.',
  })
  sponsored(@Root() { cohort }: CohortSponsorship, @Ctx() context: RoomContext): Promise<number> {
    return countHouseholds(context, cohort, SPONSORED, cohort.asOf, KIND.defaultValue, null);
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số hộ đăng ký thoát nghèo trong năm. Households registered to escape in the plan year.',
  })
  registered(
    @Root() { cohort }: CohortSponsorship,
    @Ctx() context: RoomContext,
    @Arg('year', () => Int, YEAR) year: number | undefined,
  ): Promise<number> {
    return countHouseholds(context, cohort, REGISTERED_TO_ESCAPE, year ?? yearOf(cohort), null);
  }
}

function yearOf({ asOf }: Cohort): number {
  return Number(asOf.slice(0, 4));
}
