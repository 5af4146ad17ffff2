import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { SNAPSHOT_REASON, type SnapshotReason } from '../codes/tracking-codes.ts';
import { Plain } from '../data/plain.ts';
import { PlanSnapshot } from './snapshot.type.ts';

/** Whether a snapshot was stored; `DONE` also where the same request had stored it before. */
export type StoreSnapshotOutcome = 'DONE' | 'UNKNOWN_PLAN' | 'UNKNOWN_TARGET' | 'KEY_OF_OTHER_REQUEST';

@ObjectType('StoredSnapshotChange', {
  simpleResolvers: true,
  description: 'Kết quả lưu ảnh chụp. What came of storing a snapshot, for the gateway only.',
})
@Directive('@inaccessible')
export class StoredSnapshotChange {
  @Plain(() => String, 'DONE, UNKNOWN_PLAN, UNKNOWN_TARGET, KEY_OF_OTHER_REQUEST.')
  outcome!: StoreSnapshotOutcome;

  @Plain(() => PlanSnapshot, 'Ảnh chụp đã lưu. The snapshot.', { nullable: true })
  stored?: PlanSnapshot | null;
}

@InputType('SnapshotDataVersionInput', { description: 'Phiên bản dữ liệu. Version of an agency’s data.' })
@Directive('@inaccessible')
export class SnapshotDataVersionInput {
  @Field(() => String, { description: 'Cơ quan. Agency.' })
  agency!: string;

  @Field(() => String, { description: 'Phiên bản. Version.' })
  version!: string;
}

const DECIMAL = 'Số thập phân chính xác, ví dụ 0.0138. Exact decimal, like 0.0138.';

@InputType('SnapshotValueInput', { description: 'Một giá trị cần lưu. A value to be kept.' })
@Directive('@inaccessible')
export class SnapshotValueInput {
  @Field(() => ID, { description: 'Định danh chỉ tiêu của kế hoạch. Id of a target of the plan.' })
  targetId!: string;

  @Field(() => String, { description: 'Mã địa bàn trong kế hoạch. Code of the area inside the plan.' })
  areaCode!: string;

  @Field(() => String, { nullable: true, description: DECIMAL })
  actual?: string | null;

  @Field(() => String, { nullable: true, description: DECIMAL })
  numerator?: string | null;

  @Field(() => String, { nullable: true, description: DECIMAL })
  denominator?: string | null;

  @Field(() => String, { description: 'Chỉ tiêu đang ở đâu, theo mã. Where the target stands, as a code.' })
  status!: string;

  @Field(() => String, { nullable: true, description: DECIMAL })
  reported?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã chỉ số. Code of the indicator.' })
  indicatorCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Phiên bản chỉ số. Version of the indicator.' })
  indicatorVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Đoạn GraphQL đã dùng. Fragment it was computed by.' })
  fragment?: string | null;

  @Field(() => [String], { description: 'Cơ quan không trả lời. Agencies that did not answer.' })
  missingAgencies!: readonly string[];
}

@InputType('StoreSnapshotInput', { description: 'Ảnh chụp cần lưu. A snapshot to be kept.' })
@Directive('@inaccessible')
export class StoreSnapshotInput {
  @Field(() => String, { description: 'Mã kế hoạch. Code of the plan.' })
  plan!: string;

  @Field(() => DateScalar, { description: 'Số liệu của ngày. Civil day that the values are of.' })
  asOf!: string;

  @Field(() => String, {
    description: 'Lúc chụp, ISO 8601 có múi giờ. Instant of taking, ISO 8601 with zone.',
  })
  takenAt!: string;

  @Field(() => SNAPSHOT_REASON.type, { description: 'Vì sao chụp. Why it is taken.' })
  reason!: SnapshotReason;

  @Field(() => [SnapshotValueInput], { description: 'Các giá trị. The values.' })
  values!: readonly SnapshotValueInput[];

  @Field(() => [SnapshotDataVersionInput], {
    description: 'Phiên bản dữ liệu. Versions of the agencies’ data.',
  })
  dataVersions!: readonly SnapshotDataVersionInput[];

  @Field(() => String, {
    description:
      'Khóa do bên gọi đặt, ví dụ MONTHLY/kế hoạch/ngày; gửi lại cùng khóa, kế hoạch, ngày và lý do nhận lại ảnh đã có. Chosen by the caller: the same key, plan, day and reason again answer the snapshot that there is.',
  })
  idempotencyKey!: string;
}
