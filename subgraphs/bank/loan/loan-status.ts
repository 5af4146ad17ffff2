import { registerEnumType } from 'type-graphql';

/** Standing of a loan on a day. */
export enum LoanStatus {
  CURRENT = 'CURRENT',
  OVERDUE = 'OVERDUE',
  FROZEN = 'FROZEN',
  CLOSED = 'CLOSED',
  WRITTEN_OFF = 'WRITTEN_OFF',
}

export const LOAN_STATUSES = Object.values(LoanStatus);

registerEnumType(LoanStatus, {
  name: 'LoanStatus',
  description: 'Tình trạng khoản vay vào một ngày. Standing of a loan on a day.',
  valuesConfig: {
    CURRENT: { description: 'Trong hạn. Current.' },
    OVERDUE: { description: 'Quá hạn. Overdue.' },
    FROZEN: { description: 'Khoanh nợ. Frozen.' },
    CLOSED: { description: 'Đã tất toán. Repaid in full.' },
    WRITTEN_OFF: { description: 'Đã xóa nợ. Written off.' },
  },
});
