/** What is printed on a card: the number that stays with its holder, and on cards until 2021 how it was given. */
export interface CardNumber {
  /** Ten digits. */
  readonly bhxhNumber: string;
  /** The five characters before the number on a card of 15; they change from card to card. */
  readonly prefix: {
    /** Two letters of Decision 1351/QĐ-BHXH. */
    readonly objectCode: string;
    readonly benefitLevel: number;
    /** Two digits of the code list of provinces in use when the card was issued. */
    readonly provinceCode: string;
  } | null;
}

const OLD_CARD = /^([A-Z]{2})([1-5])(\d{2})(\d{10})$/;
const NEW_CARD = /^\d{10}$/;

/**
 * Reads a card number however it is typed: with spaces or dashes, in capitals or not. It has no check digit, so only
 * its form can be wrong.
 * @returns `null` where the text is neither 15 characters of the old form nor ten digits of the new one
 * Source: 1351/QĐ-BHXH of 16/11/2015 (15 characters); 1666/QĐ-BHXH of 03/12/2020 (ten digits, cards from 01/04/2021)
 */
export function parseCardNumber(text: string): CardNumber | null {
  const compact = text.replaceAll(/[\s-]/g, '').toUpperCase();
  if (NEW_CARD.test(compact)) return { bhxhNumber: compact, prefix: null };
  const [, objectCode, level, provinceCode, bhxhNumber] = OLD_CARD.exec(compact) ?? [];
  if (objectCode === undefined || provinceCode === undefined || bhxhNumber === undefined) return null;
  return { bhxhNumber, prefix: { objectCode, benefitLevel: Number(level), provinceCode } };
}

/** The number as others may see it: the last four of its ten digits. */
export function maskCardNumber(bhxhNumber: string): string {
  return `${'*'.repeat(Math.max(0, bhxhNumber.length - 4))}${bhxhNumber.slice(-4)}`;
}
