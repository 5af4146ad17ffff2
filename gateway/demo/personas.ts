import { DATA_CLASSES, type DataClass } from '../../shared/viewer/data-class.ts';
import type { JurisdictionArea, Right, Viewer } from '../../shared/viewer/viewer.ts';

/** Someone invented, with the rights that such an official would have. Exists in demo mode only. */
export interface Persona {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly viewer: Viewer;
}

const HOUSEHOLDS: readonly Right[] = ['household.read', 'person.read', 'statistics.read'];
const OFFICIAL_CLASSES: readonly DataClass[] = ['none', 'basic', 'sensitive', 'child', 'bank_secret'];

const CAM_THANH = area('19612');
const TRA_CU = area('849');
const TRA_VINH = area('84');

export const PERSONAS: readonly Persona[] = [
  persona('commune-official', 'Cán bộ giảm nghèo xã Cam Thành', 'Poverty officer of Cam Thành commune', {
    agency: 'register',
    roles: HOUSEHOLDS,
    jurisdiction: [CAM_THANH],
    purpose: 'Annual review of households in the commune',
    dataClasses: OFFICIAL_CLASSES,
  }),
  persona('district-official', 'Cán bộ giảm nghèo huyện Trà Cú', 'Poverty officer of Trà Cú district', {
    agency: 'register',
    roles: HOUSEHOLDS,
    jurisdiction: [TRA_CU],
    purpose: 'Poverty-reduction plan of the district',
    dataClasses: OFFICIAL_CLASSES,
  }),
  persona('province-official', 'Cán bộ giảm nghèo tỉnh Trà Vinh', 'Poverty officer of Trà Vinh province', {
    agency: 'register',
    roles: HOUSEHOLDS,
    jurisdiction: [TRA_VINH],
    purpose: 'Poverty-reduction plan of the province',
    dataClasses: OFFICIAL_CLASSES,
  }),
  persona('insurance-officer', 'Cán bộ BHXH tỉnh Trà Vinh', 'Social-insurance officer of Trà Vinh province', {
    agency: 'insurance',
    roles: HOUSEHOLDS,
    jurisdiction: [TRA_VINH],
    purpose: 'Health-insurance cards of supported households',
    dataClasses: ['none', 'basic', 'child'],
  }),
  persona('bank-officer', 'Cán bộ NHCSXH huyện Trà Cú', 'Policy-bank officer of Trà Cú district', {
    agency: 'bank',
    roles: HOUSEHOLDS,
    jurisdiction: [TRA_CU],
    purpose: 'Policy credit for poor and near-poor households',
    dataClasses: ['none', 'basic', 'bank_secret'],
  }),
  persona('education-officer', 'Cán bộ giáo dục huyện Trà Cú', 'Education officer of Trà Cú district', {
    agency: 'education',
    roles: HOUSEHOLDS,
    jurisdiction: [TRA_CU],
    purpose: 'School attendance and study support',
    dataClasses: ['none', 'basic', 'child'],
  }),
  persona('analyst', 'Chuyên viên phân tích', 'Analyst without household rights', {
    agency: 'analysis',
    roles: ['statistics.read', 'operation.write'],
    jurisdiction: 'NATIONWIDE',
    purpose: 'Statistics for poverty-reduction policy',
    dataClasses: ['none'],
  }),
  persona('administrator', 'Quản trị hệ thống', 'Administrator', {
    agency: 'administration',
    // Not `crosswalk.read`: that right is for machines that link people, never for a person.
    roles: [...HOUSEHOLDS, 'operation.write', 'operation.explain'],
    jurisdiction: 'NATIONWIDE',
    purpose: 'Operation of the system',
    dataClasses: DATA_CLASSES,
  }),
];

export function findPersona(id: string): Persona | null {
  return PERSONAS.find((known) => known.id === id) ?? null;
}

function persona(id: string, nameVi: string, nameEn: string, rights: Omit<Viewer, 'subject'>): Persona {
  return { id, nameVi, nameEn, viewer: { subject: `demo:${id}`, ...rights } };
}

// The codes in force before 2025-07-01 all began on the day of Decision 124/2004/QĐ-TTg.
function area(code: string): JurisdictionArea {
  return { code, validFrom: '2004-07-08' };
}
