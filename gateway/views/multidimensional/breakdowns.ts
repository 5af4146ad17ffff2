import { registerEnumType } from 'type-graphql';

export const PovertyBreakdown = {
  PROVINCE: 'PROVINCE',
  DISTRICT: 'DISTRICT',
  COMMUNE: 'COMMUNE',
  HAMLET: 'HAMLET',
  ETHNICITY: 'ETHNICITY',
  CLASS: 'CLASS',
  HEAD_SEX: 'HEAD_SEX',
  AREA_CLASS: 'AREA_CLASS',
  PRIORITY_FLAG: 'PRIORITY_FLAG',
  CAUSE: 'CAUSE',
  WILL: 'WILL',
  ESCAPE_CAPABILITY: 'ESCAPE_CAPABILITY',
  LABOUR_STATUS: 'LABOUR_STATUS',
  CARD_GROUP: 'CARD_GROUP',
  LOAN_PROGRAMME: 'LOAN_PROGRAMME',
  SCHOOL_LEVEL: 'SCHOOL_LEVEL',
} as const;
export type PovertyBreakdown = keyof typeof PovertyBreakdown;
registerEnumType(PovertyBreakdown, {
  name: 'PovertyBreakdown',
  description: 'Chia nhóm hộ theo gì, của bất kỳ cơ quan nào. What to part a cohort by, of whichever agency.',
  valuesConfig: {
    PROVINCE: { description: 'Tỉnh. Province.' },
    DISTRICT: { description: 'Huyện (đến 30/06/2025). District, until 2025-06-30.' },
    COMMUNE: { description: 'Xã. Commune.' },
    HAMLET: { description: 'Thôn, ấp, khóm, tổ dân phố. Hamlet.' },
    ETHNICITY: { description: 'Dân tộc của chủ hộ. Ethnic group of the head.' },
    CLASS: { description: 'Loại hộ. Class of the household.' },
    HEAD_SEX: { description: 'Giới tính chủ hộ. Sex of the head.' },
    AREA_CLASS: { description: 'Phân loại địa bàn. Class of the area.' },
    PRIORITY_FLAG: { description: 'Dấu hiệu ưu tiên. Priority flag.' },
    CAUSE: { description: 'Nguyên nhân nghèo. Cause of poverty.' },
    WILL: { description: 'Ý chí thoát nghèo. Will to escape poverty.' },
    ESCAPE_CAPABILITY: { description: 'Khả năng thoát nghèo. Whether it can escape poverty.' },
    LABOUR_STATUS: { description: 'Tình trạng việc làm của thành viên. Labour status of a member.' },
    CARD_GROUP: { description: 'Diện thẻ BHYT của thành viên. Group of a member’s health card.' },
    LOAN_PROGRAMME: { description: 'Chương trình vay. Loan programme.' },
    SCHOOL_LEVEL: { description: 'Cấp học của thành viên. School level of a member.' },
  },
});

/** How a breakdown is asked for, and how its buckets are told apart. */
export interface BreakdownSource {
  /** A field of `Cohort`. */
  readonly field: string;
  /** What is asked of a bucket beside its cohort, and the path to its key. */
  readonly key: string;
  readonly keyPath: readonly string[];
  /** Path to a Vietnamese name, where the key alone does not tell. */
  readonly namePath?: readonly string[];
}

const area = (level: string): BreakdownSource => ({
  field: `areas(level: ${level})`,
  key: 'area { code name }',
  keyPath: ['area', 'code'],
  namePath: ['area', 'name'],
});

const byCode = (field: string, key: string): BreakdownSource => ({ field, key, keyPath: [key] });

export const BREAKDOWNS: Readonly<Record<PovertyBreakdown, BreakdownSource>> = {
  PROVINCE: area('PROVINCE'),
  DISTRICT: area('DISTRICT'),
  COMMUNE: area('COMMUNE'),
  HAMLET: area('HAMLET'),
  ETHNICITY: {
    field: 'ethnicities',
    key: 'ethnicity { code nameVi }',
    keyPath: ['ethnicity', 'code'],
    namePath: ['ethnicity', 'nameVi'],
  },
  CLASS: byCode('classes', 'class'),
  HEAD_SEX: byCode('headSexes', 'sex'),
  AREA_CLASS: byCode('areaClasses', 'areaClass'),
  PRIORITY_FLAG: byCode('priorityFlags', 'flag'),
  CAUSE: byCode('causes', 'cause'),
  WILL: byCode('wills', 'will'),
  ESCAPE_CAPABILITY: byCode('escapeCapabilities', 'escapeCapability'),
  LABOUR_STATUS: byCode('labourStatuses', 'status'),
  CARD_GROUP: byCode('cardGroups', 'group'),
  LOAN_PROGRAMME: byCode('loanProgrammes', 'programme'),
  SCHOOL_LEVEL: byCode('schoolLevels', 'level'),
};
