import { registerEnumType } from 'type-graphql';

/** How an enrolment stands, or ended. */
export enum EnrolmentStatus {
  STUDYING = 'STUDYING',
  DROPPED_OUT = 'DROPPED_OUT',
  COMPLETED = 'COMPLETED',
}

export const ENROLMENT_STATUSES = Object.values(EnrolmentStatus);

registerEnumType(EnrolmentStatus, {
  name: 'EnrolmentStatus',
  description: 'Tình trạng học tập. How an enrolment stands, or ended.',
  valuesConfig: {
    STUDYING: { description: 'Đang học. Studying.' },
    DROPPED_OUT: { description: 'Bỏ học. Dropped out.' },
    COMPLETED: { description: 'Học hết năm học. Completed the school year.' },
  },
});
