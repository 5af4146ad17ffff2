import { defineEntity, p } from '@mikro-orm/core';
import { PRIORITY_FLAG } from '../codes/household-codes.ts';
import { codesCheck, periodCheck } from '../constraints.ts';

export const HouseholdSchema = defineEntity({
  name: 'Household',
  tableName: 'household',
  comment: 'Hộ gia đình: a household of the register',
  checks: [
    periodCheck('household', 'formed_on', 'dissolved_on'),
    codesCheck('household', 'priority_flags', PRIORITY_FLAG),
    { name: 'household_no_positive', expression: 'no > 0' },
    { name: 'household_public_id_form', expression: "public_id ~ '^hh_[A-Za-z0-9_-]{20}$'" },
  ],
  properties: {
    no: p.integer().primary().autoincrement(false).comment('Dense number; lives between rooms only'),
    publicId: p
      .text()
      .unique('household_public_id')
      .comment('Opaque id for clients: hh_ and 20 characters of an HMAC'),
    householdCode: p.text().unique('household_household_code').comment('Mã hộ'),
    formedOn: p.date().comment('First day of the household'),
    dissolvedOn: p.date().nullable().comment('Last day of the household; null is living'),
    address: p.text(),
    priorityFlags: p.array().columnType('text[]').comment('Codes of PriorityFlag'),
  },
});
