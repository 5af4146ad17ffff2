import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { JobExchangeSessionSchema } from '../job-exchange/job-exchange-session.entity.ts';
import { COUNSELLING_KINDS } from './counselling-kind.ts';

export const JobCounsellingSchema = defineEntity({
  name: 'JobCounselling',
  tableName: 'job_counselling',
  comment: 'Tư vấn, giới thiệu việc làm: a step of job counselling',
  indexes: [
    { name: 'job_counselling_person', properties: ['personKey', 'happenedOn'] },
    { name: 'job_counselling_session', properties: ['session'] },
  ],
  checks: [{ name: 'job_counselling_kind', expression: isOneOf('kind', COUNSELLING_KINDS) }],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: jco_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    happenedOn: p.date().comment('Ngày. Day'),
    kind: p.text().comment('Bước. Step'),
    session: () =>
      p
        .manyToOne(JobExchangeSessionSchema)
        .fieldName('session_code')
        .deleteRule('restrict')
        .nullable()
        .comment('Mã phiên giao dịch việc làm. Code of the job-exchange session'),
  },
});
