import type { ComputedAnswer, TrackingAnswer } from './progress-answer.ts';
import { agencyWords, statusWord } from './words.ts';

/** What a value rests on. */
export interface Ground {
  readonly computed: ComputedAnswer | null;
  readonly tracking: TrackingAnswer | null;
  /** Whether the day is in the period of the plan, or after it. */
  readonly begun: boolean;
}

/** Why there is no actual value, in Vietnamese; null where there is one. */
export function whyEmpty({ computed, tracking, begun }: Ground): string | null {
  if (computed !== null && computed.actual !== null) return null;
  if (tracking === null) return 'Chưa gắn chỉ số theo dõi';
  if (tracking.kind === 'REPORTED') return byReport(tracking.reasonVi);
  if (!begun) return 'Chưa đến kỳ của kế hoạch';
  if (computed === null) return 'Chưa có số liệu';
  if (computed.withheld) return 'Có số không được cung cấp cho người hỏi';
  if (computed.missingAgencies.length > 0)
    return `Cơ quan chưa trả lời: ${agencyWords(computed.missingAgencies)}`;
  return computed.status === 'NOT_APPLICABLE' ? statusWord(computed.status) : 'Chưa có số liệu';
}

function byReport(reason: string | null): string {
  return reason === null ? 'Theo số báo cáo' : `Theo số báo cáo: ${reason}`;
}
