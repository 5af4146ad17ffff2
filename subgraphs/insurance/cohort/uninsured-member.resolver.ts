import { Arg, Ctx, Directive, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { ObservedDeprivation, observedDeprivation } from '../../../shared/cohort/observed-deprivation.ts';
import { readAge } from '../../../shared/cohort/read-age.ts';
import { Cohort } from './cohort.type.ts';
import { MEMBERS, UNINSURED_FROM_AGE, UNINSURED_OF_UNKNOWN_AGE } from './coverage.facts.ts';

/** The indicator “health insurance” of the poverty standard, as the cards have it. */
@Resolver(() => Cohort)
export class UninsuredMemberResolver {
  /**
   * Deprived: a member of the age or older has no valid card on the day of the cohort. Unknown: none such for certain,
   * but a member without a card whose day of birth is not known, or no member at all that the agency knows of.
   * Source: Decision 59/2015/QĐ-TTg and Decree 07/2021/NĐ-CP, indicator “health insurance” (from six years).
   * @throws CodedError BAD_USER_INPUT
   */
  @Directive('@inaccessible')
  @Contribution(
    () => ObservedDeprivation,
    'basic',
    'Dành cho các cơ quan: chỉ số “Bảo hiểm y tế” (QĐ 59/2015, NĐ 07/2021) theo dữ liệu thẻ: hộ có thành viên từ tuổi này trở lên không có thẻ còn giá trị vào ngày của nhóm; chưa rõ: không biết ngày sinh của người không có thẻ, hoặc không biết thành viên nào của hộ. For agencies: the indicator “health insurance” (Decision 59/2015, Decree 07/2021) as the cards have it: a member of that age or older has no valid card on the day of the cohort; not known: the day of birth of a member without a card, or no member of the household.',
  )
  async uninsuredMember(
    @Root() cohort: Cohort,
    @Arg('fromAge', () => Int, {
      description:
        'Từ tuổi này, tính tròn năm vào ngày của nhóm, 0 đến 150. From this age, full years on the day of the cohort, 0 to 150.',
    })
    fromAge: number,
    @Ctx() { facts }: RoomContext,
  ): Promise<ObservedDeprivation> {
    const age = readAge('fromAge', fromAge);
    const [members, deprived, unknown] = await Promise.all([
      facts.column(MEMBERS, cohort.asOf),
      facts.set(UNINSURED_FROM_AGE, cohort.asOf, age),
      facts.set(UNINSURED_OF_UNKNOWN_AGE, cohort.asOf),
    ]);
    return observedDeprivation(cohort, deprived, unknown.or(cohort.set.andNot(members.holders)));
  }
}
