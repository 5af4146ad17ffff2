import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Column } from '../../../shared/cohort/column.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AFTER, FIRST } from '../arguments.ts';
import type { Household } from '../household/household.type.ts';
import { householdByNo } from '../household/households-by-key.loader.ts';
import { Cohort, HouseholdPage } from './cohort.type.ts';

// Nobody has a value: equal values go by the household's number, which is the register's own order.
const NO_VALUES = new Column(HouseholdSet.EMPTY, new Uint8Array(0));

@Resolver(() => Cohort)
export class CohortPageResolver {
  @Classified('none')
  @FieldResolver(() => HouseholdPage, {
    nullable: true,
    description:
      'Danh sách hộ theo trang, cho người được xem hộ; mỗi lần xem đều được ghi nhật ký. Households in pages, for viewers who may see them; every reading is logged.',
  })
  async page(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue<Household | null>> {
    const order = { name: 'REGISTER', descending: false, column: NO_VALUES };
    const page = await orderedPage(context, cohort, 'page', order, { first, after });
    // Other rooms answer stubs for the register to complete; here the rows are at hand.
    const households = await householdByNo(context).loadMany(page.edges.map(({ node }) => node.no));
    return { ...page, edges: page.edges.map((edge, at) => ({ ...edge, node: visible(households[at]) })) };
  }
}

// A household that the viewer may not see, or no longer: its place stays.
function visible(household: Household | Error | null | undefined): Household | null {
  if (household instanceof Error) throw household;
  return household ?? null;
}
