import { baselineOf, baselinesOf, type PlanDocument } from '../documents.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { quotasOf } from '../reviews/assign-multi-select.ts';
import { type HouseholdTraits, traitsOn } from '../reviews/household-traits.ts';
import { qd59Quotas, willQuotas } from '../reviews/qd59-shares.ts';
import { assignDetails, type DetailQuotas, type ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Story } from '../reviews/story.ts';
import { DECISION_33, REST_POOR_SHARES } from './invented.ts';
import { REFERENCE_DAY } from './settle-tra-vinh.ts';

const POOR_QD59 = { class: 'POOR', standard: 'QD59_2015' } as const;

/** Persons on the lists of training and jobs outside Trà Cú come from so many households. */
const REST_TRAINING_HOUSEHOLDS = 0.955;
const REST_JOB_HOUSEHOLDS = 0.94;
const REST_SCHOOL_HOUSEHOLDS = 0.945;

export interface PlanPair {
  readonly traCu: PlanDocument;
  readonly province: PlanDocument;
}

/** Details of the review of 2019 for every poor and near-poor household of the province. */
export function details2019(
  builder: RegisterBuilder,
  random: Random,
  stories: { readonly traCu: readonly Story[]; readonly rest: readonly Story[] },
  plans: PlanPair,
): Map<number, ReviewDetails> {
  const traits = (list: readonly Story[], wanted: string): HouseholdTraits[] =>
    list
      .filter((story) => classIn(story, 2019) === wanted)
      .map((story) => traitsOn(builder, story.householdNo, REFERENCE_DAY));
  const restPoor = traits(stories.rest, 'POOR');
  const nearPoor = [...traits(stories.traCu, 'NEAR_POOR'), ...traits(stories.rest, 'NEAR_POOR')];
  const near = { class: 'NEAR_POOR', standard: 'QD59_2015' } as const;
  const traCu = assignDetails(
    random.fork('tra-cu'),
    traits(stories.traCu, 'POOR'),
    POOR_QD59,
    traCuQuotas(plans.traCu),
  );
  const rest = assignDetails(random.fork('rest'), restPoor, POOR_QD59, restQuotas(plans, restPoor.length));
  matchLoanWishes(random.fork('loans'), traCu, rest, baselineOf(plans.province, 'NEED_LOAN_LIVELIHOOD'));
  const others = assignDetails(random.fork('near'), nearPoor, near, qd59Quotas('NEAR_POOR', nearPoor.length));
  return new Map([...traCu, ...rest, ...others]);
}

/** Everything that the plan of Trà Cú counts of its poor households. */
export function traCuQuotas(document: PlanDocument): DetailQuotas {
  return {
    exact: true,
    serviceDeprived: baselineOf(document, 'POOR_HH_SERVICE_DEPRIVED'),
    deprivations: baselinesOf(document, 'DEP_'),
    causes: baselinesOf(document, 'CAUSE_'),
    wishes: baselinesOf(document, 'WISH_'),
    will: new Map([
      ['STRONG', baselineOf(document, 'WILL_STRONG')],
      ['WEAK', baselineOf(document, 'WILL_WEAK')],
      ['NONE', baselineOf(document, 'WILL_NONE')],
    ]),
  };
}

/** What the province's lists leave once Trà Cú has its own; the rest by invented shares. */
function restQuotas(plans: PlanPair, count: number): DetailQuotas {
  const left = (need: string, own: string): number =>
    baselineOf(plans.province, `NEED_${need}`) - baselineOf(plans.traCu, own);
  const decision33 = DECISION_33.traCu.quota + DECISION_33.rest.quota;
  const deprivations = quotasOf(REST_POOR_SHARES.deprivations, count);
  deprivations.set(
    'CHILD_EDUCATION',
    Math.round(REST_SCHOOL_HOUSEHOLDS * left('EDUCATION_SUPPORT', 'DEP_CHILD_EDUCATION')),
  );
  deprivations.set('HOUSING_QUALITY', left('HOUSING_LOAN', 'DEP_HOUSING_QUALITY') + decision33);
  deprivations.set('WATER', left('CLEAN_WATER', 'DEP_WATER'));
  deprivations.set('SANITATION', left('LATRINE', 'DEP_SANITATION'));
  const wishes = quotasOf(REST_POOR_SHARES.wishes, count);
  wishes.set(
    'VOCATIONAL_TRAINING',
    Math.round(REST_TRAINING_HOUSEHOLDS * left('VOCATIONAL_TRAINING', 'WISH_VOCATIONAL_TRAINING')),
  );
  wishes.set(
    'JOB_INTRODUCTION',
    Math.round(REST_JOB_HOUSEHOLDS * left('JOB_CONNECTION', 'WISH_JOB_INTRODUCTION')),
  );
  return {
    exact: true,
    serviceDeprived: Math.round(REST_POOR_SHARES.serviceDeprived * count),
    deprivations,
    causes: quotasOf(REST_POOR_SHARES.causes, count),
    wishes,
    will: willQuotas(REST_POOR_SHARES.will, count),
  };
}

/** Poor, lacking capital and wishing a loan: the households of the province's list of loans. */
export function needsLoan(details: ReviewDetails): boolean {
  return details.causes.includes('LACK_CAPITAL') && details.wishes.includes('PREFERENTIAL_LOAN');
}

/** Gives or takes wishes for a loan outside Trà Cú until the province has exactly `total` such households. */
function matchLoanWishes(
  random: Random,
  traCu: ReadonlyMap<number, ReviewDetails>,
  rest: ReadonlyMap<number, ReviewDetails>,
  total: number,
): void {
  const own = [...traCu.values()].filter(needsLoan).length;
  const others = [...rest.values()];
  const missing = total - own - others.filter(needsLoan).length;
  const lacking = others.filter((details) => details.causes.includes('LACK_CAPITAL'));
  const loan = 'PREFERENTIAL_LOAN';
  if (missing >= 0) {
    const silent = lacking.filter((details) => !details.wishes.includes(loan));
    for (const details of random.sample(silent, missing)) details.wishes = [loan, ...details.wishes];
    return;
  }
  const spare = lacking.filter((details) => details.wishes.length > 1 && details.wishes.includes(loan));
  for (const details of random.sample(spare, -missing)) {
    details.wishes = details.wishes.filter((wish) => wish !== loan);
  }
}
