import { registerEnumType } from 'type-graphql';

/** Step of job counselling. */
export enum CounsellingKind {
  COUNSELLED = 'COUNSELLED',
  INFORMED = 'INFORMED',
  INTRODUCED = 'INTRODUCED',
  MATCHED = 'MATCHED',
}

export const COUNSELLING_KINDS = Object.values(CounsellingKind);

registerEnumType(CounsellingKind, {
  name: 'CounsellingKind',
  description: 'Bước tư vấn, giới thiệu việc làm. Step of job counselling.',
  valuesConfig: {
    COUNSELLED: { description: 'Được tư vấn. Counselled.' },
    INFORMED: { description: 'Được cung cấp thông tin. Informed.' },
    INTRODUCED: { description: 'Được giới thiệu việc làm. Introduced.' },
    MATCHED: { description: 'Được kết nối việc làm. Matched.' },
  },
});
