import { BENEFIT_PERCENTS, type CardObjectGroup, isInForce } from '../law/card-object-group.ts';

/** What a card says of its own benefit. */
export interface BenefitFacts {
  /** Digit 1 to 5 in force when the card was issued. */
  readonly benefitLevel: number;
}

/**
 * The percent of treatment costs within scope that the fund pays on a day. The digit printed on a card stays when
 * the law raises the benefit of its group, so the higher of both counts.
 * @param group the card's object group; `null` where its code is not in the list
 * Source: Law on Health Insurance, Article 22 (the highest benefit counts); rows of `group`
 */
export function assessBenefitPercent(card: BenefitFacts, group: CardObjectGroup | null, day: string): number {
  const granted = group?.benefits.filter((period) => isInForce(period, day)).map(({ digit }) => digit) ?? [];
  return Math.max(percentOf(card.benefitLevel), ...granted.map(percentOf));
}

function percentOf(digit: number): number {
  return (BENEFIT_PERCENTS as Readonly<Record<number, number>>)[digit] ?? 0;
}
