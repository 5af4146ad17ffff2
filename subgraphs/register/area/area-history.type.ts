import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  AREA_RELATION,
  type AreaRelation,
  SETTLEMENT,
  type Settlement,
  SUCCESSION_SHARE,
  type SuccessionShare,
} from '../codes/area-codes.ts';
import { Area } from './area.type.ts';

@ObjectType('AreaHistoryEntry', {
  simpleResolvers: true,
  description:
    'Một dòng trong lịch sử địa bàn: chính nó, hoặc một lần sáp nhập, chia tách. A line of an area’s ledger: the area itself, or one link of a merger or split.',
})
export class AreaHistoryEntry {
  @Classified('none')
  @Field(() => Area, {
    nullable: true,
    description: 'Địa bàn của dòng này, với tên và thời gian hiệu lực. The area of the line.',
  })
  area?: Area | null;

  @Classified('none')
  @Field(() => AREA_RELATION.type, { description: 'Quan hệ. What it is to the area asked about.' })
  relation!: AreaRelation;

  @Classified('none')
  @Field(() => Int, {
    description: 'Số bước tới địa bàn được hỏi; 0 là chính nó. Steps to the area asked about; 0 is itself.',
  })
  steps!: number;

  @Classified('none')
  @Field(() => Area, {
    nullable: true,
    description:
      'Với địa bàn trước: nhập vào địa bàn nào; với địa bàn sau: địa bàn được hỏi. Of a predecessor the area that it went into, of a successor the area asked about; null of the area itself.',
  })
  linkedTo?: Area | null;

  @Classified('none')
  @Field(() => SUCCESSION_SHARE.type, {
    nullable: true,
    description: 'Toàn bộ hay một phần; trống với chính địa bàn. Whole or part; null of the area itself.',
  })
  share?: SuccessionShare | null;

  @Classified('none')
  @Field(() => DateScalar, {
    description:
      'Ngày đầu tiên của địa bàn mới; với chính địa bàn là ngày bắt đầu. First day of the later area; of the area itself its own first day.',
  })
  effectiveOn!: string;

  @Classified('none')
  @Field(() => Boolean, { description: 'Sai nếu các nguồn không thống nhất. False where sources differ.' })
  certain!: boolean;

  @Classified('none')
  @Field(() => SETTLEMENT.type, {
    nullable: true,
    description:
      'Khu vực của địa bàn trước ngày đó; trống với cấp trên xã và với chính địa bàn (xem các dòng trước). Rural or urban before that day; null above the commune, and of the area itself, whose predecessors’ lines say it.',
  })
  settlementBefore?: Settlement | null;

  @Classified('none')
  @Field(() => SETTLEMENT.type, {
    nullable: true,
    description: 'Khu vực từ ngày đó. Rural or urban from that day on.',
  })
  settlementAfter?: Settlement | null;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Đúng nếu đổi giữa nông thôn và thành thị: từ ngày đó hộ được xét theo chuẩn thu nhập khác (ngày 01/07/2025 nhiều thị trấn thành xã, từ chuẩn thành thị sang chuẩn nông thôn thấp hơn). True where rural became urban or the reverse: from then on another income line applies (on 2025-07-01 many townships became communes: from the urban line to the lower rural one), so that a household may leave the list without earning more.',
  })
  flippedSettlement!: boolean;
}
