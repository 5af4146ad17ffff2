import { type Policy, periodsOf } from './policy.ts';
import { PolicyCode } from './policy-code.ts';

/** Assistance of departments whose support the register records. Source: the `legalBases` of each row. */
export const ASSISTANCE_POLICIES: readonly Policy[] = periodsOf(
  {
    code: PolicyCode.ELECTRICITY_SUPPORT_POOR,
    nameVi: 'Hỗ trợ tiền điện hộ nghèo',
    nameEn: 'Support of the electricity bill of poor households',
    agency: 'register',
    benefits: 'HOUSEHOLD',
    eligible: 'class(in: [POOR])',
    lacking: 'supported(is: false, kinds: [ELECTRICITY])',
    undecided: null,
    unrecorded: 'UNMET',
    note: 'Đã hưởng: có lần hỗ trợ được ghi nhận từ đầu năm đến ngày của nhóm. Received: support on record from 1 January of the year to the day of the cohort.',
  },
  {
    period: ['2014-06-01', null],
    legalBases: ['28/2014/QĐ-TTg'],
    benefitVi: 'Tương đương 30 kWh/tháng theo giá bán lẻ điện sinh hoạt bậc 1',
    benefitEn: 'The price of 30 kWh a month at the first step of the household tariff',
    certain: false,
  },
);
