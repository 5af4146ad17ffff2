import { defineEntity, p } from '@mikro-orm/core';
import { ORGANISATION_KIND, ORGANISATION_LEVEL } from '../codes/organisation-codes.ts';
import { ROOM } from '../codes/plan-codes.ts';
import { idColumn, ordinalColumn, sourceColumns, textsColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** An organisation as a plan names it, with the parts it has there and the room that holds its data. */
export const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  comment: 'Cơ quan, tổ chức: an organisation of a plan',
  uniques: [{ name: 'organisation_code', properties: ['plan', 'code'] }],
  indexes: [{ name: 'organisation_room', properties: ['room'] }],
  checks: [
    codeCheck('organisation', 'kind', ORGANISATION_KIND),
    codeCheck('organisation', 'level', ORGANISATION_LEVEL),
    codeCheck('organisation', 'room', ROOM),
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    nameVi: p.text(),
    nameEn: p.text(),
    kind: p.text(),
    level: p.text(),
    room: p.text().nullable().comment('The agency room that holds its data; null where it holds none'),
    roles: textsColumn().comment('Parts in the plan, as codes'),
    ...sourceColumns(),
    note: p.text().nullable(),
  },
});
