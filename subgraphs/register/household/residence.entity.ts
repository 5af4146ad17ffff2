import { defineEntity, p } from '@mikro-orm/core';
import { AreaSchema } from '../area/area.entity.ts';
import { periodCheck } from '../constraints.ts';
import { HouseholdSchema } from './household.entity.ts';

export const ResidenceSchema = defineEntity({
  name: 'Residence',
  tableName: 'residence',
  comment: 'Nơi cư trú của hộ: in which area a household is registered, by period',
  indexes: [
    {
      name: 'residence_area',
      expression:
        'create index "residence_area" on "residence" ("area_no", "household_no") include ("valid_from", "valid_to")',
    },
  ],
  checks: [periodCheck('residence')],
  properties: {
    household: () => p.manyToOne(HouseholdSchema).primary().deleteRule('cascade').updateRule('no action'),
    validFrom: p.date().primary().comment('First day there'),
    validTo: p.date().nullable().comment('Last day there; null is open'),
    area: () => p.manyToOne(AreaSchema).deleteRule('no action').updateRule('no action'),
  },
});
