import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { PLACEMENT_PLACES } from './placement-place.ts';
import { PLACEMENT_SOURCES } from './placement-source.ts';

export const JobPlacementSchema = defineEntity({
  name: 'JobPlacement',
  tableName: 'job_placement',
  comment: 'Giải quyết việc làm: a job that a person started',
  indexes: [{ name: 'job_placement_person', properties: ['personKey', 'startedOn'] }],
  checks: [
    { name: 'job_placement_place', expression: isOneOf('place', PLACEMENT_PLACES) },
    { name: 'job_placement_source', expression: isOneOf('source', PLACEMENT_SOURCES) },
    { name: 'job_placement_period', expression: 'ended_on is null or ended_on >= started_on' },
    { name: 'job_placement_wage', expression: 'monthly_wage is null or monthly_wage > 0' },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: jpl_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    startedOn: p.date().comment('Ngày bắt đầu. First day'),
    endedOn: p.date().nullable().comment('Ngày kết thúc. Last day; null goes on'),
    employer: p.text().comment('Nơi sử dụng lao động. Employer'),
    place: p.text().comment('Nơi làm việc. Where the job is'),
    isNew: p.boolean().comment('Việc làm mới. A job that did not exist before'),
    source: p.text().comment('Có việc từ đâu. How the job was found'),
    monthlyWage: p.bigint().nullable().comment('Tiền công tháng, đồng. Wage a month, VND'),
  },
});
