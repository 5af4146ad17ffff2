import { registerEnumType } from 'type-graphql';

/** Where a pupil of grade 9 wants to go. */
export enum CareerChoice {
  UPPER_SECONDARY = 'UPPER_SECONDARY',
  VOCATIONAL = 'VOCATIONAL',
  WORK = 'WORK',
  UNDECIDED = 'UNDECIDED',
}

export const CAREER_CHOICES = Object.values(CareerChoice);

registerEnumType(CareerChoice, {
  name: 'CareerChoice',
  description: 'Lựa chọn sau lớp 9. Where a pupil wants to go after grade 9.',
  valuesConfig: {
    UPPER_SECONDARY: { description: 'Học tiếp trung học phổ thông. On to upper secondary.' },
    VOCATIONAL: { description: 'Học nghề. Vocational training.' },
    WORK: { description: 'Đi làm. Work.' },
    UNDECIDED: { description: 'Chưa quyết định. Undecided.' },
  },
});
