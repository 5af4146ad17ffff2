import { describe, expect, it } from 'vitest';
import { generateLabour } from '../labour/generate-labour.ts';
import { createRandom } from '../random.ts';
import { agencyCount } from '../testing/agency-count.ts';
import { ageOf, demonstrationRegister } from '../testing/recount.ts';
import type { CivilDay } from '../world.ts';
import { generateInsurance } from './generate-insurance.ts';

const register = demonstrationRegister();
const labour = generateLabour(register, createRandom(2026).fork('labour'));
const insurance = generateInsurance(register, labour, createRandom(2026).fork('insurance'));
const agency = agencyCount(register);
const { count } = agency;

const validOn = (day: CivilDay): Set<string> =>
  new Set(
    insurance.cards
      .filter(
        (card) =>
          card.validFrom <= day && day <= card.validTo && (card.revokedOn === null || card.revokedOn > day),
      )
      .map((card) => card.citizenNumber),
  );
const residents = (codes: readonly string[], day: CivilDay, wanted?: string): number[] =>
  count
    .residents(
      codes.flatMap((code) => agency.placesUnder(code)),
      day,
    )
    .filter((no) => wanted === undefined || count.classOn(no, day) === wanted);
const coverage = (codes: readonly string[], day: CivilDay, wanted?: string): number => {
  const valid = validOn(day);
  const people = residents(codes, day, wanted).flatMap((no) => count.members(no, day));
  return people.filter((person) => valid.has(person.citizenNumber)).length / people.length;
};

describe('what the review and the cards say of Trà Cú’s poor on 2019-12-31', () => {
  const day = '2019-12-31';
  const valid = validOn(day);
  const poor = residents(['849'], day, 'POOR');
  const lacking = (no: number): boolean =>
    count.members(no, day).some((person) => ageOf(person, day) >= 6 && !valid.has(person.citizenNumber));
  const marked = poor.filter((no) =>
    count.review(no, 2019).deprivations.some((row) => row.indicator === 'HEALTH_INSURANCE'),
  );

  it('agrees in most of the 59 marked households; eleven have all their cards', () => {
    expect(poor).toHaveLength(1_870);
    expect(marked).toHaveLength(59);
    const insured = marked.filter((no) => !lacking(no));
    expect(insured.length).toBeGreaterThanOrEqual(11);
    expect(insured.length).toBeLessThanOrEqual(13);
  });

  it('names, where it names somebody, mostly a member who has no card', () => {
    const named = marked.flatMap((no) =>
      count
        .review(no, 2019)
        .deprivations.flatMap((row) =>
          row.indicator === 'HEALTH_INSURANCE' && row.personNo !== null
            ? [count.persons.get(row.personNo)]
            : [],
        ),
    );
    const without = named.filter((person) => person !== undefined && !valid.has(person.citizenNumber));
    expect(named.length).toBeGreaterThan(0);
    expect(without.length / named.length).toBeGreaterThan(0.7);
  });

  it('differs in about 120 households that are not marked and lack a card', () => {
    const found = poor.filter((no) => !marked.includes(no) && lacking(no)).length;
    expect(found).toBeGreaterThanOrEqual(115);
    expect(found).toBeLessThanOrEqual(125);
  });
});

describe('coverage', () => {
  it.each([
    ['Cam Lộ', ['468'], '2018-12-31'],
    ['Cam Lộ', ['468'], '2019-06-30'],
    ['Trà Vinh', ['84'], '2020-06-30'],
    ['Hồng Ngự', ['870', '868'], '2022-06-30'],
    ['Cao Thượng', ['07339'], '2024-06-30'],
  ] as const)('%s (%s) on %s: most are insured, not all', (_name, codes, day) => {
    expect(coverage(codes, day)).toBeGreaterThan(0.87);
    expect(coverage(codes, day)).toBeLessThan(0.98);
  });

  it('Hồng Ngự on 2022-03-31: more than nine in ten near-poor households fully insured, up from January', () => {
    const full = (day: CivilDay): number => {
      const valid = validOn(day);
      const households = residents(['870', '868'], day, 'NEAR_POOR');
      const insured = households.filter((no) =>
        count.members(no, day).every((person) => valid.has(person.citizenNumber)),
      );
      return insured.length / households.length;
    };
    expect(full('2022-03-31')).toBeGreaterThan(0.9);
    expect(full('2022-03-31')).toBeLessThan(1);
    expect(full('2022-01-15')).toBeLessThan(0.7);
  });

  it('the poor of Cao Thượng in 2024 are nearly all insured, as the plan wants', () => {
    expect(coverage(['07339'], '2024-06-30', 'POOR')).toBeGreaterThan(0.95);
    expect(coverage(['07339'], '2024-06-30', 'POOR')).toBeLessThanOrEqual(1);
  });
});

