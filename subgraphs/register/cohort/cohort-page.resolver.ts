import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Column } from '../../../shared/cohort/column.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { Classified, type DataClass } from '../../../shared/viewer/data-class.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { AFTER, FIRST } from '../arguments.ts';
import type { Household } from '../household/household.type.ts';
import { householdByNo } from '../household/households-by-key.loader.ts';
import { Cohort, HouseholdPage } from './cohort.type.ts';
import { HOUSEHOLD_ORDER, type HouseholdOrder } from './cohort-codes.ts';
import { MEMBERS } from './residents.facts.ts';
import { DEPRIVATIONS, INCOME } from './review.facts.ts';

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
    @Arg('after', () => String, AFTER) after: string | undefined,
    @Arg('orderBy', () => HOUSEHOLD_ORDER.type, {
      defaultValue: 'REGISTER',
      description: 'Thứ tự; bằng nhau thì theo sổ bộ. Order; equals go by the register.',
    })
    orderBy: HouseholdOrder,
    @Arg('descending', () => Boolean, {
      defaultValue: false,
      description: 'Lớn nhất trước. The greatest first.',
    })
    descending: boolean,
  ): Promise<HouseholdPageValue<Household | null>> {
    const order = { name: orderBy, descending, column: await columnOf(context, cohort, orderBy) };
    const page = await orderedPage(context, cohort, 'page', order, { first, after });
    // Other rooms answer stubs for the register to complete; here the rows are at hand.
    const households = await householdByNo(context).loadMany(page.edges.map(({ node }) => node.no));
    return { ...page, edges: page.edges.map((edge, at) => ({ ...edge, node: visible(households[at]) })) };
  }
}

function columnOf(context: RoomContext, { asOf }: Cohort, order: HouseholdOrder): Column | Promise<Column> {
  const { facts, viewer } = context;
  switch (order) {
    case 'REGISTER':
      return NO_VALUES;
    case 'SIZE':
      requireClass(viewer, 'basic');
      return facts.column(MEMBERS, asOf);
    case 'DEPRIVATIONS':
      requireClass(viewer, 'basic');
      return facts.column(DEPRIVATIONS, asOf);
    case 'INCOME':
      requireClass(viewer, 'sensitive');
      return facts.column(INCOME, asOf);
  }
}

// Who may not read a value may not learn it from its place in an order either.
function requireClass(viewer: Viewer, dataClass: DataClass): void {
  if (viewer.dataClasses.includes(dataClass)) return;
  throw new CodedError(
    'FORBIDDEN_DATA_CLASS',
    `This order is of data class ${dataClass}, which you may not read.`,
    {
      dataClass,
    },
  );
}

// A household that the viewer may not see, or no longer: its place stays.
function visible(household: Household | Error | null | undefined): Household | null {
  if (household instanceof Error) throw household;
  return household ?? null;
}
