import type { HealthCardType } from './health-card.type.ts';
import { HealthCardGroup } from './health-card-group.ts';
import { maskCardNumber } from './parse-card-number.ts';

/** A card of a person as the statements select it. */
export interface HealthCardRow {
  readonly personNo: number;
  readonly id: string;
  readonly bhxhNumber: string;
  readonly cardGroup: string;
  readonly objectCode: string;
  readonly benefitLevel: number;
  readonly validFrom: string;
  readonly validTo: string;
  readonly issuedOn: string;
  readonly handedOutOn: string | null;
  readonly revokedOn: string | null;
  readonly premiumSupportPercent: number;
}

export const HEALTH_CARD_COLUMNS = `f.id, f.bhxh_number as "bhxhNumber", f.card_group as "cardGroup",
  f.object_code as "objectCode", f.benefit_level as "benefitLevel", f.valid_from as "validFrom",
  f.valid_to as "validTo", f.issued_on as "issuedOn", f.handed_out_on as "handedOutOn",
  f.revoked_on as "revokedOn", f.premium_support_percent as "premiumSupportPercent"`;

/**
 * The row in the shape of the graph; the full number stays behind.
 * @param askedOn the day on which the benefit is shown unless another is asked for
 */
export function presentHealthCard(row: HealthCardRow, askedOn: string): HealthCardType {
  const { personNo: _personNo, bhxhNumber, cardGroup, premiumSupportPercent, ...shown } = row;
  return {
    ...shown,
    askedOn,
    group: HealthCardGroup[cardGroup as keyof typeof HealthCardGroup],
    premiumSupport: premiumSupportPercent / 100,
    maskedNumber: maskCardNumber(bhxhNumber),
  };
}
