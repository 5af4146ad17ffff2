import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../pagination/connection.ts';
import { Classified } from '../viewer/data-class.ts';

export interface HouseholdPageValue<Node = { readonly no: number }> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * Makes a room's `HouseholdPage` out of its own class of households: pages of a cohort look alike whoever orders them.
 * A node is null where the register is silent or no longer lets the viewer see the household.
 */
export function householdPageOf(household: () => ClassType<{ no: number }>): ClassType<HouseholdPageValue> {
  @ObjectType('HouseholdPageEdge', {
    simpleResolvers: true,
    description: 'Một hộ của trang. One household of the page.',
  })
  @Directive('@shareable')
  class HouseholdPageEdge {
    @Classified('none')
    @Field(() => household(), { nullable: true, description: 'Hộ. The household.' })
    node?: { no: number };

    @Classified('none')
    @Field(() => String, { description: 'Vị trí của hộ. The place of the household in the list.' })
    cursor!: string;
  }

  @ObjectType('HouseholdPage', {
    simpleResolvers: true,
    description: 'Một trang hộ của nhóm, theo thứ tự đã chọn. A page of a cohort in the order asked for.',
  })
  @Directive('@shareable')
  class HouseholdPage {
    @Classified('none')
    @Field(() => [HouseholdPageEdge])
    edges!: HouseholdPageEdge[];

    @Classified('none')
    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Classified('none')
    @Field(() => Int, { description: 'Số hộ của cả nhóm. Households of the whole cohort.' })
    totalCount!: number;
  }
  return HouseholdPage as unknown as ClassType<HouseholdPageValue>;
}
