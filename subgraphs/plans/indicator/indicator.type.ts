import { Int, ObjectType } from 'type-graphql';
import {
  INDICATOR_DIRECTION,
  INDICATOR_PERIOD,
  INDICATOR_UNIT,
  TRACKING_KIND,
  type TrackingKind,
} from '../codes/tracking-codes.ts';
import { Plain } from '../data/plain.ts';
import type {
  IndicatorDefinition,
  IndicatorDirectionName,
  IndicatorPeriodName,
  IndicatorUnitName,
} from './indicator-row.ts';

@ObjectType('TrackedIndicator', {
  simpleResolvers: true,
  description:
    'Chỉ số theo dõi: đọc gì từ nhóm hộ của một địa bàn. An indicator: what is read off the cohort of an area.',
})
export class TrackedIndicator implements IndicatorDefinition {
  @Plain(() => String, 'Mã: chữ, số, gạch dưới. Code: letters, digits and underscores.')
  code!: string;

  @Plain(() => Int, 'Phiên bản, từ 1; sửa là phiên bản mới. Version, from 1: a change is a new one.')
  version!: number;

  @Plain(() => String, 'Tên tiếng Việt. Name in Vietnamese.')
  nameVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Name in English.')
  nameEn!: string;

  @Plain(
    () => String,
    'Đoạn GraphQL trên `AreaCohort`, có thể dùng $asOf, $from, $baselineOn. Named GraphQL fragment on `AreaCohort`; its variables are $asOf, $from and $baselineOn.',
  )
  fragment!: string;

  @Plain(
    () => String,
    'Tử số: tổng có dấu của các đường dẫn qua đoạn đó. Numerator: a signed sum of paths through the fragment.',
  )
  numerator!: string;

  @Plain(
    () => String,
    'Mẫu số; trống thì giá trị là tử số. Denominator; null: the value is the numerator itself.',
    { nullable: true },
  )
  denominator!: string | null;

  @Plain(() => INDICATOR_UNIT.type, 'Đơn vị của giá trị. Unit of the value.')
  unit!: IndicatorUnitName;

  @Plain(() => INDICATOR_PERIOD.type, 'Kỳ tính. When it counts.')
  period!: IndicatorPeriodName;

  @Plain(() => INDICATOR_DIRECTION.type, 'Hướng tốt hơn. Which way is better.')
  direction!: IndicatorDirectionName;

  @Plain(
    () => String,
    'Đường dẫn tới nhóm hộ còn thiếu. Path to the cohort of the households that still make the difference; null without one.',
    { nullable: true },
  )
  gap!: string | null;

  @Plain(() => String, 'Người lưu; system là của hệ thống. Who saved it; system: comes with the system.')
  savedBy!: string;

  @Plain(() => String, 'Cơ quan có chỉ số. The agency whose indicator it is.')
  agency!: string;

  @Plain(() => String, 'Lúc lưu, ISO 8601. Instant of saving, ISO 8601.')
  savedAt!: string;
}

@ObjectType('TargetTracking', {
  simpleResolvers: true,
  description:
    'Chỉ tiêu được theo dõi bằng gì. By what a target is tracked: an indicator, or what offices report.',
})
export class TargetTracking {
  targetId!: string;
  indicatorCode!: string | null;
  alternativeIndicatorCode!: string | null;

  @Plain(() => TRACKING_KIND.type, 'Tính từ dữ liệu hay theo báo cáo. Computed, or reported.')
  kind!: TrackingKind;

  @Plain(
    () => String,
    'Vì sao dữ liệu các cơ quan không trả lời được. Why no agency’s data can answer, in Vietnamese.',
    { nullable: true },
  )
  reasonVi!: string | null;

  @Plain(() => String, 'Lý do bằng tiếng Anh. The reason in English.', { nullable: true })
  reasonEn!: string | null;

  @Plain(() => String, 'Người ấn định; system là của hệ thống. Who decided; system: comes with the system.')
  trackedBy!: string;

  @Plain(() => String, 'Áp dụng từ lúc, ISO 8601. From when it rules, ISO 8601.')
  trackedAt!: string;
}
