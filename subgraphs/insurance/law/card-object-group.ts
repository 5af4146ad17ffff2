/** Who pays the premium of a group (Law on Health Insurance, Article 12). */
export type CardPayer = 'CONTRIBUTOR' | 'SOCIAL_INSURANCE_FUND' | 'STATE_BUDGET' | 'SUPPORTED' | 'HOUSEHOLD';

/** The benefit digit of a group during a period; both ends included, `null` is open. */
export interface BenefitPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly digit: 1 | 2 | 3 | 4 | 5;
  readonly basis: string;
}

/** The least share of the premium that the budget pays for a group; a province may pay more. */
export interface PremiumSupport {
  readonly from: string | null;
  readonly to: string | null;
  /** 0 to 1 */
  readonly minimum: number;
  /** For whom of the group, where not for all. */
  readonly condition: { readonly vi: string; readonly en: string } | null;
  readonly basis: string;
}

/** An object code of a health card as dated rows of law. */
export interface CardObjectGroup {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly payer: CardPayer;
  readonly benefits: readonly BenefitPeriod[];
  readonly premiumSupports: readonly PremiumSupport[];
  /** False where the digit is settled practice that we have not read in the text of the decision. */
  readonly certain: boolean;
}

/** What the fund pays of the costs within scope, by benefit digit, in percent. Source: 1351/QĐ-BHXH. */
export const BENEFIT_PERCENTS = { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 } as const;

/** Inclusive at both ends; `null` is open. */
export function isInForce(
  row: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (row.from === null || row.from <= day) && (row.to === null || day <= row.to);
}
