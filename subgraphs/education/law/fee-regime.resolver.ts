import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import type { FeeRegime } from './fee-regime.ts';
import { FeeRegimeType } from './fee-regime.type.ts';
import { FEE_REGIMES, findFeeRegime } from './fee-regimes.ts';

@Resolver()
export class FeeRegimeResolver {
  @Query(() => [FeeRegimeType], {
    nullable: true,
    description:
      'Quy định học phí và hỗ trợ chi phí học tập có hiệu lực vào ngày đã cho, hoặc toàn bộ. The regime of fees in force on the day, or all there have been, oldest first.',
  })
  feeRegimes(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Arg('history', () => Boolean, {
      defaultValue: false,
      description: 'Lấy toàn bộ, không xét ngày. All of them, whatever the day.',
    })
    history: boolean,
    @Ctx() { clock }: RoomContext,
  ): readonly FeeRegimeType[] {
    if (history) return FEE_REGIMES.map(presentFeeRegime);
    const regime = findFeeRegime(asOf ?? clock.today());
    return regime === null ? [] : [presentFeeRegime(regime)];
  }
}

/** A row of law in the shape of the graph. */
export function presentFeeRegime(regime: FeeRegime): FeeRegimeType {
  return {
    ...regime,
    feeCategories: [...regime.feeCategories],
    studyCostCategories: [...regime.studyCostCategories],
  };
}
