import { defineEntity, p } from '@mikro-orm/core';
import { HouseholdSchema } from '../household/household.entity.ts';
import { PersonSchema } from '../person/person.entity.ts';
import { NeedListSchema } from './need-list.entity.ts';

export const NeedEntrySchema = defineEntity({
  name: 'NeedEntry',
  tableName: 'need_entry',
  comment: 'Hộ hoặc người trong danh sách nhu cầu: an entry of a need list',
  uniques: [
    {
      name: 'need_entry_once',
      expression:
        'create unique index "need_entry_once" on "need_entry" ("list_code", "household_no", "person_no") nulls not distinct',
    },
  ],
  indexes: [
    { name: 'need_entry_household', properties: ['household'] },
    { name: 'need_entry_person', properties: ['person'] },
  ],
  properties: {
    no: p.integer().primary().autoincrement(false).comment('Dense number inside this room'),
    list: () => p.manyToOne(NeedListSchema).deleteRule('cascade').updateRule('no action'),
    household: () => p.manyToOne(HouseholdSchema).deleteRule('cascade').updateRule('no action'),
    person: () => p.manyToOne(PersonSchema).nullable().deleteRule('cascade').updateRule('no action'),
  },
});
