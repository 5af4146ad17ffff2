import { defineEntity, p } from '@mikro-orm/core';

export const StudyGrantSchema = defineEntity({
  name: 'StudyGrant',
  tableName: 'study_grant',
  comment: 'Khuyến học, khuyến tài: a grant to a pupil or student by an association or a donor',
  indexes: [{ name: 'study_grant_person', properties: ['personKey', 'grantedOn'] }],
  checks: [{ name: 'study_grant_amount', expression: 'amount > 0' }],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: stg_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the receiver; null where the agency holds no usable citizen number'),
    grantor: p.text().comment('Bên trao: who grants it'),
    amount: p.bigint().comment('Granted, VND'),
    grantedOn: p.date().comment('Day of the grant'),
  },
});
