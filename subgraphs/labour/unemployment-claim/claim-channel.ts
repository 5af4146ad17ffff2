import { registerEnumType } from 'type-graphql';

/** How a claim was handed in. */
export enum ClaimChannel {
  COUNTER = 'COUNTER',
  POST = 'POST',
  PHONE = 'PHONE',
}

export const CLAIM_CHANNELS = Object.values(ClaimChannel);

registerEnumType(ClaimChannel, {
  name: 'ClaimChannel',
  description: 'Cách nộp hồ sơ. How a claim was handed in.',
  valuesConfig: {
    COUNTER: { description: 'Trực tiếp. At the counter.' },
    POST: { description: 'Qua bưu điện. By post.' },
    PHONE: { description: 'Qua điện thoại. By telephone.' },
  },
});