describe('cards', () => {
  it('have letters, level and premium support of their group', () => {
    const kinds = new Set(
      insurance.cards
        .filter((card) => card.group !== 'NEAR_POOR')
        .map((card) => `${card.group} ${card.objectCode}${card.benefitLevel} ${card.premiumSupportPercent}`),
    );
    expect(kinds).toEqual(
      new Set([
        'MERIT CC1 100',
        'SOCIAL_PROTECTION_BENEFICIARY BT2 100',
        'CHILD_UNDER_6 TE1 100',
        'POOR HN2 100',
        'EMPLOYEE DN4 0',
        'ETHNIC_MINORITY_IN_DIFFICULT_AREA DT2 100',
        'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135 DK2 100',
        'PUPIL HS4 30',
        'HOUSEHOLD GD4 0',
      ]),
    );
    const nearPoor = insurance.cards.filter((card) => card.group === 'NEAR_POOR');
    expect(new Set(nearPoor.map((card) => `${card.objectCode}${card.benefitLevel}`))).toEqual(
      new Set(['CN3']),
    );
    expect(nearPoor.every((card) => card.premiumSupportPercent >= 70)).toBe(true);
  });

  it('have ordered days, a number of ten digits for each person, and are rows of their own', () => {
    const numbers = new Map<string, string>();
    const keys = new Set<string>();
    for (const card of insurance.cards) {
      expect(card.validFrom <= card.validTo).toBe(true);
      expect((card.handedOutOn ?? card.issuedOn) >= card.issuedOn).toBe(true);
      expect((card.revokedOn ?? card.issuedOn) >= card.issuedOn).toBe(true);
      const known = numbers.get(card.bhxhNumber);
      expect(known === undefined || known === card.citizenNumber).toBe(true);
      numbers.set(card.bhxhNumber, card.citizenNumber);
      keys.add(`${card.bhxhNumber}/${card.objectCode}/${card.validFrom}/${card.issuedOn}`);
    }
    expect([...numbers.keys()].every((number) => /^00\d{8}$/.test(number))).toBe(true);
    expect(keys.size).toBe(insurance.cards.length);
    expect(insurance.cards.length).toBeLessThanOrEqual(400_000);
  });

  it('of children end with the day before the sixth birthday', () => {
    const children = insurance.cards.filter((card) => card.group === 'CHILD_UNDER_6');
    const wrong = children.filter((card) => {
      const person = agency.person(card.citizenNumber);
      return (
        person !== undefined && (ageOf(person, card.validTo) !== 5 || card.validFrom !== person.birthDate)
      );
    });
    expect(children.length).toBeGreaterThan(5_000);
    expect(wrong).toEqual([]);
  });

  it('begin within a life, and are revoked after a death', () => {
    expect(agency.outsideLife(insurance.cards, (card) => card.validFrom)).toEqual([]);
    const late = insurance.cards.filter((card) => {
      const died = agency.person(card.citizenNumber)?.diedOn ?? null;
      return died !== null && died < card.validTo && card.revokedOn === null;
    });
    expect(late).toEqual([]);
  });

  it('are valid twice for some of the poor who have a contract', () => {
    const valid = insurance.cards.filter(
      (card) => card.validFrom <= '2020-06-30' && card.validTo >= '2020-06-30',
    );
    const double = [...Map.groupBy(valid, (card) => card.citizenNumber).values()].filter(
      (cards) => cards.length > 1,
    );
    expect(double.length).toBeGreaterThan(100);
  });

  it('match nobody in one row of two hundred', () => {
    expect(agency.unmatched(insurance.cards).length / insurance.cards.length).toBeCloseTo(0.005, 3);
  });
});

describe('batches and payments', () => {
  it('count the cards of their commune, day and group', () => {
    const supported = new Set(insurance.batches.map((batch) => batch.group));
    const known = insurance.cards.filter(
      (card) => supported.has(card.group) && agency.person(card.citizenNumber) !== undefined,
    );
    expect(insurance.batches.reduce((sum, batch) => sum + batch.issued, 0)).toBe(known.length);
    const keys = insurance.batches.map((batch) => `${batch.area.code}/${batch.issuedOn}/${batch.group}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have a quota in Hồng Ngự in the first quarter of 2022 only, nearly used up', () => {
    const withQuota = insurance.batches.filter((batch) => batch.quota !== null);
    const places = new Set(['870', '868'].flatMap((code) => agency.placesUnder(code)));
    expect(
      withQuota.every((batch) => places.has(batch.area.code) && batch.issuedOn.startsWith('2022-0')),
    ).toBe(true);
    const issued = withQuota.reduce((sum, batch) => sum + batch.issued, 0);
    const quota = withQuota.reduce((sum, batch) => sum + (batch.quota ?? 0), 0);
    expect(issued / quota).toBeGreaterThan(0.9);
    expect(issued / quota).toBeLessThan(1);
  });

  it('pay every declared month of an approved claim once, nine in ten by card', () => {
    const claims = new Map(labour.unemploymentClaims.map((claim) => [claim.code, claim]));
    const due = [...claims.values()]
      .filter((claim) => claim.approvedOn !== null)
      .flatMap((claim) => claim.declaredMonths);
    expect(insurance.unemploymentPayments).toHaveLength(due.length);
    const early = insurance.unemploymentPayments.filter(
      (row) => row.paidOn < (claims.get(row.claimCode)?.approvedOn ?? '9999'),
    );
    expect(early).toEqual([]);
    const byCard = insurance.unemploymentPayments.filter((row) => row.channel === 'ATM').length;
    expect(byCard / due.length).toBeGreaterThan(0.87);
  });
});

describe('the insurance records', () => {
  it('are the same for the same seed', () => {
    const again = generateInsurance(register, labour, createRandom(2026).fork('insurance'));
    expect(JSON.stringify(again.cards)).toBe(JSON.stringify(insurance.cards));
    expect(again.batches).toEqual(insurance.batches);
  });
});
