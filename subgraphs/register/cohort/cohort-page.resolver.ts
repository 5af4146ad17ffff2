import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Column } from '../../../shared/cohort/column.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AFTER, FIRST } from '../arguments.ts';
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
  page(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue> {
    const order = { name: 'REGISTER', descending: false, column: NO_VALUES };
    return orderedPage(context, cohort, 'page', order, { first, after });
  }
}
