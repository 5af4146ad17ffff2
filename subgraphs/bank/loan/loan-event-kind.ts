import { registerEnumType } from 'type-graphql';

/** What happened to a loan. */
export enum LoanEventKind {
  GUARANTEE = 'GUARANTEE',
  FREEZE = 'FREEZE',
  UNFREEZE = 'UNFREEZE',
  EXTENSION = 'EXTENSION',
  RELEND = 'RELEND',
  OVERDUE = 'OVERDUE',
  WRITE_OFF = 'WRITE_OFF',
}

export const LOAN_EVENT_KINDS = Object.values(LoanEventKind);

registerEnumType(LoanEventKind, {
  name: 'LoanEventKind',
  description: 'Biến động của khoản vay. What happened to a loan.',
  valuesConfig: {
    GUARANTEE: { description: 'Bảo lãnh. Guarantee.' },
    FREEZE: { description: 'Khoanh nợ. Freeze.' },
    UNFREEZE: { description: 'Hết khoanh nợ. End of a freeze.' },
    EXTENSION: { description: 'Gia hạn nợ. Extension.' },
    RELEND: { description: 'Cho vay lại. Lent anew.' },
    OVERDUE: { description: 'Chuyển nợ quá hạn. Moved to overdue.' },
    WRITE_OFF: { description: 'Xóa nợ. Write-off.' },
  },
});
