import { describe, expect, it } from 'vitest';
import type { Settlement } from '../codes/area-codes.ts';
import type { StandardCode } from '../codes/review-codes.ts';
import { classifyHousehold, type HouseholdClassification } from './classify-household.ts';
import { decideClass, type HouseholdFacts } from './decide-class.ts';
import type { PovertyStandardRow } from './poverty-standard.ts';
import { POVERTY_STANDARDS } from './poverty-standards.ts';
import { scoreClass } from './score-class.ts';
import { STANDARD_2016 } from './standard-2016.ts';
import { STANDARD_2022 } from './standard-2022.ts';
import { STANDARD_2027 } from './standard-2027.ts';

const STANDARDS: Readonly<Record<StandardCode, PovertyStandardRow>> = {
  QD59_2015: STANDARD_2016,
  ND07_2021: STANDARD_2022,
  ND351_2025: STANDARD_2027,
};

function factsOf(
  settlement: Settlement | null,
  income: bigint | null,
  deprived = 0,
  unknown = 0,
): HouseholdFacts {
  return { settlement, incomePerCapitaMonth: income, deprivations: { deprived, unknown } };
}

function classify(
  code: StandardCode,
  ...facts: Parameters<typeof factsOf>
): Pick<HouseholdClassification, 'class' | 'criterion' | 'undecided'> {
  const { why: _, ...found } = classifyHousehold(factsOf(...facts), STANDARDS[code]);
  return found;
}

describe('the vectors of the law', () => {
  it.each([
    ['ND07_2021', 'RURAL', 1_500_000n, 3, 'POOR'],
    ['ND07_2021', 'RURAL', 1_500_000n, 2, 'NEAR_POOR'],
    ['ND07_2021', 'RURAL', 1_500_001n, 12, 'AVERAGE_LIVING'],
    ['ND07_2021', 'URBAN', 2_000_000n, 3, 'POOR'],
    ['ND07_2021', 'URBAN', 3_000_001n, 0, 'NON_POOR'],
    ['QD59_2015', 'RURAL', 700_000n, 0, 'POOR'],
    ['QD59_2015', 'RURAL', 900_000n, 3, 'POOR'],
    ['QD59_2015', 'RURAL', 900_000n, 2, 'NEAR_POOR'],
    ['QD59_2015', 'URBAN', 1_300_000n, 3, 'POOR'],
    ['ND351_2025', 'RURAL', 2_200_000n, 3, 'POOR'],
    ['ND07_2021', 'RURAL', 1_600_000n, 3, 'AVERAGE_LIVING'],
    ['ND351_2025', 'RURAL', 1_600_000n, 3, 'POOR'],
  ] as const)('%s %s %s with %s deprivations', (code, settlement, income, deprived, found) => {
    expect(classify(code, settlement, income, deprived).class).toBe(found);
  });
});

