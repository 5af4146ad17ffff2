import { Ctx, Directive, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { ObservedDeprivation, observedDeprivation } from '../../../shared/cohort/observed-deprivation.ts';
import { Cohort } from './cohort.type.ts';
import { PROFILED } from './profile.facts.ts';
import { WITHOUT_WORK, WORKING_WITHOUT_CONTRACT } from './without-work.facts.ts';

/** The indicator “employment” of the poverty standard, as the labour profiles have it. */
@Resolver(() => Cohort)
export class WithoutWorkResolver {
  /**
   * Deprived: a member of working age has no job and wants one, by the profile that holds on the day of the cohort; who
   * has none and wants none is not willing to work, and so not meant. Unknown: none such, but a member of working age who
   * works (or is underemployed) without a contract, because the profile does not tell whether it is work for wages, or no
   * member of whom the office has a profile by that day. Of the members without a profile beside one who has one nothing
   * is known either, but the office cannot tell them from children: they make nothing unknown.
   * Source: Decree 07/2021/NĐ-CP, indicator “employment”.
   */
  @Directive('@inaccessible')
  @Contribution(
    () => ObservedDeprivation,
    'basic',
    'Dành cho các cơ quan: chỉ số “Việc làm” (NĐ 07/2021) theo hồ sơ lao động: hộ có người trong độ tuổi lao động chưa có việc làm mà muốn tìm việc; chưa rõ: có người làm việc không có hợp đồng, không biết có hưởng lương không, hoặc không có hồ sơ của thành viên nào. For agencies: the indicator “employment” (Decree 07/2021) as the profiles have it: a member of working age has no job and wants one; not known: a member works without a contract, whether for wages or not, or there is no profile of any member.',
  )
  async withoutWork(@Root() cohort: Cohort, @Ctx() { facts }: RoomContext): Promise<ObservedDeprivation> {
    const [profiled, deprived, undecided] = await Promise.all([
      facts.column(PROFILED, cohort.asOf),
      facts.column(WITHOUT_WORK, cohort.asOf),
      facts.column(WORKING_WITHOUT_CONTRACT, cohort.asOf),
    ]);
    const unknown = undecided.holders.or(cohort.set.andNot(profiled.holders));
    return observedDeprivation(cohort, deprived.holders, unknown);
  }
}
