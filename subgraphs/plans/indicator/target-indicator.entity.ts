import { defineEntity, p } from '@mikro-orm/core';
import { instantColumn, numberOfRow, requestColumns, TRACKING_SCHEMA } from '../data/tracking-schema.ts';

/** By what a target is tracked from an instant on; the latest row rules. */
export const TargetIndicatorSchema = defineEntity({
  name: 'TargetIndicator',
  tableName: 'target_indicator',
  schema: TRACKING_SCHEMA,
  comment: 'Chỉ số của chỉ tiêu: by what a target is tracked; the latest row rules; only ever added to',
  uniques: [{ name: 'target_indicator_key', properties: ['agency', 'idempotencyKey'] }],
  indexes: [{ name: 'target_indicator_latest', properties: ['targetId', 'no'] }],
  checks: [
    {
      name: 'target_indicator_or_reason',
      expression: 'indicator_code is not null or (reason_vi is not null and reason_en is not null)',
    },
  ],
  properties: {
    no: numberOfRow(),
    targetId: p.text().comment('Id of the target'),
    indicatorCode: p.text().nullable().comment('Null: reported by the offices'),
    alternativeIndicatorCode: p.text().nullable().comment('For the other reading of the sentence'),
    reasonVi: p.text().nullable().comment('Why no agency’s data can answer'),
    reasonEn: p.text().nullable(),
    trackedBy: p.text().comment('Subject of the viewer; system: comes with the system'),
    agency: p.text(),
    trackedAt: instantColumn().comment('From when it rules'),
    ...requestColumns(),
  },
});
