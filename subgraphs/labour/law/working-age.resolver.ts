import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { findWorkingAgeRule } from './working-age.ts';
import { WorkingAgeType } from './working-age.type.ts';

@Resolver()
export class WorkingAgeResolver {
  @Query(() => WorkingAgeType, {
    nullable: true,
    description:
      'Độ tuổi lao động áp dụng vào ngày; trống là ngày trước quy định cũ nhất được ghi. Working age as counted on the day; null is a day before the oldest rule that is kept.',
  })
  workingAge(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() { clock }: RoomContext,
  ): WorkingAgeType | null {
    const rule = findWorkingAgeRule(asOf ?? clock.today());
    if (rule === null) return null;
    const { toMonths, ...rest } = rule;
    return { ...rest, menToMonths: toMonths.MALE, womenToMonths: toMonths.FEMALE };
  }
}
