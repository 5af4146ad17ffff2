import type { CardObjectGroup } from '../law/card-object-group.ts';
import { assessBenefitPercent, type BenefitFacts } from './assess-benefit.ts';

export interface CardFacts extends BenefitFacts {
  readonly id: string;
  readonly objectCode: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** First day on which the card is void. */
  readonly revokedOn: string | null;
}

/** Valid from its first to its last day, both included, unless revoked by then. */
export function isCardValid(
  card: Pick<CardFacts, 'validFrom' | 'validTo' | 'revokedOn'>,
  day: string,
): boolean {
  return card.validFrom <= day && day <= card.validTo && (card.revokedOn === null || day < card.revokedOn);
}

/**
 * The card that counts for somebody with several on a day: the highest benefit, then the latest first day, then the
 * latest last day, then the smallest id.
 * Source: Law on Health Insurance, Article 22; Decree 146/2018/NĐ-CP, Article 8 (the highest benefit counts)
 */
export function chooseCard<Card extends CardFacts>(
  cards: readonly Card[],
  groupOf: (code: string) => CardObjectGroup | null,
  day: string,
): Card | null {
  const percent = (card: Card): number => assessBenefitPercent(card, groupOf(card.objectCode), day);
  const [best] = cards
    .filter((card) => isCardValid(card, day))
    .sort(
      (a, b) =>
        percent(b) - percent(a) ||
        compare(b.validFrom, a.validFrom) ||
        compare(b.validTo, a.validTo) ||
        compare(a.id, b.id),
    );
  return best ?? null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
