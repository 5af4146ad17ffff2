import { defineEntity, p } from '@mikro-orm/core';
import { DUTY_ROLE } from '../codes/organisation-codes.ts';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { OrganisationSchema } from '../organisation/organisation.entity.ts';
import { TargetSchema } from './target.entity.ts';

/** Who answers for a target. */
export const TargetOrganisationSchema = defineEntity({
  name: 'TargetOrganisation',
  tableName: 'target_organisation',
  comment: 'Cơ quan thực hiện chỉ tiêu: who answers for a target',
  uniques: [{ name: 'target_organisation_pair', properties: ['target', 'organisation'] }],
  indexes: [{ name: 'target_organisation_organisation', properties: ['organisation'] }],
  checks: [codeCheck('target_organisation', 'role', DUTY_ROLE)],
  properties: {
    id: idColumn(),
    target: () => p.manyToOne(TargetSchema).deleteRule('cascade').updateRule('no action'),
    organisation: () => p.manyToOne(OrganisationSchema).deleteRule('cascade').updateRule('no action'),
    role: p.text(),
    ordinal: ordinalColumn(),
  },
});
