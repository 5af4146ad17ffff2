import { defineEntity, p } from '@mikro-orm/core';
import { PLAN_AREA_LEVEL } from '../codes/plan-codes.ts';
import { idColumn, ordinalColumn, textsColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanSchema } from './plan.entity.ts';

/** An area as a plan names it, and which area of the register it is. */
export const PlanAreaSchema = defineEntity({
  name: 'PlanArea',
  tableName: 'plan_area',
  comment: 'Địa bàn trong văn bản: an area as a plan names it',
  uniques: [{ name: 'plan_area_code', properties: ['plan', 'code'] }],
  indexes: [{ name: 'plan_area_official', properties: ['officialCode', 'validFrom'] }],
  checks: [
    codeCheck('plan_area', 'level', PLAN_AREA_LEVEL),
    { name: 'plan_area_key', expression: '(official_code is null) = (valid_from is null)' },
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan only'),
    nameVi: p.text().comment('Name with its kind, NFC'),
    printedName: p.text().nullable().comment('Name as printed, where it differs'),
    aliases: textsColumn().comment('Other spellings in the document'),
    level: p.text(),
    parentCode: p.text().nullable().comment('Code of the area above, inside this plan'),
    officialCode: p.text().nullable().comment('Official code; null for a group of unnamed communes'),
    validFrom: p.date().nullable().comment('First day on which that code meant this area'),
    memberCount: p.integer().nullable().comment('Communes of the group'),
    note: p.text().nullable(),
  },
});