describe('a household on a line, and one đồng over it', () => {
  it.each([
    // Decision 59/2015: the poverty line alone, then the near-poverty line with deprivations, then average living.
    ['QD59_2015', 'RURAL', 700_000n, 0, 'POOR', 'NEAR_POOR'],
    ['QD59_2015', 'URBAN', 900_000n, 2, 'POOR', 'NEAR_POOR'],
    ['QD59_2015', 'RURAL', 1_000_000n, 3, 'POOR', 'AVERAGE_LIVING'],
    ['QD59_2015', 'URBAN', 1_300_000n, 3, 'POOR', 'AVERAGE_LIVING'],
    ['QD59_2015', 'RURAL', 1_000_000n, 2, 'NEAR_POOR', 'AVERAGE_LIVING'],
    ['QD59_2015', 'RURAL', 1_500_000n, 10, 'AVERAGE_LIVING', 'NON_POOR'],
    ['QD59_2015', 'URBAN', 1_950_000n, 10, 'AVERAGE_LIVING', 'NON_POOR'],
    ['ND07_2021', 'RURAL', 1_500_000n, 3, 'POOR', 'AVERAGE_LIVING'],
    ['ND07_2021', 'URBAN', 2_000_000n, 2, 'NEAR_POOR', 'AVERAGE_LIVING'],
    ['ND07_2021', 'RURAL', 2_250_000n, 12, 'AVERAGE_LIVING', 'NON_POOR'],
    ['ND07_2021', 'URBAN', 3_000_000n, 12, 'AVERAGE_LIVING', 'NON_POOR'],
  ] as const)('%s %s %s with %s', (code, settlement, line, deprived, on, over) => {
    expect(classify(code, settlement, line, deprived).class).toBe(on);
    expect(classify(code, settlement, line + 1n, deprived).class).toBe(over);
  });

  it('is near-poor where one deprivation is missing', () => {
    expect(classify('ND07_2021', 'RURAL', 0n, 2).class).toBe('NEAR_POOR');
    expect(classify('QD59_2015', 'URBAN', 900_001n, 2).class).toBe('NEAR_POOR');
  });

  it('is poor by income or by deprivations under Decision 59/2015 only', () => {
    expect(classify('QD59_2015', 'RURAL', 700_000n, 10).criterion).toBe('INCOME');
    expect(classify('QD59_2015', 'RURAL', 700_001n, 3).criterion).toBe('SERVICE_DEPRIVATION');
    expect(classify('QD59_2015', 'RURAL', 700_001n, 2).criterion).toBeNull();
    expect(classify('ND07_2021', 'RURAL', 700_000n, 3).criterion).toBeNull();
  });
});

describe('what is not known leaves open only what it decides', () => {
  it.each([
    ['ND07_2021', 1_500_000n, 2, 2, null, 'DEPRIVATIONS_UNKNOWN'],
    ['ND07_2021', 1_500_000n, 2, 1, null, 'DEPRIVATIONS_UNKNOWN'],
    ['ND07_2021', 1_500_000n, 1, 1, 'NEAR_POOR', null],
    ['ND07_2021', 1_500_000n, 3, 9, 'POOR', null],
    ['ND07_2021', 1_500_001n, 2, 10, 'AVERAGE_LIVING', null],
    ['ND07_2021', null, 3, 0, null, 'INCOME_UNKNOWN'],
    ['QD59_2015', 700_000n, 0, 10, 'POOR', null],
    ['QD59_2015', 700_001n, 0, 10, null, 'DEPRIVATIONS_UNKNOWN'],
    ['QD59_2015', 700_001n, 0, 2, 'NEAR_POOR', null],
  ] as const)(
    'under %s, income %s, %s and %s not known',
    (code, income, deprived, unknown, found, undecided) => {
      expect(classify(code, 'RURAL', income, deprived, unknown)).toMatchObject({ class: found, undecided });
    },
  );

  it('of the place leaves the line open', () => {
    expect(classify('ND07_2021', null, 0n, 3).undecided).toBe('SETTLEMENT_UNKNOWN');
  });

  it.each([
    [2_200_000n, 0, 12, 'thresholds of the indicators'],
    [2_200_001n, 0, 12, 'average-living line'],
    [2_200_001n, 3, 0, 'average-living line'],
  ] as const)(
    'of Decree 351/2025 itself is refused: %s with %s and %s',
    (income, deprived, unknown, name) => {
      const refusal = expect.objectContaining({
        code: 'STANDARD_THRESHOLD_UNKNOWN',
        message: expect.stringMatching(new RegExp(`ND351_2025.*${name}`)),
      });
      expect(() => classify('ND351_2025', 'RURAL', income, deprived, unknown)).toThrow(refusal);
    },
  );
});

