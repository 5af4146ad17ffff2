import { defineEntity, p } from '@mikro-orm/core';

export const OutOfSchoolPeriodSchema = defineEntity({
  name: 'OutOfSchoolPeriod',
  tableName: 'out_of_school_period',
  comment: 'Trẻ không đi học: a child out of school since a day, until the day of return',
  indexes: [{ name: 'out_of_school_period_person', properties: ['personKey', 'since'] }],
  uniques: [{ name: 'out_of_school_period_natural_key', properties: ['personKey', 'since'] }],
  checks: [
    {
      name: 'out_of_school_period_order',
      expression: 'returned_on is null or returned_on >= since',
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: oos_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the child; null where the agency holds no usable citizen number'),
    since: p.date().comment('First day out of school'),
    reason: p.text().comment('Lý do, as the school recorded it'),
    returnedOn: p.date().nullable().comment('First day back at school; null is still out'),
  },
});
