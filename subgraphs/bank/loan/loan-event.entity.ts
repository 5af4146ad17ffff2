import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { LoanSchema } from './loan.entity.ts';
import { LOAN_EVENT_KINDS } from './loan-event-kind.ts';

export const LoanEventSchema = defineEntity({
  name: 'LoanEvent',
  tableName: 'loan_event',
  comment: 'Biến động khoản vay: freeze, extension, moved to overdue, write-off …',
  checks: [
    { name: 'loan_event_kind', expression: isOneOf('kind', LOAN_EVENT_KINDS) },
    { name: 'loan_event_extension', expression: "kind <> 'EXTENSION' or new_due_on is not null" },
  ],
  properties: {
    loan: () => p.manyToOne(LoanSchema).fieldName('loan_id').primary().comment('Khoản vay'),
    happenedOn: p.date().primary().comment('Ngày'),
    kind: p.text().primary().comment('Loại, see LoanEventKind'),
    amount: p.bigint().nullable().comment('Số tiền, VND'),
    newDueOn: p.date().nullable().comment('Ngày đến hạn mới'),
  },
});
