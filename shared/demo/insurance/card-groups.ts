import type { RegionId } from '../agencies/plan-regions.ts';
import type { HealthCardRecord } from '../world.ts';

export type CardGroup =
  | 'MERIT'
  | 'SOCIAL_PROTECTION_BENEFICIARY'
  | 'CHILD_UNDER_6'
  | 'POOR'
  | 'EMPLOYEE'
  | 'ETHNIC_MINORITY_IN_DIFFICULT_AREA'
  | 'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135'
  | 'NEAR_POOR'
  | 'PUPIL'
  | 'HOUSEHOLD';

interface GroupTerms {
  readonly objectCode: string;
  readonly benefitLevel: HealthCardRecord['benefitLevel'];
  /** Share of the premium that the state pays by law, percent; an employer's share is not counted. */
  readonly premiumSupportPercent: number;
  /** One card for both years around the plan instead of one a year. */
  readonly lasting: boolean;
  /** Invented share of the people of the group who hold a card without being ordered to. */
  readonly insured: number;
}

/** Letters and levels of Decision 1351/QĐ-BHXH of 2015; premium support of Decree 146/2018/NĐ-CP, Articles 3 and 8. */
const TERMS: Readonly<Record<CardGroup, GroupTerms>> = {
  MERIT: { objectCode: 'CC', benefitLevel: 1, premiumSupportPercent: 100, lasting: true, insured: 0.99 },
  SOCIAL_PROTECTION_BENEFICIARY: {
    objectCode: 'BT',
    benefitLevel: 2,
    premiumSupportPercent: 100,
    lasting: true,
    insured: 0.985,
  },
  CHILD_UNDER_6: {
    objectCode: 'TE',
    benefitLevel: 1,
    premiumSupportPercent: 100,
    lasting: true,
    insured: 0.985,
  },
  POOR: { objectCode: 'HN', benefitLevel: 2, premiumSupportPercent: 100, lasting: false, insured: 0.975 },
  EMPLOYEE: { objectCode: 'DN', benefitLevel: 4, premiumSupportPercent: 0, lasting: true, insured: 0.995 },
  ETHNIC_MINORITY_IN_DIFFICULT_AREA: {
    objectCode: 'DT',
    benefitLevel: 2,
    premiumSupportPercent: 100,
    lasting: true,
    insured: 0.97,
  },
  RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135: {
    objectCode: 'DK',
    benefitLevel: 2,
    premiumSupportPercent: 100,
    lasting: true,
    insured: 0.96,
  },
  NEAR_POOR: { objectCode: 'CN', benefitLevel: 3, premiumSupportPercent: 70, lasting: false, insured: 0.92 },
  PUPIL: { objectCode: 'HS', benefitLevel: 4, premiumSupportPercent: 30, lasting: false, insured: 0.96 },
  HOUSEHOLD: { objectCode: 'GD', benefitLevel: 4, premiumSupportPercent: 0, lasting: false, insured: 0.87 },
};

export function groupTerms(group: CardGroup): GroupTerms {
  return TERMS[group];
}

/**
 * The state's share of the premium with what the province adds for the near-poor.
 * The additions are invented, except that Cao Thượng's plan of 2024 promises the whole.
 */
export function premiumSupport(group: CardGroup, region: RegionId, year: number): number {
  const byLaw = TERMS[group].premiumSupportPercent;
  if (group !== 'NEAR_POOR') return byLaw;
  if (region === 'HONG_NGU' || (region === 'CAO_THUONG' && year >= 2024)) return 100;
  return region === 'TRA_CU' || region === 'TRA_VINH' ? byLaw + 10 : byLaw;
}

/** Groups whose cards come in batches for whole communes. */
export function comesInBatches(group: CardGroup): boolean {
  return TERMS[group].premiumSupportPercent >= 70 && group !== 'CHILD_UNDER_6' && group !== 'MERIT';
}
