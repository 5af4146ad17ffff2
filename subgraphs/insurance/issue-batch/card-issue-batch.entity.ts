import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { HEALTH_CARD_GROUPS } from '../card/health-card-group.ts';

export const CardIssueBatchSchema = defineEntity({
  name: 'CardIssueBatch',
  tableName: 'card_issue_batch',
  comment:
    'Đợt gia hạn, in, cấp thẻ: cards issued in an area on a day for a group, against the quota reported for it',
  indexes: [{ name: 'card_issue_batch_order', properties: ['issuedOn', 'id'] }],
  uniques: [
    {
      name: 'card_issue_batch_natural_key',
      properties: ['areaCode', 'areaValidFrom', 'issuedOn', 'cardGroup'],
    },
  ],
  checks: [
    {
      name: 'card_issue_batch_group',
      expression: isOneOf('card_group', HEALTH_CARD_GROUPS),
    },
    { name: 'card_issue_batch_quota', expression: 'quota is null or quota >= 0' },
    { name: 'card_issue_batch_issued', expression: 'issued >= 0' },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: cib_ and 16 hex digits'),
    areaCode: p.text().comment('Official code of the area'),
    areaValidFrom: p.date().comment('First day on which the code meant this area'),
    issuedOn: p.date().comment('Day of the batch'),
    quota: p.integer().nullable().comment('Chỉ tiêu giao: cards to issue; null where none was reported'),
    issued: p.integer().comment('Cards issued'),
    cardGroup: p.text().comment('Diện: group of the plans, see HealthCardGroup'),
  },
});
