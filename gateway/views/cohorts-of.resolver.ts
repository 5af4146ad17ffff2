import { Arg, Directive, Query, Resolver } from 'type-graphql';
import { HouseholdSetScalar } from '../../shared/cohort/household-set.scalar.ts';
import { type CivilDay, DateScalar } from '../../shared/scalars/civil-day.ts';
import { Cohort } from './cohort.type.ts';

/** Where the room's own questions start: cohorts that it was handed, for agencies to answer about. */
@Resolver()
export class CohortsOfResolver {
  @Directive('@inaccessible')
  @Query(() => [Cohort], {
    nullable: true,
    description:
      'Chỉ dùng bên trong cổng: các nhóm hộ đã có, để hỏi các cơ quan. Inside the gateway only: cohorts that are at hand, to ask agencies about.',
  })
  cohortsOf(
    @Arg('members', () => [HouseholdSetScalar], { description: 'Các hộ. The households of each.' })
    members: string[],
    @Arg('asOf', () => DateScalar, { description: 'Ngày. The day that all are of.' }) asOf: CivilDay,
  ): readonly Pick<Cohort, 'members' | 'scope' | 'asOf'>[] {
    return members.map((set) => ({ members: set, scope: '', asOf }));
  }
}
