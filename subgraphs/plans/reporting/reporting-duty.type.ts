import { ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import {
  FREQUENCY,
  type Frequency,
  REPORT_DIRECTION,
  type ReportDirection,
} from '../codes/organisation-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('ReportingDuty', {
  simpleResolvers: true,
  description: 'Chế độ báo cáo. Who reports what to whom, and when.',
})
export class ReportingDuty {
  planId!: string;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(() => [FREQUENCY.type], 'Định kỳ; trống nếu không nêu. How often; empty where not stated.')
  frequencies!: readonly Frequency[];

  @Plain(() => DateScalar, 'Phải gửi trước ngày này. Civil day before which it is due.', { nullable: true })
  dueOn!: string | null;

  @Plain(() => Int, 'Ngày hằng tháng phải gửi. Day of each month on which it is due.', { nullable: true })
  dueDay!: number | null;

  @Plain(() => String, 'Thời hạn bằng lời; trống nếu không in. The term in words.', { nullable: true })
  dueVi!: string | null;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}

@ObjectType('ReportingParty', {
  simpleResolvers: true,
  description: 'Bên gửi, tổng hợp hoặc nhận báo cáo. Who sends, collects or receives a report.',
})
export class ReportingParty {
  dutyId!: string;
  organisationId!: string | null;

  @Plain(() => REPORT_DIRECTION.type, 'Gửi, tổng hợp hay nhận. Sender, collector or recipient.')
  direction!: ReportDirection;

  @Plain(() => String, 'Tên như đọc từ văn bản. Who, as the document is read.')
  label!: string;
}
