import { baselineOf, readPlanDocument } from '../documents.ts';
import { addBirths, addDeaths, addEarlierDead } from '../people/life-events.ts';
import { flagPriorities } from '../people/priority-flags.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import { protectHouseholds } from '../people/social-protection.ts';
import type { Random } from '../random.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Story, tellYear } from '../reviews/story.ts';
import { writeRound } from '../reviews/write-round.ts';
import type { Workshop } from '../workshop.ts';
import type { HouseholdClass } from '../world.ts';
import { details2018 } from './details-2018.ts';
import { details2019, type PlanPair } from './details-2019.ts';
import { restFlows, restOpening, traCuFlows2019, traCuOpening } from './flows.ts';
import { helpersOf2020 } from './helpers-2020.ts';
import { fallIll, markHardship } from './illness-and-hardship.ts';
import { DECISION_33 } from './invented.ts';
import { indicatorsOf, makeNeedLists } from './need-lists.ts';
import { tellPlanYear } from './plan-year.ts';
import { selfManagedGroups } from './self-managed-groups.ts';
import { otherCommunes, REFERENCE_DAY, settleStories, traCuCommunes } from './settle-tra-vinh.ts';
import { roundOf, type TraVinhStories } from './stories.ts';

/** The province of Trà Vinh with Trà Cú inside: reviews of 2018 to 2020, lists of needs, help of 2020. */
export function generateTraVinh(workshop: Workshop, random: Random): void {
  const plans: PlanPair = {
    traCu: readPlanDocument('tra-cu-2020'),
    province: readPlanDocument('tra-vinh-2020-covid'),
  };
  const stories = settle(workshop, random, plans);
  const all = [...stories.traCu, ...stories.rest];
  const details = reviewOf2019(workshop, random, stories, plans);
  const earlier = details2018(workshop.builder, random.fork('2018'), all, details);
  writeRound(workshop, random.fork('write-2018'), roundOf(2018), all, earlier, previousOf2018);
  writeRound(workshop, random.fork('write-2019'), roundOf(2019), all, details);
  tellPlanYear(workshop, random.fork('2020'), stories, details);
  const { builder } = workshop;
  workshop.helpers.push(...helpersOf2020(builder, random.fork('helpers'), stories.traCu));
  workshop.selfManagedGroups.push(
    ...selfManagedGroups(builder, random.fork('groups'), plans.traCu, stories.traCu),
  );
  const numbers = all.map((story) => story.householdNo);
  flagPriorities(builder, numbers, REFERENCE_DAY);
}

function settle(workshop: Workshop, random: Random, plans: PlanPair): TraVinhStories {
  const { builder } = workshop;
  const traCu = settleStories(builder, random.fork('tra-cu'), traCuOpening(plans.traCu), traCuCommunes());
  const rest = settleStories(builder, random.fork('rest'), restOpening(), otherCommunes());
  tellYear(random.fork('2019-tra-cu'), traCu, 2019, traCuFlows2019(plans.traCu));
  tellYear(random.fork('2019-rest'), rest, 2019, restFlows(2019));
  const numbers = [...traCu, ...rest].map((story) => story.householdNo);
  addEarlierDead(builder, random.fork('dead'), numbers, { from: '2018-03-01', to: '2019-11-30' }, 0.02);
  addBirths(builder, random.fork('births'), numbers, { from: '2020-01-01', to: '2020-12-20' }, 0.1);
  // Only after the day of the lists, so that everybody listed lived on it.
  addDeaths(builder, random.fork('deaths'), numbers, { from: '2020-06-01', to: '2020-12-20' });
  return { traCu, rest };
}

/** How the classes of 2018 came about: who was poor earlier escaped in that year. */
function previousOf2018(story: Story): HouseholdClass {
  return story.poorEarlier ? 'POOR' : classIn(story, 2018);
}

function reviewOf2019(
  workshop: Workshop,
  random: Random,
  stories: TraVinhStories,
  plans: PlanPair,
): Map<number, ReviewDetails> {
  const { builder } = workshop;
  const numbers = (list: readonly Story[], wanted: HouseholdClass): number[] =>
    list.filter((story) => classIn(story, 2019) === wanted).map((story) => story.householdNo);
  const poor = { traCu: numbers(stories.traCu, 'POOR'), rest: numbers(stories.rest, 'POOR') };
  const near = [...numbers(stories.traCu, 'NEAR_POOR'), ...numbers(stories.rest, 'NEAR_POOR')];
  protectPoor(builder, random.fork('protection'), { ...poor, near }, plans);
  const details = details2019(builder, random.fork('details'), stories, plans);
  const ofPoor = new Map([...poor.traCu, ...poor.rest].map((no) => [no, detailsOf(details, no)]));
  const allowances = baselineOf(plans.province, 'NEED_MONTHLY_ALLOWANCE');
  const ill = fallIll(builder, random.fork('illness'), ofPoor, allowances, REFERENCE_DAY);
  const incomeSupport = markHardship(
    builder,
    random.fork('hardship'),
    ofPoor,
    new Set(ill.map((entry) => entry.householdNo)),
    baselineOf(plans.province, 'NEED_INCOME_SUPPORT'),
    REFERENCE_DAY,
  );
  promiseHouses(workshop, random.fork('decision-33'), poor, details);
  const lists = makeNeedLists({
    builder,
    random: random.fork('lists'),
    decision33: workshop.decision33,
    document: plans.province,
    poor: ofPoor,
    ill,
    incomeSupport,
  });
  workshop.needLists.push(...lists.lists);
  workshop.needEntries.push(...lists.entries);
  return details;
}

/** Households with a member on social protection: of Trà Cú's poor exactly as many as its plan counts. */
function protectPoor(
  builder: RegisterBuilder,
  random: Random,
  households: {
    readonly traCu: readonly number[];
    readonly rest: readonly number[];
    readonly near: readonly number[];
  },
  plans: PlanPair,
): void {
  const { traCu, rest, near } = households;
  protectHouseholds(
    builder,
    random,
    traCu,
    baselineOf(plans.traCu, 'POOR_HH_SOCIAL_PROTECTION'),
    REFERENCE_DAY,
  );
  protectHouseholds(builder, random, rest, Math.round(rest.length * 0.14), REFERENCE_DAY);
  protectHouseholds(builder, random, near, Math.round(near.length * 0.06), REFERENCE_DAY);
}

function detailsOf(details: ReadonlyMap<number, ReviewDetails>, no: number): ReviewDetails {
  const found = details.get(no);
  if (found === undefined) throw new Error(`Household ${no} has no review of 2019.`);
  return found;
}

/** Households in weak houses whom Decision 33/2015 already serves: the province's list leaves them out. */
function promiseHouses(
  workshop: Workshop,
  random: Random,
  poor: { readonly traCu: readonly number[]; readonly rest: readonly number[] },
  details: ReadonlyMap<number, ReviewDetails>,
): void {
  const weak = (numbers: readonly number[]): number[] =>
    numbers.filter((no) => indicatorsOf(detailsOf(details, no)).includes('HOUSING_QUALITY'));
  const chosen = [
    ...random.sample(weak(poor.traCu), DECISION_33.traCu.quota),
    ...random.sample(weak(poor.rest), DECISION_33.rest.quota),
  ];
  for (const no of chosen) workshop.decision33.add(no);
}
