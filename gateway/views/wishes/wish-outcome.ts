import { registerEnumType } from 'type-graphql';

export const WishOutcome = {
  MET: 'MET',
  UNMET: 'UNMET',
  UNKNOWN: 'UNKNOWN',
  UNAVAILABLE: 'UNAVAILABLE',
  WITHHELD: 'WITHHELD',
} as const;
export type WishOutcome = keyof typeof WishOutcome;
registerEnumType(WishOutcome, {
  name: 'WishOutcome',
  description: 'Nguyện vọng đã được đáp ứng chưa. What became of a wish since the review.',
  valuesConfig: {
    MET: { description: 'Đã đáp ứng. It was met.' },
    UNMET: { description: 'Chưa đáp ứng. It was not met.' },
    UNKNOWN: { description: 'Không dữ liệu nào cho biết. No agency’s data tells.' },
    UNAVAILABLE: { description: 'Cơ quan không trả lời. An agency is silent.' },
    WITHHELD: { description: 'Người hỏi không được biết. The viewer may not know.' },
  },
});
