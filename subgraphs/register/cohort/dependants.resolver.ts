import { Args, ArgsType, Ctx, Directive, Field, Float, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { ObservedDeprivation, observedDeprivation } from '../../../shared/cohort/observed-deprivation.ts';
import { readAge } from '../../../shared/cohort/read-age.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { Cohort } from './cohort.type.ts';
import { MANY_DEPENDANTS, PERHAPS_MANY_DEPENDANTS } from './dependants.facts.ts';
import { MEMBERS } from './residents.facts.ts';

/** Who depends on others, and how many of a household are too many. */
@ArgsType()
class DependencyRuleArguments {
  @Field(() => Int, {
    description:
      'Trẻ em dưới tuổi này, tính tròn năm vào ngày của nhóm, 0 đến 150. Children below this age, full years on the day of the cohort, not included, 0 to 150.',
  })
  childBelowAge!: number;

  @Field(() => Float, {
    description:
      'Thiếu hụt khi tỷ lệ người phụ thuộc lớn hơn mức này, 0 đến 1. Deprived where the share of dependants is greater than this, a fraction, 0 to 1, not included.',
  })
  aboveShare!: number;
}

/** The indicator “dependants in the household” of the poverty standard, as the register has it. */
@Resolver(() => Cohort)
export class DependantsResolver {
  /**
   * Deprived: of the members on the day of the cohort more than the share depend on others; those are children below the
   * age, and elderly or disabled members with a monthly social-protection allowance on that day. Exactly the share is not
   * more. Unknown: not so for certain, but so if elderly or disabled members under social protection of whom no monthly
   * amount is recorded get one, or no member on the day. Of every person the register has a day of birth.
   * Source: Decree 07/2021/NĐ-CP, indicator “dependants in the household” (children below 16, more than 50%).
   * @throws CodedError BAD_USER_INPUT
   */
  @Directive('@inaccessible')
  @Contribution(
    () => ObservedDeprivation,
    'sensitive',
    'Dành cho các cơ quan: chỉ số “Người phụ thuộc trong hộ gia đình” (NĐ 07/2021) theo sổ bộ: trẻ em dưới tuổi này, người cao tuổi hoặc khuyết tật hưởng trợ cấp hằng tháng vào ngày của nhóm; chưa rõ: không ghi mức trợ cấp của người được bảo trợ, hoặc hộ không có thành viên. For agencies: the indicator “dependants in the household” (Decree 07/2021) as the register has it: children below the age, elderly or disabled members with a monthly allowance on the day; not known: no amount recorded of somebody protected, or no member.',
  )
  async manyDependants(
    @Root() cohort: Cohort,
    @Args(() => DependencyRuleArguments) { childBelowAge, aboveShare }: DependencyRuleArguments,
    @Ctx() { facts }: RoomContext,
  ): Promise<ObservedDeprivation> {
    const rule = [readAge('childBelowAge', childBelowAge), readShare('aboveShare', aboveShare)];
    const [members, deprived, perhaps] = await Promise.all([
      facts.column(MEMBERS, cohort.asOf),
      facts.set(MANY_DEPENDANTS, cohort.asOf, ...rule),
      facts.set(PERHAPS_MANY_DEPENDANTS, cohort.asOf, ...rule),
    ]);
    return observedDeprivation(cohort, deprived, perhaps.or(cohort.set.andNot(members.holders)));
  }
}

function readShare(argument: string, share: number): number {
  if (share >= 0 && share <= 1) return share;
  throw new CodedError('BAD_USER_INPUT', `${argument}: ${share} is outside 0 to 1.`, {
    argument,
    given: share,
    allowed: '0 to 1',
  });
}
