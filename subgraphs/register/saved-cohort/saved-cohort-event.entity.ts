import { defineEntity, p } from '@mikro-orm/core';
import { SAVED_SCHEMA } from './saved-cohort.entity.ts';

export const SavedCohortEventSchema = defineEntity({
  name: 'SavedCohortEvent',
  tableName: 'cohort_event',
  schema: SAVED_SCHEMA,
  comment: 'Nhật ký nhóm hộ đã lưu: who saved, froze or deleted what; only ever added to',
  uniques: [{ name: 'cohort_event_key', properties: ['agency', 'idempotencyKey'] }],
  checks: [{ name: 'cohort_event_action', expression: "action in ('SAVED', 'FROZEN', 'DELETED')" }],
  properties: {
    no: p.bigint().primary().autoincrement(),
    agency: p.text(),
    name: p.text(),
    action: p.text().comment('SAVED, FROZEN or DELETED'),
    idempotencyKey: p.text().comment('Given by the caller: the same request again does nothing more'),
    digest: p.text().comment('SHA-256 of what was asked, to know the same request by'),
    subject: p.text().comment('Who'),
    purpose: p.text().comment('What for'),
    requestId: p.text(),
    happenedAt: p.datetime().columnType('timestamptz'),
  },
});
