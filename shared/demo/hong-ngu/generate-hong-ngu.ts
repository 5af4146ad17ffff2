import { readAdministrativeUnits } from '../areas/administrative-units.ts';
import { old } from '../areas/build-areas.ts';
import { KINH } from '../names.ts';
import { composeFamily, composeFragileFamily, drawSize } from '../people/compose-family.ts';
import { addBirths, addDeaths, addEarlierDead } from '../people/life-events.ts';
import { flagPriorities } from '../people/priority-flags.ts';
import { settleFamily } from '../people/settle-family.ts';
import { protectHouseholds, protectTheVeryOld } from '../people/social-protection.ts';
import type { Random } from '../random.ts';
import { traitsOn } from '../reviews/household-traits.ts';
import { nd07Quotas } from '../reviews/nd07-shares.ts';
import { nextDetails } from '../reviews/next-details.ts';
import { assignDetails, type ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Flow, type Story, tellYear, wasEverPoor } from '../reviews/story.ts';
import { writeRound } from '../reviews/write-round.ts';
import type { Workshop } from '../workshop.ts';
import type { HouseholdClass, StatusEventRecord } from '../world.ts';
import { helpersOf2022, supportOf2022 } from './help-2022.ts';

export const HONG_NGU = '870';
const REFERENCE_DAY = '2021-12-31';

/** The plan prints no figure at all: the whole baseline is invented. */
const OPENING: readonly {
  readonly class: HouseholdClass;
  readonly poorEarlier: boolean;
  readonly count: number;
}[] = [
  { class: 'POOR', poorEarlier: false, count: 1400 },
  { class: 'NEAR_POOR', poorEarlier: false, count: 1240 },
  { class: 'NEAR_POOR', poorEarlier: true, count: 60 },
  { class: 'NEWLY_ESCAPED', poorEarlier: true, count: 300 },
  { class: 'AVERAGE_LIVING', poorEarlier: false, count: 420 },
  { class: 'NON_POOR', poorEarlier: false, count: 480 },
];
const was = (story: Story): boolean => wasEverPoor(story, 2021);
const never = (story: Story): boolean => !was(story);
/** 1,400 − 300 + 45 + 13 = 1,158 poor at the end of 2022. */
const FLOWS_2022: readonly Flow[] = [
  { from: 'NEAR_POOR', to: 'POOR', count: 8, where: was },
  { from: 'NEWLY_ESCAPED', to: 'POOR', count: 5, where: was },
  { from: 'NEAR_POOR', to: 'POOR', count: 35, where: never },
  { from: 'AVERAGE_LIVING', to: 'POOR', count: 10, where: never },
  { from: 'POOR', to: 'NEAR_POOR', count: 130 },
  { from: 'POOR', to: 'NEWLY_ESCAPED', count: 170 },
  { from: 'NEAR_POOR', to: 'NEWLY_ESCAPED', count: 150 },
  { from: 'NEAR_POOR', to: 'AVERAGE_LIVING', count: 60 },
  { from: 'AVERAGE_LIVING', to: 'NEAR_POOR', count: 25 },
];

