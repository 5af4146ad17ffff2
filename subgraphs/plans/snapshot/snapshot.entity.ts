import { defineEntity, p } from '@mikro-orm/core';
import { SNAPSHOT_REASON } from '../codes/tracking-codes.ts';
import { textsColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { instantColumn, numberOfRow, requestColumns, TRACKING_SCHEMA } from '../data/tracking-schema.ts';

/** What the values of a plan were when somebody looked. */
export const SnapshotSchema = defineEntity({
  name: 'Snapshot',
  tableName: 'snapshot',
  schema: TRACKING_SCHEMA,
  comment: 'Ảnh chụp số liệu: what the values of a plan were when somebody looked; only ever added to',
  uniques: [
    { name: 'snapshot_id', properties: ['id'] },
    { name: 'snapshot_key', properties: ['agency', 'idempotencyKey'] },
  ],
  indexes: [{ name: 'snapshot_of_plan', properties: ['planId', 'no'] }],
  checks: [
    codeCheck('snapshot', 'reason', SNAPSHOT_REASON),
    {
      name: 'snapshot_versions',
      expression: 'cardinality(version_agencies) = cardinality(version_texts)',
    },
  ],
  properties: {
    no: numberOfRow(),
    id: p.text().comment('Opaque id over the natural key'),
    planId: p.text().comment('Id of the plan'),
    asOf: p.date().comment('Civil day that the values are of'),
    takenAt: instantColumn(),
    reason: p.text(),
    statisticsOnly: p.boolean().comment('Whether who took it sees statistics only, hence no small numbers'),
    versionAgencies: textsColumn().comment('Agencies whose data answered'),
    versionTexts: textsColumn().comment('Version of the data of each'),
    takenBy: p.text().comment('Subject of the viewer'),
    agency: p.text(),
    ...requestColumns(),
  },
});
