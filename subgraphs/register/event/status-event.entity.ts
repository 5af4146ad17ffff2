import { defineEntity, p } from '@mikro-orm/core';
import { HOUSEHOLD_CLASS, STATUS_EVENT_KIND } from '../codes/review-codes.ts';
import { codeCheck } from '../constraints.ts';
import { HouseholdSchema } from '../household/household.entity.ts';

export const StatusEventSchema = defineEntity({
  name: 'StatusEvent',
  tableName: 'status_event',
  comment: 'Biến động hộ nghèo: a household’s move between classes',
  indexes: [{ name: 'status_event_kind', properties: ['kind', 'effectiveOn'] }],
  checks: [
    codeCheck('status_event', 'kind', STATUS_EVENT_KIND),
    codeCheck('status_event', 'from_class', HOUSEHOLD_CLASS),
    codeCheck('status_event', 'to_class', HOUSEHOLD_CLASS),
    { name: 'status_event_moves', expression: 'from_class <> to_class' },
  ],
  properties: {
    household: () => p.manyToOne(HouseholdSchema).primary().deleteRule('cascade').updateRule('no action'),
    effectiveOn: p.date().primary(),
    kind: p.text().primary(),
    fromClass: p.text(),
    toClass: p.text(),
    decisionNo: p.text().nullable(),
  },
});
