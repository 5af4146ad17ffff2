import { defineEntity, p } from '@mikro-orm/core';
import { INDICATOR_DIRECTION, INDICATOR_PERIOD, INDICATOR_UNIT } from '../codes/tracking-codes.ts';
import { codeCheck } from '../data/constraints.ts';
import { instantColumn, requestColumns, TRACKING_SCHEMA } from '../data/tracking-schema.ts';

/** A version of an indicator: what is read off the cohort of an area. */
export const IndicatorSchema = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  schema: TRACKING_SCHEMA,
  comment: 'Chỉ số: a version of what is read off the cohort of an area; only ever added to',
  uniques: [{ name: 'indicator_key', properties: ['agency', 'idempotencyKey'] }],
  checks: [
    codeCheck('indicator', 'unit', INDICATOR_UNIT),
    codeCheck('indicator', 'period', INDICATOR_PERIOD),
    codeCheck('indicator', 'direction', INDICATOR_DIRECTION),
    { name: 'indicator_code_letters', expression: "code ~ '^[A-Za-z0-9_]+$'" },
    { name: 'indicator_version', expression: 'version >= 1' },
  ],
  properties: {
    code: p.text().primary().comment('Letters, digits and _'),
    version: p.integer().primary().comment('1, 2, …: a change is a new version'),
    nameVi: p.text(),
    nameEn: p.text(),
    fragment: p.text().comment('Named GraphQL fragment on AreaCohort'),
    numerator: p.text().comment('Signed sum of paths through the fragment'),
    denominator: p.text().nullable().comment('The same; null: the value is the numerator itself'),
    unit: p.text(),
    period: p.text(),
    direction: p.text(),
    gap: p.text().nullable().comment('Path to the cohort that still makes the difference'),
    savedBy: p.text().comment('Subject of the viewer; system: comes with the system'),
    agency: p.text().comment('Whose indicator it is'),
    savedAt: instantColumn(),
    ...requestColumns(),
  },
});
