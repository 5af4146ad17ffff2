import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Area, AreaFigure } from '../area/area.type.ts';
import { STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';
import type { AreaFlows } from './area-flows.ts';
import type { AreaCount } from './count-area.ts';
import { POVERTY_STATUS, type PovertyStatus } from './poverty-codes.ts';
import { PovertyReason, PovertyWarning } from './poverty-notes.type.ts';

/** What the figures are worked out of. */
export interface CountedChange {
  readonly then: AreaCount;
  readonly now: AreaCount;
  readonly flows: AreaFlows;
}

@ObjectType('AreaPovertyChange', {
  simpleResolvers: true,
  description:
    'Hộ nghèo của một địa bàn vào hai ngày, trong ranh giới của địa bàn: bao nhiêu hộ thoát nghèo, tái nghèo, nghèo mới, chuyển đi, chuyển đến; tỷ lệ đổi do số hộ nghèo hay do tổng số hộ. The poor of an area on two days, in its own boundaries: who escaped, relapsed, became poor, came and went; whether the rate moved with the poor or with the total.',
})
export class AreaPovertyChange {
  /** No field. Null where the change is withheld. */
  counted!: CountedChange | null;

  @Classified('none')
  @Field(() => Area, {
    nullable: true,
    description: 'Địa bàn. The area in whose boundaries the figures are.',
  })
  area?: Area | null;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày trước. The earlier day.' })
  since!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày sau. The later day.' })
  asOf!: string;

  @Classified('none')
  @Field(() => [Area], {
    description: 'Các địa bàn ngày trước được cộng lại. The areas of the earlier day that are added up.',
  })
  partsThen!: readonly Area[];

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description:
      'Tổng số hộ ngày trước; trống nếu không có nguồn. All households then; null without a source.',
  })
  householdTotalThen?: number | null;

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description: 'Tổng số hộ ngày sau; trống nếu không có nguồn. All households now; null without a source.',
  })
  householdTotalNow?: number | null;

  @Classified('none')
  @Field(() => [AreaFigure], {
    description: 'Các số liệu cộng thành tổng ngày trước. The figures behind the total then.',
  })
  householdTotalsThen!: readonly AreaFigure[];

  @Classified('none')
  @Field(() => [AreaFigure], {
    description: 'Các số liệu cộng thành tổng ngày sau. The figures behind the total now.',
  })
  householdTotalsNow!: readonly AreaFigure[];

  @Classified('none')
  @Field(() => [STANDARD_CODE.type], { description: 'Chuẩn nghèo ngày trước. Standards of the earlier day.' })
  standardsThen!: readonly StandardCode[];

  @Classified('none')
  @Field(() => [STANDARD_CODE.type], { description: 'Chuẩn nghèo ngày sau. Standards of the later day.' })
  standardsNow!: readonly StandardCode[];

  @Classified('none')
  @Field(() => POVERTY_STATUS.type, { description: 'Có những số nào. How far figures are given.' })
  status!: PovertyStatus;

  @Classified('none')
  @Field(() => PovertyReason, {
    nullable: true,
    description: 'Vì sao thiếu số hoặc tỷ lệ. Why figures or rates are missing.',
  })
  reason?: PovertyReason | null;

  @Classified('none')
  @Field(() => [PovertyWarning], { description: 'Điều cần lưu ý. What to mind.' })
  warnings!: readonly PovertyWarning[];
}
