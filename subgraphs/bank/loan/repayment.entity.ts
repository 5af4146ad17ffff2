import { defineEntity, p } from '@mikro-orm/core';
import { LoanSchema } from './loan.entity.ts';

export const RepaymentSchema = defineEntity({
  name: 'Repayment',
  tableName: 'repayment',
  comment: 'Thu nợ: principal and interest paid on a day',
  checks: [
    {
      name: 'repayment_amounts',
      expression: 'principal >= 0 and interest >= 0 and principal + interest > 0',
    },
  ],
  properties: {
    loan: () => p.manyToOne(LoanSchema).fieldName('loan_id').primary().comment('Khoản vay'),
    paidOn: p.date().primary().comment('Ngày thu'),
    principal: p.bigint().comment('Gốc, VND'),
    interest: p.bigint().comment('Lãi, VND'),
  },
});
