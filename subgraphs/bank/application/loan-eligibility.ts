import { registerEnumType } from 'type-graphql';

/** Decision on eligibility. */
export enum LoanEligibility {
  ELIGIBLE = 'ELIGIBLE',
  INELIGIBLE = 'INELIGIBLE',
  UNDECIDED = 'UNDECIDED',
}

export const LOAN_ELIGIBILITIES = Object.values(LoanEligibility);

registerEnumType(LoanEligibility, {
  name: 'LoanEligibility',
  description: 'Kết quả xét điều kiện vay. Decision on eligibility.',
  valuesConfig: {
    ELIGIBLE: { description: 'Đủ điều kiện. Eligible.' },
    INELIGIBLE: { description: 'Không đủ điều kiện. Not eligible.' },
    UNDECIDED: { description: 'Chưa xét. Undecided: not the same as no.' },
  },
});
