import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { UNIT, type Unit } from '../codes/plan-codes.ts';
import {
  FIGURE_REFUSAL,
  FIGURE_STATUS,
  type FigureRefusalReason,
  type FigureStatus,
} from '../codes/tracking-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('ReportedFigure', {
  simpleResolvers: true,
  description: 'Số do cơ quan báo cáo. A figure that an office reported.',
})
export class ReportedFigure {
  no!: number;
  targetId!: string;
  replacedById!: string | null;
  reportedOn!: string;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => Float, 'Giá trị theo `unit`. Value in `unit`.')
  value!: number;

  @Plain(() => String, 'Giá trị đúng như gửi. The value as sent.')
  printed!: string;

  @Plain(() => UNIT.type, 'Đơn vị, là đơn vị của chỉ tiêu. Unit, which is that of the target.')
  unit!: Unit;

  @Plain(() => String, 'Mã địa bàn trong kế hoạch. Code of the area inside the plan.')
  areaCode!: string;

  @Plain(() => DateScalar, 'Số liệu của ngày. Civil day that it tells of.')
  asOf!: string;

  @Plain(() => FIGURE_STATUS.type, 'Sơ bộ hay chính thức. Provisional or final.')
  status!: FigureStatus;

  @Plain(() => Int, 'Lần báo cáo của ngày đó, từ 1. Which report of that day, from 1: the last rules.')
  revision!: number;

  @Plain(() => String, 'Người báo cáo. Who reported it.')
  reportedBy!: string;

  @Plain(() => String, 'Cơ quan của người báo cáo. Agency of who reported it.')
  agency!: string;

  @Plain(() => String, 'Lúc báo cáo, ISO 8601. Instant of reporting, ISO 8601.')
  reportedAt!: string;

  // Free text of officials may name people.
  @Classified('basic')
  @Field(() => String, { nullable: true, description: 'Ghi chú của người báo cáo. Note of who reported it.' })
  note!: string | null;
}

export const ReportedFigureConnection = connectionOf(() => ReportedFigure, 'ReportedFigure');

@ObjectType('FigureReported', {
  simpleResolvers: true,
  description: 'Đã nhận số báo cáo. The figure was taken, now or by the same request before.',
})
export class FigureReported {
  @Plain(() => ReportedFigure, 'Số đã nhận. The figure.', { nullable: true })
  figure!: ReportedFigure | null;
}

@ObjectType('FigureRefused', {
  simpleResolvers: true,
  description: 'Không nhận, và vì sao. The figure was not taken, and why; nothing was stored.',
})
export class FigureRefused {
  @Plain(() => FIGURE_REFUSAL.type, 'Lý do. The reason.')
  reason!: FigureRefusalReason;

  @Plain(() => String, 'Lý do bằng lời, và cần viết thế nào. The reason and what is allowed, in Vietnamese.')
  message!: string;

  @Plain(() => String, 'Lời giải thích bằng tiếng Anh. The same in English.')
  messageEn!: string;

  @Plain(() => String, 'Trường của `input` cần sửa. Field of the input that is to be mended.')
  field!: string;
}

export const ReportFigureResult = createUnionType({
  name: 'ReportFigureResult',
  description: 'Đã nhận, hoặc lý do từ chối. Taken, or why not.',
  types: () => [FigureReported, FigureRefused] as const,
  resolveType: (value: object) => value.constructor.name,
});

@InputType('ReportFigureInput', { description: 'Số cần báo cáo. A figure to be reported.' })
export class ReportFigureInput {
  @Field(() => String, { description: 'Mã kế hoạch. Code of the plan.' })
  plan!: string;

  @Field(() => String, { description: 'Mã chỉ tiêu trong kế hoạch. Code of the target inside the plan.' })
  target!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Mã địa bàn trong kế hoạch; mặc định là địa bàn của chỉ tiêu. Code of the area inside the plan; default: the area of the target.',
  })
  areaCode?: string | null;

  @Field(() => DateScalar, {
    description: 'Số liệu của ngày; không sau hôm nay. Day it tells of; not after today.',
  })
  asOf!: string;

  @Field(() => String, {
    description:
      'Giá trị: chữ số và một dấu chấm thập phân, ví dụ 1297, 1.4; không tách hàng nghìn. Digits and one decimal point, no mark for thousands.',
  })
  value!: string;

  @Field(() => UNIT.type, {
    nullable: true,
    description: 'Đơn vị; nếu có phải là đơn vị của chỉ tiêu. Unit; where given, that of the target.',
  })
  unit?: Unit | null;

  @Field(() => FIGURE_STATUS.type, { description: 'Sơ bộ hay chính thức. Provisional or final.' })
  status!: FigureStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Ghi chú, đến 2.000 ký tự. Note, 2,000 characters at most.',
  })
  note?: string | null;

  @Field(() => String, {
    description:
      'Khóa do bên gọi đặt, 1 đến 200 ký tự; gửi lại cùng yêu cầu nhận lại cùng số. Chosen by the caller, 1 to 200 characters: the same request again answers the same figure.',
  })
  idempotencyKey!: string;
}
