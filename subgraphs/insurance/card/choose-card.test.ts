import { describe, expect, it } from 'vitest';
import type { CardObjectGroup } from '../law/card-object-group.ts';
import { assessBenefitPercent } from './assess-benefit.ts';
import { type CardFacts, chooseCard, isCardValid } from './choose-card.ts';

// An invented group whose benefit the law raises from 95 % to 100 % on 1 May 2030.
const RAISED: CardObjectGroup = {
  code: 'ZZ',
  nameVi: 'Nhóm giả định',
  nameEn: 'Invented group',
  payer: 'SUPPORTED',
  benefits: [
    { from: null, to: '2030-04-30', digit: 3, basis: 'test' },
    { from: '2030-05-01', to: null, digit: 2, basis: 'test' },
  ],
  premiumSupports: [],
  certain: true,
};
const groupOf = (code: string): CardObjectGroup | null => (code === 'ZZ' ? RAISED : null);

function card(changes: Partial<CardFacts> = {}): CardFacts {
  return {
    id: 'a',
    objectCode: 'YY',
    benefitLevel: 4,
    validFrom: '2030-01-01',
    validTo: '2030-12-31',
    revokedOn: null,
    ...changes,
  };
}

describe('a card is valid', () => {
  it.each([
    ['the day before its first', '2029-12-31', false],
    ['on its first day', '2030-01-01', true],
    ['on its last day', '2030-12-31', true],
    ['the day after its last', '2031-01-01', false],
  ])('%s: %s → %s', (_, day, valid) => expect(isCardValid(card(), day)).toBe(valid));

  it('until the day before it is revoked', () => {
    const revoked = card({ revokedOn: '2030-06-15' });
    expect([isCardValid(revoked, '2030-06-14'), isCardValid(revoked, '2030-06-15')]).toEqual([true, false]);
  });
});

describe('the benefit of a card', () => {
  it.each([
    [1, 100],
    [2, 100],
    [3, 95],
    [4, 80],
    [5, 100],
  ])('of digit %i is %i %% of the costs', (benefitLevel, percent) => {
    expect(assessBenefitPercent({ benefitLevel }, null, '2030-01-01')).toBe(percent);
  });

  it('rises with the law on the day, though its printed digit stays', () => {
    const percents = ['2030-04-30', '2030-05-01'].map((day) =>
      assessBenefitPercent({ benefitLevel: 3 }, RAISED, day),
    );
    expect(percents).toEqual([95, 100]);
  });

  it('is never less than the printed digit promises', () => {
    expect(assessBenefitPercent({ benefitLevel: 1 }, RAISED, '2030-04-30')).toBe(100);
  });
});

describe('of several cards', () => {
  it('none counts where none is valid', () => {
    expect(chooseCard([], groupOf, '2030-06-01')).toBeNull();
    expect(chooseCard([card()], groupOf, '2031-06-01')).toBeNull();
  });

  it('the highest benefit counts, even when it began earlier', () => {
    const low = card({ id: 'low', validFrom: '2030-05-01' });
    const high = card({ id: 'high', benefitLevel: 2 });
    expect(chooseCard([low, high], groupOf, '2030-06-01')?.id).toBe('high');
  });

  it('the law of the day decides which benefit is higher', () => {
    const fixed = card({ id: 'fixed', benefitLevel: 3, validFrom: '2030-02-01' });
    const raised = card({ id: 'raised', benefitLevel: 3, objectCode: 'ZZ' });
    expect(chooseCard([fixed, raised], groupOf, '2030-04-30')?.id).toBe('fixed');
    expect(chooseCard([fixed, raised], groupOf, '2030-05-01')?.id).toBe('raised');
  });

  it('of equal benefit the latest counts, and the order given does not matter', () => {
    const cards = [
      card({ id: 'old' }),
      card({ id: 'longer', validFrom: '2030-03-01', validTo: '2031-02-28' }),
      card({ id: 'b', validFrom: '2030-03-01' }),
      card({ id: 'a', validFrom: '2030-03-01' }),
    ];
    expect(chooseCard(cards, groupOf, '2030-06-01')?.id).toBe('longer');
    expect(chooseCard([...cards].reverse(), groupOf, '2030-06-01')?.id).toBe('longer');
    expect(chooseCard(cards.slice(2), groupOf, '2030-06-01')?.id).toBe('a');
  });

  it('a revoked one does not count', () => {
    const revoked = card({ id: 'revoked', benefitLevel: 1, revokedOn: '2030-02-01' });
    expect(chooseCard([revoked, card()], groupOf, '2030-06-01')?.id).toBe('a');
  });
});
