import { defineEntity, p } from '@mikro-orm/core';

export const UnemploymentPaymentSchema = defineEntity({
  name: 'UnemploymentPayment',
  tableName: 'unemployment_payment',
  comment: 'Chi trả trợ cấp thất nghiệp: one month of unemployment benefit paid to a person',
  indexes: [{ name: 'unemployment_payment_person', properties: ['personKey', 'paidOn'] }],
  uniques: [{ name: 'unemployment_payment_natural_key', properties: ['claimCode', 'month', 'paidOn'] }],
  checks: [
    { name: 'unemployment_payment_month', expression: "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'" },
    { name: 'unemployment_payment_amount', expression: 'amount > 0' },
    { name: 'unemployment_payment_channel', expression: "channel in ('ATM', 'CASH')" },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: uip_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the receiver; null where the agency holds no usable citizen number'),
    claimCode: p.text().comment('Số hồ sơ: claim of the employment service that the payment answers'),
    month: p.string().length(7).comment('Month of benefit, YYYY-MM'),
    amount: p.bigint().comment('Paid, VND'),
    channel: p.text().comment('Hình thức chi trả: ATM or CASH'),
    paidOn: p.date().comment('Day of payment'),
  },
});
