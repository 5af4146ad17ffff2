import { registerEnumType } from 'type-graphql';

/** Where a person means to work. */
export enum JobOrientation {
  LOCAL = 'LOCAL',
  IN_PROVINCE = 'IN_PROVINCE',
  IN_COUNTRY = 'IN_COUNTRY',
  ABROAD = 'ABROAD',
}

export const JOB_ORIENTATIONS = Object.values(JobOrientation);

registerEnumType(JobOrientation, {
  name: 'JobOrientation',
  description: 'Định hướng việc làm. Where a person means to work.',
  valuesConfig: {
    LOCAL: { description: 'Tại chỗ. At home.' },
    IN_PROVINCE: { description: 'Trong tỉnh. In the province.' },
    IN_COUNTRY: { description: 'Trong nước. In the country.' },
    ABROAD: { description: 'Nước ngoài. Abroad.' },
  },
});
