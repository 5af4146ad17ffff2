import { defineEntity, p } from '@mikro-orm/core';
import { RELATION_TO_HEAD } from '../codes/person-codes.ts';
import { codeCheck, periodCheck } from '../constraints.ts';
import { HouseholdSchema } from '../household/household.entity.ts';
import { PersonSchema } from './person.entity.ts';

export const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  comment: 'Thành viên hộ: who belongs to a household, by period',
  indexes: [{ name: 'membership_household', properties: ['household'] }],
  checks: [periodCheck('membership'), codeCheck('membership', 'relation_to_head', RELATION_TO_HEAD)],
  properties: {
    person: () => p.manyToOne(PersonSchema).primary().deleteRule('cascade').updateRule('no action'),
    validFrom: p.date().primary().comment('First day; a person begins one membership a day'),
    validTo: p.date().nullable().comment('Last day; null is open'),
    household: () => p.manyToOne(HouseholdSchema).deleteRule('cascade').updateRule('no action'),
    relationToHead: p.text(),
  },
});
