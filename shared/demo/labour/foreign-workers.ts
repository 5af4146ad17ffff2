import type { AreaRecord, ForeignWorkerReportRecord, RegisterRecords } from '../world.ts';

/** Monthly reports of enterprises in Trà Vinh, from the plan's day to the end of 2020; invented. */
const ENTERPRISES: readonly {
  readonly enterprise: string;
  readonly district: string;
  readonly counts: readonly number[];
}[] = [
  {
    enterprise: 'Nhà máy nhiệt điện Duyên Hải (giả định)',
    district: '850',
    counts: [212, 208, 215, 230, 241, 238, 236, 240],
  },
  {
    enterprise: 'Công ty giày da Long Đức (giả định)',
    district: '842',
    counts: [64, 64, 63, 63, 65, 66, 66, 66],
  },
  {
    enterprise: 'Dự án điện gió Trường Long Hòa (giả định)',
    district: '851',
    counts: [18, 18, 25, 31, 38, 40, 44, 44],
  },
  { enterprise: 'Công ty thủy sản Trà Cú (giả định)', district: '849', counts: [3, 3, 3, 2, 2, 2, 2, 3] },
];

export function foreignWorkerReports(register: RegisterRecords): ForeignWorkerReportRecord[] {
  return ENTERPRISES.flatMap(({ enterprise, district, counts }) => {
    const area = register.areas.find((candidate) => isOldDistrict(candidate, district));
    if (area === undefined) return [];
    return counts.map((count, order) => ({
      area: { code: area.code, validFrom: area.validFrom },
      enterprise,
      reportedOn: `2020-${String(order + 5).padStart(2, '0')}-28`,
      count,
    }));
  });
}

function isOldDistrict(area: AreaRecord, code: string): boolean {
  return area.code === code && area.level === 'DISTRICT' && area.parent?.code === '84';
}
