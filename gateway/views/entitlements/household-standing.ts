import { registerEnumType } from 'type-graphql';

export const Eligibility = {
  YES: 'YES',
  NO: 'NO',
  UNAVAILABLE: 'UNAVAILABLE',
  WITHHELD: 'WITHHELD',
} as const;
export type Eligibility = keyof typeof Eligibility;
registerEnumType(Eligibility, {
  name: 'Eligibility',
  description: 'Hộ có thuộc diện không. Whether a household is entitled.',
  valuesConfig: {
    YES: { description: 'Thuộc diện. It is entitled.' },
    NO: { description: 'Không thuộc diện. It is not entitled.' },
    UNAVAILABLE: { description: 'Cơ quan không trả lời. An agency is silent.' },
    WITHHELD: { description: 'Người hỏi không được biết. The viewer may not know.' },
  },
});

export const Standing = {
  RECEIVED: 'RECEIVED',
  UNMET: 'UNMET',
  UNDECIDED: 'UNDECIDED',
  NOT_ENTITLED: 'NOT_ENTITLED',
  UNKNOWN: 'UNKNOWN',
  UNAVAILABLE: 'UNAVAILABLE',
  WITHHELD: 'WITHHELD',
} as const;
export type Standing = keyof typeof Standing;
registerEnumType(Standing, {
  name: 'EntitlementStanding',
  description: 'Hộ đã được hưởng chính sách chưa. How a household stands to a policy.',
  valuesConfig: {
    RECEIVED: { description: 'Đã hưởng. Received.' },
    UNMET: { description: 'Thuộc diện mà chưa hưởng. Entitled and not received.' },
    UNDECIDED: {
      description:
        'Chưa hưởng, cơ quan chưa quyết định: không phải là từ chối. Not yet decided, which is not a no.',
    },
    NOT_ENTITLED: { description: 'Không thuộc diện. Not entitled.' },
    UNKNOWN: {
      description:
        'Thuộc diện, không dữ liệu nào cho biết đã hưởng chưa. Entitled; no data tells whether received.',
    },
    UNAVAILABLE: { description: 'Cơ quan không trả lời. An agency is silent.' },
    WITHHELD: { description: 'Người hỏi không được biết. The viewer may not know.' },
  },
});
