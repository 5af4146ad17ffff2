import { registerEnumType } from 'type-graphql';

/** Whether all of something about a cohort is known, and if not, why. */
export const Knowledge = {
  KNOWN: 'KNOWN',
  UNKNOWN: 'UNKNOWN',
  UNAVAILABLE: 'UNAVAILABLE',
  WITHHELD: 'WITHHELD',
} as const;
export type Knowledge = keyof typeof Knowledge;
registerEnumType(Knowledge, {
  name: 'Knowledge',
  description:
    'Đã rõ về mọi hộ của nhóm chưa, và vì sao chưa. Whether it is known of every household of the cohort, and if not, why.',
  valuesConfig: {
    KNOWN: { description: 'Đã rõ. It is known.' },
    UNKNOWN: { description: 'Không dữ liệu nào cho biết. No agency’s data tells.' },
    UNAVAILABLE: {
      description:
        'Một cơ quan không trả lời: không có nghĩa là bằng không. An agency is silent, which is not zero.',
    },
    WITHHELD: { description: 'Người hỏi không được biết. The viewer may not know.' },
  },
});
