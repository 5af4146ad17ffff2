import { defineEntity, p } from '@mikro-orm/core';
import { SUPPORT_KIND } from '../codes/household-codes.ts';
import { codeCheck } from '../constraints.ts';
import { HouseholdSchema } from '../household/household.entity.ts';
import { PersonSchema } from '../person/person.entity.ts';

export const SupportEventSchema = defineEntity({
  name: 'SupportEvent',
  tableName: 'support_event',
  comment: 'Lượt hỗ trợ: help given by a department that has no room of its own yet',
  indexes: [
    { name: 'support_event_household', properties: ['household', 'happenedOn'] },
    { name: 'support_event_person', properties: ['person'] },
    { name: 'support_event_kind', properties: ['kind', 'happenedOn'] },
  ],
  checks: [
    codeCheck('support_event', 'kind', SUPPORT_KIND),
    { name: 'support_event_value', expression: 'value > 0' },
  ],
  properties: {
    no: p.integer().primary().autoincrement(false).comment('Dense number inside this room'),
    household: () => p.manyToOne(HouseholdSchema).deleteRule('cascade').updateRule('no action'),
    person: () => p.manyToOne(PersonSchema).nullable().deleteRule('no action').updateRule('no action'),
    kind: p.text(),
    agency: p.text().comment('Who gave it'),
    happenedOn: p.date(),
    value: p.bigint().nullable().comment('VND; null where unknown, never 0'),
    programme: p.text().nullable(),
    quantity: p.text().nullable().comment('What and how much, in words'),
  },
});
