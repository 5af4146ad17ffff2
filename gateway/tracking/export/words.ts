import type { ProgressStatus } from '../progress/assess-progress.ts';

const STATUSES: Readonly<Record<ProgressStatus, string>> = {
  ACHIEVED: 'Đã đạt',
  ON_TRACK: 'Đúng tiến độ',
  BEHIND: 'Chậm',
  AT_RISK: 'Có nguy cơ không đạt',
  NOT_STARTED: 'Chưa bắt đầu',
  NOT_ACHIEVED: 'Không đạt',
  NOT_APPLICABLE: 'Không có đối tượng',
  NO_TARGET: 'Văn bản không nêu số',
  UNKNOWN: 'Chưa rõ',
};

const UNITS: Readonly<Record<string, string>> = {
  HOUSEHOLD: 'Hộ',
  PERSON: 'Người',
  PERCENT: '%',
  PERCENTAGE_POINT: 'Điểm %',
  COMMUNE: 'Xã, thị trấn',
  GROUP: 'Tổ, nhóm',
  PERSON_PER_RESIDENTIAL_GROUP: 'Người/tổ dân phố',
  HOUSEHOLD_PER_ORGANISATION: 'Hộ/tổ chức',
  QUALITATIVE: 'Định tính',
  VND: 'Đồng',
};

const AGENCIES: Readonly<Record<string, string>> = {
  register: 'Sổ hộ nghèo và rà soát',
  labour: 'Lao động, việc làm',
  bank: 'Ngân hàng Chính sách xã hội',
  insurance: 'Bảo hiểm xã hội',
  education: 'Giáo dục và đào tạo',
  plans: 'Kế hoạch và chỉ tiêu',
};

export function statusWord(status: ProgressStatus): string {
  return STATUSES[status];
}

/** Of a unit that officials have no word for, its code. */
export function unitWord(unit: string): string {
  return UNITS[unit] ?? unit;
}

export function agencyWords(agencies: readonly string[]): string {
  return agencies.map((agency) => AGENCIES[agency] ?? agency).join('; ');
}
