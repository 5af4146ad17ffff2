import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { OrganisationSchema } from '../organisation/organisation.entity.ts';
import { PlanSchema } from './plan.entity.ts';

/** A party that signed a programme of coordination. */
export const PlanPartySchema = defineEntity({
  name: 'PlanParty',
  tableName: 'plan_party',
  comment: 'Bên ký kết: a party that signed',
  uniques: [{ name: 'plan_party_place', properties: ['plan', 'ordinal'] }],
  indexes: [{ name: 'plan_party_organisation', properties: ['organisation'] }],
  checks: [{ name: 'plan_party_signatures', expression: 'signatures > 0' }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    organisation: () => p.manyToOne(OrganisationSchema).deleteRule('cascade').updateRule('no action'),
    signatures: p.integer().comment('How many of this kind signed: nine communes sign as nine'),
  },
});
