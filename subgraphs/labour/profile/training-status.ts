import { registerEnumType } from 'type-graphql';

/** Training of a worker. */
export enum TrainingStatus {
  TRAINED = 'TRAINED',
  SKILLED_WITHOUT_CERTIFICATE = 'SKILLED_WITHOUT_CERTIFICATE',
  UNTRAINED = 'UNTRAINED',
}

export const TRAINING_STATUSES = Object.values(TrainingStatus);

registerEnumType(TrainingStatus, {
  name: 'TrainingStatus',
  description: 'Trình độ tay nghề. Training of a worker.',
  valuesConfig: {
    TRAINED: { description: 'Đã qua đào tạo. Trained: any completed course.' },
    SKILLED_WITHOUT_CERTIFICATE: {
      description: 'Có tay nghề chưa có bằng cấp. Skilled, without a certificate.',
    },
    UNTRAINED: { description: 'Chưa qua đào tạo. Untrained.' },
  },
});
