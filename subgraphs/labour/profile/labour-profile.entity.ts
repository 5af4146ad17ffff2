import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { JOB_ORIENTATIONS } from './job-orientation.ts';
import { LABOUR_STATUSES } from './labour-status.ts';
import { TRAINING_STATUSES } from './training-status.ts';

export const LabourProfileSchema = defineEntity({
  name: 'LabourProfile',
  tableName: 'labour_profile',
  comment: 'Hồ sơ lao động: what the labour office knows of a person from a day on, until the next profile',
  uniques: [{ name: 'labour_profile_natural_key', properties: ['personKey', 'asOf'] }],
  checks: [
    { name: 'labour_profile_status', expression: isOneOf('status', LABOUR_STATUSES) },
    { name: 'labour_profile_training', expression: isOneOf('training', TRAINING_STATUSES) },
    {
      name: 'labour_profile_orientation',
      expression: `orientation is null or ${isOneOf('orientation', JOB_ORIENTATIONS)}`,
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: lpr_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    asOf: p.date().comment('Tính từ ngày: first day on which the profile holds'),
    status: p.text().comment('Tình trạng việc làm, see LabourStatus'),
    training: p.text().comment('Trình độ tay nghề, see TrainingStatus'),
    withinWorkingAge: p.boolean().comment('Trong độ tuổi lao động on that day'),
    hasContract: p.boolean().comment('Có hợp đồng lao động'),
    orientation: p.text().nullable().comment('Định hướng việc làm, see JobOrientation'),
    wantsTraining: p.boolean().comment('Muốn học nghề'),
    wantsJob: p.boolean().comment('Muốn tìm việc'),
    wantsAbroad: p.boolean().comment('Muốn đi làm việc ở nước ngoài'),
    occupation: p.text().nullable().comment('Nghề đang làm'),
  },
});
