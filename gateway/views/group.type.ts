import { Ctx, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { CohortKey } from '../../shared/cohort/cohort.ts';
import { disclose } from '../../shared/cohort/disclose.ts';
import type { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { Classified } from '../../shared/viewer/data-class.ts';
import type { LocalContext } from '../local/local-context.ts';
import { Cohort, partOf } from './cohort.type.ts';

/** Some households of a cohort, as a number and as a cohort that every agency can be asked about. */
@ObjectType('HouseholdGroup', {
  description:
    'Một số hộ của nhóm: bao nhiêu hộ, và chính các hộ ấy. Some households of a cohort: how many, and which, open to every agency’s fields.',
})
export class HouseholdGroup {
  constructor(
    readonly whole: CohortKey,
    readonly set: HouseholdSet,
  ) {}
}

@Resolver(() => HouseholdGroup)
export class HouseholdGroupResolver {
  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số hộ. Households; null where they are too few to tell.',
  })
  count(@Root() { whole, set }: HouseholdGroup, @Ctx() { viewer }: LocalContext): number {
    return disclose(viewer, set.size, { contributors: set.size, of: whole.set.size });
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description: 'Các hộ ấy, thành nhóm hộ mới. These households, as a cohort of their own.',
  })
  cohort(@Root() { whole, set }: HouseholdGroup): Cohort {
    return partOf(whole, set);
  }
}
