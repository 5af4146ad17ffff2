import type { RegisterRecords, ReviewRecord } from '../../../shared/demo/world.ts';
import type { Settlement } from '../codes/area-codes.ts';
import { type DeprivationIndicator, HOUSEHOLD_CLASS, type HouseholdClass } from '../codes/review-codes.ts';
import { POVERTY_STANDARDS } from '../law/poverty-standards.ts';
import { at } from './small-areas.ts';
import { household, lives, review, SMALL_REGISTER } from './small-register.ts';

type ReviewedStandard = ReviewRecord['standard'];

/** A household of four and what a review of 2018 found of it. */
export interface ReviewedCase {
  readonly no: number;
  readonly settlement: Settlement | null;
  readonly standard: ReviewedStandard;
  readonly income: bigint | null;
  readonly deprivedOf: readonly DeprivationIndicator[];
  readonly dependants: number;
  readonly class: HouseholdClass;
}

/** A township; a commune; a district, of which nobody can say whether it is rural. */
const HOMES = [
  { settlement: 'URBAN', area: '19597' },
  { settlement: 'RURAL', area: '19612' },
  { settlement: null, area: '468' },
] as const;

/** No income, none known, and every line of every standard with one đồng more. */
const INCOMES: readonly (bigint | null)[] = [null, 0n, ...linesAndOver()];

function linesAndOver(): Set<bigint> {
  const lines = POVERTY_STANDARDS.flatMap(({ incomeLines }) => incomeLines);
  const amounts = lines.flatMap(({ poor, nearPoor, averageLiving }) => [poor, nearPoor, averageLiving]);
  return new Set(amounts.flatMap((line) => (line === null ? [] : [line, line + 1n])));
}

/** Of each standard the first is one that the other does not have. */
const DEPRIVED_OF: Readonly<Record<ReviewedStandard, readonly DeprivationIndicator[]>> = {
  QD59_2015: ['HEALTH_SERVICE', 'SANITATION', 'WATER', 'HOUSING_AREA'],
  ND07_2021: ['NUTRITION', 'DEPENDENCY', 'SANITATION', 'WATER'],
};

/** Nobody was reviewed under the standard of 2027 yet. */
const REVIEWED_STANDARDS: readonly ReviewedStandard[] = ['QD59_2015', 'ND07_2021'];

/** Exactly half of the members, and more. */
const DEPENDANTS = [2, 3] as const;

export const CASES: readonly ReviewedCase[] = HOMES.flatMap(({ settlement }) =>
  REVIEWED_STANDARDS.flatMap((standard) =>
    INCOMES.flatMap((income) =>
      [0, 1, 2, 3, 4].flatMap((count) =>
        DEPENDANTS.map((dependants) => {
          const deprivedOf = DEPRIVED_OF[standard].slice(0, count);
          return { settlement, standard, income, deprivedOf, dependants };
        }),
      ),
    ),
  ),
).map((found, at) => ({
  ...found,
  no: at + 1,
  class: HOUSEHOLD_CLASS.codes[at % HOUSEHOLD_CLASS.codes.length] ?? 'NON_POOR',
}));

export const NEVER_REVIEWED = CASES.length + 1;

/** One household for each case in which a standard decides, and one never reviewed. */
export const STANDARDS_REGISTER: RegisterRecords = {
  ...SMALL_REGISTER,
  households: [...CASES.map(({ no }) => household(no)), household(NEVER_REVIEWED)],
  residences: [
    ...CASES.map(({ no, settlement }) => lives(no, at(areaOf(settlement)))),
    lives(NEVER_REVIEWED, at('19612')),
  ],
  persons: [],
  memberships: [],
  personStatuses: [],
  reviews: CASES.map(({ no, standard, income, deprivedOf, dependants, class: found }) =>
    review(no, 2018, found, {
      standard,
      incomePerCapitaMonth: income,
      members: 4,
      dependants,
      // A deprivation may be noted twice, for two members: it is one all the same.
      deprivations: [...deprivedOf, ...deprivedOf.slice(0, 1)].map((indicator) => ({
        indicator,
        personNo: null,
      })),
    }),
  ),
  statusEvents: [],
  selfManagedGroups: [],
  supportEvents: [],
  needEntries: [],
};

function areaOf(settlement: Settlement | null): string {
  return HOMES.find((home) => home.settlement === settlement)?.area ?? '468';
}
