import { registerEnumType } from 'type-graphql';

/** How the job was found. */
export enum PlacementSource {
  JOB_EXCHANGE = 'JOB_EXCHANGE',
  VFF = 'VFF',
  SELF = 'SELF',
  LOAN = 'LOAN',
}

export const PLACEMENT_SOURCES = Object.values(PlacementSource);

registerEnumType(PlacementSource, {
  name: 'PlacementSource',
  description: 'Việc làm có từ đâu. How the job was found.',
  valuesConfig: {
    JOB_EXCHANGE: { description: 'Sàn giao dịch việc làm. Job exchange.' },
    VFF: { description: 'Mặt trận, đoàn thể giới thiệu. The Fatherland Front and associations.' },
    SELF: { description: 'Tự tìm. Found by oneself.' },
    LOAN: { description: 'Từ vốn vay. Made by a loan.' },
  },
});
