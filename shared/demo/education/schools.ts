import { keyOf, type RegisterIndex } from '../agencies/register-index.ts';
import type { AreaRecord, CivilDay, SchoolLevel, SchoolRecord } from '../world.ts';

const NAMES: Readonly<Record<SchoolLevel, { readonly short: string; readonly nameVi: string }>> = {
  PRESCHOOL: { short: 'MN', nameVi: 'Trường Mầm non' },
  PRIMARY: { short: 'TH', nameVi: 'Trường Tiểu học' },
  LOWER_SECONDARY: { short: 'THCS', nameVi: 'Trường THCS' },
  UPPER_SECONDARY: { short: 'THPT', nameVi: 'Trường THPT' },
  VOCATIONAL: { short: 'TC', nameVi: 'Trường Trung cấp nghề' },
  COLLEGE_UNIVERSITY: { short: 'DH', nameVi: 'Trường Đại học' },
};

/** Invented schools, opened when the first pupil comes: three kinds in a commune, one in a district, two in a province. */
export class Schools {
  readonly #index: RegisterIndex;
  readonly #schools = new Map<string, SchoolRecord>();

  constructor(index: RegisterIndex) {
    this.#index = index;
  }

  /** The school of the level for somebody who lives in the household on the day; null where nobody lives there. */
  codeFor(level: SchoolLevel, householdNo: number, day: CivilDay): string | null {
    const commune = this.#index.communeOn(householdNo, day);
    if (commune === null) return null;
    const area = this.#seatOf(level, commune);
    const { short, nameVi } = NAMES[level];
    const code = `${area.code}-${short}-01`;
    if (!this.#schools.has(code)) {
      const bareName = area.nameVi.replace(/^(Thị trấn|Thị xã|Thành phố|Phường|Xã|Huyện|Tỉnh) /u, '');
      this.#schools.set(code, { code, nameVi: `${nameVi} ${bareName} (giả định)`, level, area: keyOf(area) });
    }
    return code;
  }

  /** By code. */
  records(): SchoolRecord[] {
    return [...this.#schools.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
  }

  #seatOf(level: SchoolLevel, commune: AreaRecord): AreaRecord {
    const wanted = level === 'UPPER_SECONDARY' ? 'DISTRICT' : levelOfSeat(level);
    return this.#index.chainOf(commune).find((area) => area.level === wanted) ?? commune;
  }
}

function levelOfSeat(level: SchoolLevel): AreaRecord['level'] {
  return level === 'VOCATIONAL' || level === 'COLLEGE_UNIVERSITY' ? 'PROVINCE' : 'COMMUNE';
}
