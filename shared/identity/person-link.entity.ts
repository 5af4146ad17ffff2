import { defineEntity, p } from '@mikro-orm/core';

/**
 * An agency's copy of the crosswalk: which person and household number a pseudonym has, and when.
 * A pseudonym without a row is unmatched: its facts are kept and matched again later.
 */
export const PersonLinkSchema = defineEntity({
  name: 'PersonLink',
  tableName: 'person_link',
  comment:
    'Đối chiếu định danh: whose number a pseudonym has in the register, and of which household, by period',
  indexes: [
    { name: 'person_link_person_no', properties: ['personNo'] },
    { name: 'person_link_household_no', properties: ['householdNo'] },
  ],
  checks: [{ name: 'person_link_period', expression: 'valid_to is null or valid_to >= valid_from' }],
  properties: {
    personKey: p
      .string()
      .length(32)
      .primary()
      .comment('Pseudonym: HMAC of the citizen number, 32 hex digits'),
    validFrom: p.date().primary().comment('First day of the membership'),
    validTo: p.date().nullable().comment('Last day of the membership; null is open'),
    personNo: p.integer().comment('Dense number of the person in the register'),
    householdNo: p.integer().nullable().comment('Dense number of the household in the register'),
  },
});
