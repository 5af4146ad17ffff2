import { Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { FREQUENCY, type Frequency } from '../codes/organisation-codes.ts';
import { BASIS, type Basis } from '../codes/plan-codes.ts';
import { DUE_STATE, type DueReportState } from '../codes/tracking-codes.ts';
import { Plain } from '../data/plain.ts';
import { ReportedFigure } from '../reported/reported-figure.type.ts';
import { ReportingDuty } from './reporting-duty.type.ts';

@ObjectType('DueReport', {
  simpleResolvers: true,
  description: 'Một báo cáo phải gửi của một địa bàn. A report that an area owes.',
})
export class DueReport {
  officialCode!: string | null;
  validFrom!: string | null;

  @Plain(() => ReportingDuty, 'Chế độ báo cáo. The reporting duty.')
  duty!: ReportingDuty;

  @Plain(() => String, 'Mã địa bàn trong kế hoạch. Code of the area inside the plan.')
  areaCode!: string;

  @Plain(() => String, 'Tên địa bàn. Name of the area.')
  areaNameVi!: string;

  @Plain(() => FREQUENCY.type, 'Kỳ báo cáo; trống nếu không nêu. How often; null where not stated.', {
    nullable: true,
  })
  frequency!: Frequency | null;

  @Plain(() => DateScalar, 'Ngày đầu kỳ báo cáo; trống nếu mở. First day it is about; null where open.', {
    nullable: true,
  })
  periodFrom!: string | null;

  @Plain(() => DateScalar, 'Ngày cuối kỳ báo cáo. Last day it is about; null where open.', { nullable: true })
  periodTo!: string | null;

  @Plain(
    () => DateScalar,
    'Hạn gửi: ngày cuối còn đúng hạn; trống nếu văn bản không nêu ngày hay kỳ. Last day in time; null where the document names neither day nor frequency.',
    { nullable: true },
  )
  dueOn!: string | null;

  @Plain(
    () => BASIS.type,
    'Hạn in trong văn bản hay suy ra là cuối kỳ. Printed, or inferred as the end of the period.',
    {
      nullable: true,
    },
  )
  dueBasis!: Basis | null;

  @Plain(() => DUE_STATE.type, 'Đã có chưa, đến ngày hỏi. Whether it came, by the day asked about.')
  state!: DueReportState;

  @Plain(() => ReportedFigure, 'Số đầu tiên đáp ứng báo cáo. The first figure that answers it.', {
    nullable: true,
  })
  figure!: ReportedFigure | null;
}

@ObjectType('DueReportCount', {
  simpleResolvers: true,
  description: 'Bao nhiêu báo cáo ở tình trạng này. How many reports stand so.',
})
export class DueReportCount {
  @Plain(() => DUE_STATE.type, 'Tình trạng. The state.')
  state!: DueReportState;

  @Plain(() => Int, 'Số báo cáo. Reports.')
  count!: number;
}
