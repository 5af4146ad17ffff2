import { Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { SNAPSHOT_REASON, type SnapshotReason } from '../codes/tracking-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('SnapshotDataVersion', {
  simpleResolvers: true,
  description: 'Phiên bản dữ liệu của một cơ quan. Version of the data of an agency.',
})
export class SnapshotDataVersion {
  @Plain(() => String, 'Cơ quan. Agency.')
  agency!: string;

  @Plain(() => String, 'Phiên bản dữ liệu. Version of its data.')
  version!: string;
}

@ObjectType('PlanSnapshot', {
  simpleResolvers: true,
  description:
    'Ảnh chụp số liệu của kế hoạch: không bao giờ sửa. What the values of a plan were when somebody looked; never changed.',
})
export class PlanSnapshot {
  no!: number;
  planId!: string;
  statisticsOnly!: boolean;
  versionAgencies!: readonly string[];
  versionTexts!: readonly string[];

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => DateScalar, 'Số liệu của ngày. Civil day that the values are of.')
  asOf!: string;

  @Plain(() => String, 'Lúc chụp, ISO 8601. Instant of taking, ISO 8601.')
  takenAt!: string;

  @Plain(() => SNAPSHOT_REASON.type, 'Vì sao chụp. Why it was taken.')
  reason!: SnapshotReason;

  @Plain(() => String, 'Người chụp. Who took it.')
  takenBy!: string;

  @Plain(() => String, 'Cơ quan của người chụp. Agency of who took it.')
  agency!: string;
}

export const PlanSnapshotConnection = connectionOf(() => PlanSnapshot, 'PlanSnapshot');

@ObjectType('SnapshotValue', {
  simpleResolvers: true,
  description: 'Một chỉ tiêu ở một địa bàn lúc chụp. A target in an area as it was then.',
})
export class SnapshotValue {
  snapshotNo!: number;
  targetId!: string;

  @Plain(() => String, 'Mã địa bàn trong kế hoạch. Code of the area inside the plan.')
  areaCode!: string;

  @Plain(
    () => Float,
    'Số thực hiện theo đơn vị của chỉ tiêu; trống là chưa rõ. What happened, in the unit of the target; null: not known.',
    { nullable: true },
  )
  actual!: number | null;

  @Plain(() => String, 'Số thực hiện chính xác. The same, exact.', { nullable: true })
  actualExact!: string | null;

  @Plain(() => String, 'Tử số chính xác. Numerator, exact.', { nullable: true })
  numerator!: string | null;

  @Plain(() => String, 'Mẫu số chính xác. Denominator, exact.', { nullable: true })
  denominator!: string | null;

  @Plain(() => String, 'Chỉ tiêu lúc đó đang ở đâu, theo mã. Where the target stood then, as a code.')
  status!: string;

  @Plain(() => Float, 'Số báo cáo có hiệu lực lúc đó. Reported figure that ruled then.', { nullable: true })
  reported!: number | null;

  @Plain(() => String, 'Mã chỉ số; trống nếu không tính. Code of the indicator; null: not computed.', {
    nullable: true,
  })
  indicatorCode!: string | null;

  @Plain(() => Int, 'Phiên bản chỉ số. Version of the indicator.', { nullable: true })
  indicatorVersion!: number | null;

  @Plain(() => String, 'Đoạn GraphQL đã dùng. Fragment that it was computed by.', { nullable: true })
  fragment!: string | null;

  @Plain(() => [String], 'Cơ quan cần mà không trả lời. Agencies that it needed and that did not answer.')
  missingAgencies!: readonly string[];
}
