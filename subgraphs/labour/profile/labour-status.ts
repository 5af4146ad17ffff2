import { registerEnumType } from 'type-graphql';

/** Whether a person works. */
export enum LabourStatus {
  EMPLOYED = 'EMPLOYED',
  NOT_EMPLOYED = 'NOT_EMPLOYED',
  UNDEREMPLOYED = 'UNDEREMPLOYED',
  OUTSIDE_LABOUR_FORCE = 'OUTSIDE_LABOUR_FORCE',
}

export const LABOUR_STATUSES = Object.values(LabourStatus);

registerEnumType(LabourStatus, {
  name: 'LabourStatus',
  description: 'Tình trạng việc làm. Whether a person works.',
  valuesConfig: {
    EMPLOYED: { description: 'Có việc làm. Employed.' },
    NOT_EMPLOYED: { description: 'Chưa có việc làm. Not employed.' },
    UNDEREMPLOYED: { description: 'Thiếu việc làm. Underemployed.' },
    OUTSIDE_LABOUR_FORCE: { description: 'Ngoài lực lượng lao động. Outside the labour force.' },
  },
});
