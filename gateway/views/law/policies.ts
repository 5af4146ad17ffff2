import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { ASSISTANCE_POLICIES } from './assistance-policies.ts';
import { EDUCATION_POLICIES } from './education-policies.ts';
import { HEALTH_CARD_POLICIES } from './health-card-policies.ts';
import { LOAN_POLICIES } from './loan-policies.ts';
import type { Policy } from './policy.ts';
import type { PolicyCode } from './policy-code.ts';

/** Every policy of every period; one row a policy on any day. Policies whose rule no agency can answer are left out. */
export const POLICIES: readonly Policy[] = [
  ...HEALTH_CARD_POLICIES,
  ...EDUCATION_POLICIES,
  ...LOAN_POLICIES,
  ...ASSISTANCE_POLICIES,
];

/**
 * The policies in force on the day, in the order of the list.
 * @param codes only these; not given: all
 */
export function policiesOn(day: CivilDay, codes?: readonly PolicyCode[] | null): readonly Policy[] {
  return POLICIES.filter(
    ({ code, validFrom, validTo }) =>
      validFrom <= day && (validTo === null || day <= validTo) && (codes ?? [code]).includes(code),
  );
}
