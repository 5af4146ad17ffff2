import { defineEntity, p } from '@mikro-orm/core';
import { PERSON_STATUS_KIND } from '../codes/person-codes.ts';
import { codeCheck, periodCheck } from '../constraints.ts';
import { PersonSchema } from './person.entity.ts';

export const PersonStatusSchema = defineEntity({
  name: 'PersonStatus',
  tableName: 'person_status',
  comment: 'Tình trạng của nhân khẩu: merit, social protection, disability, serious illness, by period',
  indexes: [{ name: 'person_status_kind', properties: ['kind', 'person'] }],
  checks: [
    periodCheck('person_status'),
    codeCheck('person_status', 'kind', PERSON_STATUS_KIND),
    { name: 'person_status_detail_form', expression: "detail ~ '^[A-Z][A-Z0-9_]*$'" },
    { name: 'person_status_amount', expression: 'monthly_amount > 0' },
  ],
  properties: {
    person: () => p.manyToOne(PersonSchema).primary().deleteRule('cascade').updateRule('no action'),
    kind: p.text().primary(),
    detail: p.text().primary().comment('ELDERLY, ORPHAN, WAR_INVALID …'),
    validFrom: p.date().primary().comment('First day'),
    validTo: p.date().nullable().comment('Last day; null is open'),
    monthlyAmount: p.bigint().nullable().comment('VND a month'),
  },
});
