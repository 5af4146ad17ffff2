import type { Notice } from '../notice.type.ts';

/** Agencies by name, as officials call them. */
export const AGENCY_NAMES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  register: { vi: 'sổ quản lý hộ', en: 'the register' },
  labour: { vi: 'ngành lao động', en: 'the labour agency' },
  bank: { vi: 'Ngân hàng Chính sách xã hội', en: 'the policy bank' },
  insurance: { vi: 'BHXH', en: 'social insurance' },
  education: { vi: 'ngành giáo dục', en: 'the education agency' },
  plans: { vi: 'cơ quan kế hoạch', en: 'the plans office' },
};

const nameOf = (agency: string): { readonly vi: string; readonly en: string } =>
  AGENCY_NAMES[agency] ?? { vi: agency, en: agency };

/** Where review and agency differ about one household. */
export function differenceOfHousehold(agency: string, deprivedByReview: boolean): Notice {
  const { vi, en } = nameOf(agency);
  return deprivedByReview
    ? {
        code: 'REVIEWED_ONLY',
        vi: `Rà soát ghi hộ thiếu hụt; theo dữ liệu ${vi} thì không.`,
        en: `The review found the household deprived; by the data of ${en} it is not.`,
      }
    : {
        code: 'OBSERVED_ONLY',
        vi: `Rà soát không ghi thiếu hụt; theo dữ liệu ${vi} thì hộ thiếu hụt.`,
        en: `The review did not find the household deprived; by the data of ${en} it is.`,
      };
}

/** The numbers of both sources in one sentence. */
export function differenceOfCohort(
  agency: string,
  numbers: { readonly reviewed: number; readonly observed: number; readonly both: number },
): Notice {
  const { vi, en } = nameOf(agency);
  const { reviewed, observed, both } = numbers;
  return {
    code: reviewed === both && observed === both ? 'SAME' : 'DIFFERENT',
    vi: `Rà soát ghi ${reviewed} hộ thiếu hụt, dữ liệu ${vi} cho thấy ${observed} hộ; ${both} hộ có ở cả hai.`,
    en: `The review found ${reviewed} households deprived, the data of ${en} show ${observed}; ${both} are in both.`,
  };
}
