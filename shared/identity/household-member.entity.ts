import { defineEntity, p } from '@mikro-orm/core';

/**
 * An agency's copy of who belongs to which household and when they were born, without a name: with it the agency can say
 * of how many members it holds no fact at all, and whom a rule that goes by age is about.
 */
export const HouseholdMemberSchema = defineEntity({
  name: 'HouseholdMember',
  tableName: 'household_member',
  comment: 'Thành viên hộ: members of households by number and period, as the register has them',
  indexes: [{ name: 'household_member_household', properties: ['householdNo'] }],
  checks: [{ name: 'household_member_period', expression: 'valid_to is null or valid_to >= valid_from' }],
  properties: {
    personNo: p.integer().primary().comment('Dense number of the person in the register'),
    validFrom: p.date().primary().comment('First day of the membership'),
    validTo: p.date().nullable().comment('Last day of the membership; null is open'),
    householdNo: p.integer().comment('Dense number of the household in the register'),
    bornOn: p.date().nullable().comment('Ngày sinh: day of birth; null is not known'),
  },
});
