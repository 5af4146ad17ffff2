import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { INDICATOR_DIRECTION, INDICATOR_PERIOD, INDICATOR_UNIT } from '../codes/tracking-codes.ts';
import { Plain } from '../data/plain.ts';
import { TargetTracking, TrackedIndicator } from './indicator.type.ts';
import type {
  IndicatorDefinition,
  IndicatorDirectionName,
  IndicatorPeriodName,
  IndicatorUnitName,
} from './indicator-row.ts';

const KEY =
  'Khóa do bên gọi đặt; gửi lại cùng yêu cầu không làm gì thêm. Chosen by the caller: the same request again does nothing more.';

/** Whether an indicator was stored; `DONE` also where the same request had stored it before. */
export type StoreIndicatorOutcome =
  | 'DONE'
  | 'BAD_CODE'
  | 'CODE_TAKEN_BY_OTHER_AGENCY'
  | 'KEY_OF_OTHER_REQUEST';

/** The same of what a target is tracked by. */
export type TrackTargetOutcome =
  | 'DONE'
  | 'UNKNOWN_TARGET'
  | 'UNKNOWN_INDICATOR'
  | 'NO_REASON'
  | 'KEY_OF_OTHER_REQUEST';

@ObjectType('StoredIndicatorChange', {
  simpleResolvers: true,
  description: 'Kết quả lưu chỉ số. What came of storing an indicator, for the gateway only.',
})
@Directive('@inaccessible')
export class StoredIndicatorChange {
  @Plain(() => String, 'DONE, BAD_CODE, CODE_TAKEN_BY_OTHER_AGENCY, KEY_OF_OTHER_REQUEST.')
  outcome!: StoreIndicatorOutcome;

  @Plain(() => TrackedIndicator, 'Phiên bản đã lưu. The version that was stored.', { nullable: true })
  stored?: TrackedIndicator | null;
}

@ObjectType('TrackedTargetChange', {
  simpleResolvers: true,
  description: 'Kết quả ấn định cách theo dõi. What came of tracking a target, for the gateway only.',
})
@Directive('@inaccessible')
export class TrackedTargetChange {
  @Plain(() => String, 'DONE, UNKNOWN_TARGET, UNKNOWN_INDICATOR, NO_REASON, KEY_OF_OTHER_REQUEST.')
  outcome!: TrackTargetOutcome;

  @Plain(() => TargetTracking, 'Cách theo dõi đã lưu. What was stored.', { nullable: true })
  tracking?: TargetTracking | null;
}

@InputType('StoreIndicatorInput', { description: 'Chỉ số cần lưu. An indicator to be stored.' })
@Directive('@inaccessible')
export class StoreIndicatorInput implements IndicatorDefinition {
  @Field(() => String, { description: 'Mã. Code.' })
  code!: string;

  @Field(() => String, { description: 'Tên tiếng Việt. Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Tên tiếng Anh. Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Đoạn GraphQL trên AreaCohort. Fragment on AreaCohort.' })
  fragment!: string;

  @Field(() => String, { description: 'Tử số. Numerator.' })
  numerator!: string;

  @Field(() => String, { nullable: true, description: 'Mẫu số. Denominator.' })
  denominator!: string | null;

  @Field(() => INDICATOR_UNIT.type, { description: 'Đơn vị. Unit.' })
  unit!: IndicatorUnitName;

  @Field(() => INDICATOR_PERIOD.type, { description: 'Kỳ tính. When it counts.' })
  period!: IndicatorPeriodName;

  @Field(() => INDICATOR_DIRECTION.type, { description: 'Hướng tốt hơn. Which way is better.' })
  direction!: IndicatorDirectionName;

  @Field(() => String, { nullable: true, description: 'Đường dẫn tới nhóm còn thiếu. Path to the gap.' })
  gap!: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('TrackTargetInput', {
  description:
    'Theo dõi chỉ tiêu bằng gì. By what to track a target: by `targetId`, or by `plan` and `code`.',
})
@Directive('@inaccessible')
export class TrackTargetInput {
  @Field(() => ID, { nullable: true, description: 'Định danh chỉ tiêu. Id of the target.' })
  targetId?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã kế hoạch. Code of the plan.' })
  plan?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã chỉ tiêu. Code of the target.' })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã chỉ số; trống là theo báo cáo. Indicator; null: reported.',
  })
  indicator?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ số cho cách hiểu khác. For the other reading.' })
  alternativeIndicator?: string | null;

  @Field(() => String, { nullable: true, description: 'Vì sao không tính được. Why it cannot be computed.' })
  reasonVi?: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do bằng tiếng Anh. The reason in English.' })
  reasonEn?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
