import { defineEntity, p } from '@mikro-orm/core';
import { ORGANISATION_LEVEL } from '../codes/organisation-codes.ts';
import { BASIS, DATE_PRECISION, PLAN_TYPE } from '../codes/plan-codes.ts';
import { idColumn, textsColumn } from '../data/columns.ts';
import { codeCheck, periodCheck } from '../data/constraints.ts';

/** A plan document: who issued it, when, for which area, over which period, on which standard. */
export const PlanSchema = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  comment: 'Kế hoạch: a plan document',
  uniques: [{ name: 'plan_code', properties: ['code'] }],
  indexes: [
    { name: 'plan_of_area', properties: ['areaCode', 'areaValidFrom'] },
    { name: 'plan_of_period', properties: ['periodFrom', 'periodTo'] },
    { name: 'plan_of_parent', properties: ['parent'] },
  ],
  checks: [
    periodCheck('plan', 'period_from', 'period_to'),
    codeCheck('plan', 'type', PLAN_TYPE),
    codeCheck('plan', 'issued_precision', DATE_PRECISION),
    codeCheck('plan', 'issuer_level', ORGANISATION_LEVEL),
    codeCheck('plan', 'period_basis', BASIS),
    codeCheck('plan', 'standard_basis', BASIS),
    { name: 'plan_not_its_own_parent', expression: 'parent_id <> id' },
    {
      name: 'plan_month_is_first_day',
      expression: "issued_precision = 'DAY' or extract(day from issued_on) = 1",
    },
  ],
  properties: {
    id: idColumn(),
    code: p.text().comment('Code of the plan in this system: tra-cu-2020'),
    type: p.text().comment('KE_HOACH or CHUONG_TRINH_PHOI_HOP'),
    typeVi: p.text().comment('The kind as printed'),
    number: p.text().nullable().comment('Document number; null where blank'),
    numberPrinted: p.text().comment('The number as it stands in the document'),
    issuedOn: p.date().comment('Civil day of issue; first day of the month where only the month is known'),
    issuedPrecision: p.text().comment('DAY or MONTH'),
    issuedPrinted: p.text().comment('The date as printed'),
    annexIssuedOn: p.date().nullable().comment('Civil day of the annex, where it has its own'),
    titleVi: p.text(),
    titleEn: p.text(),
    issuerVi: p.text().comment('Issuer as printed'),
    issuerCode: p.text().comment('Code of the issuer among the organisations of the plan'),
    issuerLevel: p.text().comment('Administrative level of the issuer'),
    areaCode: p.text().comment('Official code of the area the plan is for'),
    areaValidFrom: p.date().comment('First day on which that code meant this area'),
    areaNameVi: p.text().comment('Name of the area in the document'),
    signatory: p.text().nullable().comment('Position of who signed; names are not kept'),
    partyCount: p.integer().nullable().comment('How many parties signed'),
    periodFrom: p.date().comment('First civil day of the period'),
    periodTo: p.date().nullable().comment('Last civil day; null is open'),
    periodBasis: p.text().comment('PRINTED or INFERRED'),
    periodVi: p.text().comment('The period in words'),
    standardCode: p.text().comment('Poverty standard: QD59_2015, ND07_2021'),
    standardPeriod: p.text().comment('Years of the standard'),
    standardBasis: p.text().comment('PRINTED or INFERRED'),
    standardNote: p.text().nullable().comment('Why this standard'),
    baselineNote: p.text().nullable().comment('Why the document has no baseline, where it has none'),
    recipients: textsColumn().comment('Codes of those the document is sent to'),
    parent: () => p.manyToOne(PlanSchema).nullable().deleteRule('no action').updateRule('no action'),
    lines: p.array().columnType('int[]').comment('Lines of the source text'),
    sourceFile: p.text().comment('The source text'),
  },
});