/** The reviewed households of Hồng Ngự and some others, with the general survey of 2021 and the review of 2022. */
export function generateHongNgu(workshop: Workshop, random: Random): void {
  const { builder } = workshop;
  const stories = settle(workshop, random.fork('settle'));
  const numbers = stories.map((story) => story.householdNo);
  const poor = stories.filter((story) => classIn(story, 2021) === 'POOR').map((story) => story.householdNo);
  protectHouseholds(builder, random.fork('protection'), poor, 310, REFERENCE_DAY);
  protectTheVeryOld(builder, random.fork('old'), numbers, 0.5, REFERENCE_DAY);
  addEarlierDead(builder, random.fork('dead'), numbers, { from: '2021-02-01', to: '2021-12-10' }, 0.012);
  addBirths(builder, random.fork('births'), numbers, { from: '2022-01-02', to: '2022-12-20' }, 0.1);
  addDeaths(builder, random.fork('deaths'), numbers, { from: '2022-01-05', to: '2022-12-15' });
  const details = detailsOf2021(workshop, random.fork('2021'), stories);
  const survey = { year: 2021, standard: 'ND07_2021', kind: 'GENERAL_SURVEY' } as const;
  // The survey is the first under the new standard: a class of the old one is no class to compare with.
  writeRound(workshop, random.fork('write-2021'), survey, stories, details, (story) =>
    classIn(story, 2021) === 'NEWLY_ESCAPED' ? 'POOR' : null,
  );
  workshop.book.statusEvents.push(...earlierEscapes(stories));
  workshop.helpers.push(...helpersOf2022(random.fork('helpers'), stories));
  workshop.supportEvents.push(...supportOf2022(builder, random.fork('support'), stories, details));
  tellYear(random.fork('2022'), stories, 2022, FLOWS_2022);
  const round = { year: 2022, standard: 'ND07_2021', kind: 'REGULAR_YEAR_END' } as const;
  const later = nextDetails(
    workshop,
    random.fork('details-2022'),
    { ...round, quotas: nd07Quotas },
    stories,
    details,
  );
  writeRound(workshop, random.fork('write-2022'), round, stories, later);
  flagPriorities(builder, numbers, REFERENCE_DAY);
}

/** Near-poor households that were poor under the old standard left that list at the end of 2020. */
function earlierEscapes(stories: readonly Story[]): StatusEventRecord[] {
  return stories
    .filter((story) => story.poorEarlier && classIn(story, 2021) === 'NEAR_POOR')
    .map((story) => ({
      householdNo: story.householdNo,
      kind: 'ESCAPE',
      fromClass: 'POOR',
      toClass: 'NEAR_POOR',
      effectiveOn: '2020-12-31',
      decisionNo: null,
    }));
}

function settle(workshop: Workshop, random: Random): Story[] {
  const communes = readAdministrativeUnits().communesOld.filter(
    (commune) => commune.districtCode === HONG_NGU,
  );
  const weights = new Map(communes.map((commune, index) => [commune.code, 6 + ((index * 5) % 7)]));
  return OPENING.flatMap((opening) =>
    Array.from({ length: opening.count }, (): Story => {
      const commune = random.weightedPick(communes, (candidate) => weights.get(candidate.code) ?? 1);
      return {
        householdNo: settleOne(workshop, random, opening.class, commune.code),
        group: 'ALL',
        classes: new Map<number, HouseholdClass>(opening.class === 'NON_POOR' ? [] : [[2021, opening.class]]),
        poorEarlier: opening.poorEarlier,
      };
    }),
  );
}

function settleOne(
  workshop: Workshop,
  random: Random,
  householdClass: HouseholdClass,
  commune: string,
): number {
  const size = drawSize(random, 3.6);
  const fragile = random.chance(householdClass === 'POOR' ? 0.35 : 0.1);
  return settleFamily(
    workshop.builder,
    random,
    fragile ? composeFragileFamily(random, size) : composeFamily(random, size),
    {
      area: old(commune),
      hamlet: `Ấp ${random.integer(1, 6)}`,
      referenceDay: REFERENCE_DAY,
      formedBy: '2021-06-30',
      ethnicityCode: KINH,
    },
  );
}

function detailsOf2021(
  workshop: Workshop,
  random: Random,
  stories: readonly Story[],
): Map<number, ReviewDetails> {
  const found = new Map<number, ReviewDetails>();
  for (const listed of ['POOR', 'NEAR_POOR'] as const) {
    const traits = stories
      .filter((story) => classIn(story, 2021) === listed)
      .map((story) => traitsOn(workshop.builder, story.householdNo, REFERENCE_DAY));
    const kind = { class: listed, standard: 'ND07_2021' } as const;
    const drawn = assignDetails(random.fork(listed), traits, kind, nd07Quotas(listed, traits.length));
    for (const [no, details] of drawn) found.set(no, details);
  }
  return found;
}