describe('why', () => {
  it('names every comparison of the standard with its figures', () => {
    const { why } = classifyHousehold(factsOf('RURAL', 900_000n, 3, 1), STANDARD_2016);
    expect(why.map(({ rule, holds }) => [rule, holds])).toEqual([
      ['INCOME_WITHIN_POVERTY_LINE', false],
      ['INCOME_WITHIN_NEAR_POVERTY_LINE', true],
      ['DEPRIVED', true],
      ['INCOME_WITHIN_AVERAGE_LINE', true],
    ]);
    expect(why[0]).toMatchObject({
      sentenceVi: 'Thu nhập 900.000 đồng một người một tháng cao hơn chuẩn nghèo 700.000 đồng.',
      sentenceEn: 'Income of 900,000 VND per person per month is above the poverty line of 700,000 VND.',
      legalBases: STANDARD_2016.legalBases,
    });
    expect(why[2]?.sentenceVi).toBe(
      'Thiếu hụt 3 trên 10 chỉ số, 1 chỉ số chưa biết; chuẩn tính là thiếu hụt từ 3 chỉ số.',
    );
  });

  it('says what could not be compared', () => {
    const { why } = classifyHousehold(factsOf('RURAL', null, 2, 2), STANDARD_2022);
    expect(why.map(({ holds }) => holds)).toEqual([null, null, null]);
    expect(why[0]?.sentenceEn).toBe('Not compared with the poverty line: the income is not known.');
  });
});

const RANK = ['POOR', 'NEAR_POOR', 'AVERAGE_LIVING', 'NON_POOR'];
const rankOf = (facts: HouseholdFacts, standard: PovertyStandardRow): number | null => {
  const { class: found } = decideClass(facts, standard);
  return found === null ? null : RANK.indexOf(found);
};

describe('nobody is classed better for being worse off', () => {
  it.each(POVERTY_STANDARDS)('under $code', (standard) => {
    let compared = 0;
    const random = seeded(20_261_121);
    for (let round = 0; round < 5_000; round++) {
      const settlement = random(2) === 0 ? 'RURAL' : 'URBAN';
      const [income, deprived] = [BigInt(random(35) * 100_000), random(standard.indicatorCount)];
      const base = rankOf(factsOf(settlement, income, deprived), standard);
      const worseOff = [
        factsOf(settlement, income - BigInt(random(Number(income) + 1)), deprived),
        factsOf(settlement, income, deprived + 1),
      ];
      for (const facts of worseOff) {
        const rank = rankOf(facts, standard);
        if (base === null || rank === null) continue;
        compared++;
        expect(rank).toBeLessThanOrEqual(base);
      }
    }
    expect(compared).toBeGreaterThan(5_000);
  });

  it.each(POVERTY_STANDARDS)('nor does knowing more change a class once told, under $code', (standard) => {
    const random = seeded(7);
    for (let round = 0; round < 2_000; round++) {
      const [income, deprived, unknown] = [BigInt(random(35) * 100_000), random(4), 1 + random(4)];
      const base = rankOf(factsOf('RURAL', income, deprived, unknown), standard);
      if (base === null) continue;
      expect(rankOf(factsOf('RURAL', income, deprived + 1, unknown - 1), standard)).toBe(base);
      expect(rankOf(factsOf('RURAL', income, deprived, unknown - 1), standard)).toBe(base);
    }
  });
});

describe('the scores of Form B', () => {
  it.each([
    ['QD59_2015', 'RURAL', 120, 0, 'POOR'],
    ['QD59_2015', 'RURAL', 121, 20, 'NEAR_POOR'],
    ['QD59_2015', 'RURAL', 150, 30, 'POOR'],
    ['QD59_2015', 'URBAN', 176, 100, 'NEITHER'],
    ['ND07_2021', 'RURAL', 140, 30, 'POOR'],
    ['ND07_2021', 'RURAL', 0, 20, 'NEAR_POOR'],
    ['ND07_2021', 'URBAN', 175, 29, 'NEAR_POOR'],
    ['ND07_2021', 'RURAL', 141, 120, 'NEITHER'],
    ['ND351_2025', 'RURAL', 0, 120, null],
  ] as const)('%s %s B1 %s B2 %s', (code, settlement, b1, b2, found) => {
    expect(scoreClass({ settlement, b1, b2 }, STANDARDS[code])).toBe(found);
  });
});

/** Whole numbers from 0 to below a limit, the same in every run (Numerical Recipes' generator). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}
