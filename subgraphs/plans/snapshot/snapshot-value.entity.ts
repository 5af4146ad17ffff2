import { defineEntity, p } from '@mikro-orm/core';
import { numberColumn, textsColumn } from '../data/columns.ts';
import { TRACKING_SCHEMA } from '../data/tracking-schema.ts';
import { SnapshotSchema } from './snapshot.entity.ts';

/** A target of a snapshot in an area, with the definition that it was computed by. */
export const SnapshotValueSchema = defineEntity({
  name: 'SnapshotValue',
  tableName: 'snapshot_value',
  schema: TRACKING_SCHEMA,
  comment: 'Giá trị trong ảnh chụp: a target in an area as it was then; only ever added to',
  properties: {
    snapshot: () => p.manyToOne(SnapshotSchema).primary().deleteRule('no action').updateRule('no action'),
    ordinal: p.integer().primary().comment('Place in the snapshot, from 0'),
    targetId: p.text().comment('Id of the target'),
    areaCode: p.text().comment('Code of the area inside the plan'),
    actual: numberColumn().nullable().comment('What happened, in the unit of the target; null: not known'),
    numerator: numberColumn().nullable(),
    denominator: numberColumn().nullable(),
    status: p.text().comment('Where the target stood'),
    reported: numberColumn().nullable().comment('Reported figure that ruled'),
    indicatorCode: p.text().nullable().comment('Null: not computed'),
    indicatorVersion: p.integer().nullable(),
    fragment: p.text().nullable().comment('Definition that it was computed by'),
    missingAgencies: textsColumn().comment('Agencies that it needed and that did not answer'),
  },
});
