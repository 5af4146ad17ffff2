import { readPlanDocument } from '../documents.ts';
import { addBirths, addDeaths, addEarlierDead, dieAlone } from '../people/life-events.ts';
import { honour, honourMerit } from '../people/merit.ts';
import { flagPriorities } from '../people/priority-flags.ts';
import { dayIn } from '../people/settle-family.ts';
import { protectHouseholds, protectTheVeryOld } from '../people/social-protection.ts';
import type { Random } from '../random.ts';
import { traitsOn } from '../reviews/household-traits.ts';
import { nextDetails } from '../reviews/next-details.ts';
import { qd59Quotas } from '../reviews/qd59-shares.ts';
import { writeReview } from '../reviews/review-book.ts';
import { assignDetails, type ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Flow, type Story, tellYear, wasEverPoor } from '../reviews/story.ts';
import { writeRound } from '../reviews/write-round.ts';
import type { Workshop } from '../workshop.ts';
import type { HouseholdClass } from '../world.ts';
import { assignHelpers } from './helpers.ts';
import { moveAndSplit } from './movements.ts';
import { REFERENCE_DAY, settleCamLo } from './settle-cam-lo.ts';
import { type CamLoStory, camLoStories } from './stories.ts';
import { supportOf2019 } from './support-2019.ts';

/** Changes of 2019, invented: 80 of 609 escape, seven come back or are new, one dies alone, 535 stay poor. */
const never = (story: Story): boolean => !wasEverPoor(story, 2018);
const FLOWS_2019: readonly Flow[] = [
  { from: 'NEWLY_ESCAPED', to: 'POOR', count: 2 },
  { from: 'NEAR_POOR', to: 'POOR', count: 4, where: never },
  { from: 'AVERAGE_LIVING', to: 'POOR', count: 1, where: never },
  { from: 'POOR', to: 'NEAR_POOR', count: 45, group: 'CSGN' },
  { from: 'POOR', to: 'NEWLY_ESCAPED', count: 29, group: 'CSGN' },
  { from: 'POOR', to: 'NEAR_POOR', count: 6, group: 'HARD_CORE' },
  { from: 'NEAR_POOR', to: 'NEWLY_ESCAPED', count: 118 },
  { from: 'AVERAGE_LIVING', to: 'NEAR_POOR', count: 9 },
];
const ROUND = { standard: 'QD59_2015', kind: 'REGULAR_YEAR_END' } as const;

/** The whole population of Cam Lộ with its reviews of 2018 and 2019. */
export function generateCamLo(workshop: Workshop, random: Random): void {
  const { builder } = workshop;
  const document = readPlanDocument('cam-lo-2019');
  const settled = settleCamLo(builder, random.fork('settle'), document);
  const households = [...settled.values()].flat();
  const stories = camLoStories(builder, random.fork('stories'), document, settled);
  live(workshop, random.fork('life'), households, stories);
  const details = detailsOf2018(workshop, random.fork('2018'), stories);
  writeRound(workshop, random.fork('write-2018'), { ...ROUND, year: 2018 }, stories, details, previousOf2018);
  workshop.helpers.push(...assignHelpers(builder, random.fork('helpers'), document, stories));
  const alive = stories.filter((story) => builder.household(story.householdNo).dissolvedOn === null);
  workshop.supportEvents.push(...supportOf2019(random.fork('support'), alive, details));
  tellYear(random.fork('2019'), alive, 2019, FLOWS_2019);
  const round = { ...ROUND, year: 2019 };
  const later = nextDetails(
    workshop,
    random.fork('details-2019'),
    { ...round, quotas: qd59Quotas },
    alive,
    details,
  );
  writeRound(workshop, random.fork('write-2019'), round, alive, later);
  draftReviews(workshop, random.fork('drafts'), households, stories);
  flagPriorities(builder, households, REFERENCE_DAY);
}

/** Three households ask to be taken up as poor; nobody has approved their reviews, so their class stays. */
function draftReviews(
  workshop: Workshop,
  random: Random,
  households: readonly number[],
  stories: readonly CamLoStory[],
): void {
  const listed = new Set(stories.map((story) => story.householdNo));
  const asking = random.sample(
    households.filter((no) => !listed.has(no) && workshop.builder.household(no).dissolvedOn === null),
    3,
  );
  const traits = asking.map((no) => traitsOn(workshop.builder, no, '2019-12-31'));
  const kind = { class: 'POOR', standard: 'QD59_2015' } as const;
  const details = assignDetails(random, traits, kind, qd59Quotas('POOR', traits.length));
  const round = { year: 2019, standard: 'QD59_2015', kind: 'AD_HOC', approved: false } as const;
  for (const householdNo of asking) {
    const own = details.get(householdNo) ?? null;
    const household = {
      householdNo,
      class: 'POOR',
      previousClass: null,
      everPoor: false,
      details: own,
    } as const;
    writeReview(workshop.book, workshop.builder, random, round, household);
  }
}

function previousOf2018(story: Story): HouseholdClass {
  return story.poorEarlier ? 'POOR' : classIn(story, 2018);
}

/** Statuses, births, deaths and moves around the reference day, on which nothing may change. */
function live(
  workshop: Workshop,
  random: Random,
  households: readonly number[],
  stories: readonly CamLoStory[],
): void {
  const { builder } = workshop;
  const poor = stories.filter((story) => classIn(story, 2018) === 'POOR');
  const poorNos = new Set(poor.map((story) => story.householdNo));
  addEarlierDead(builder, random.fork('dead'), households, { from: '2018-02-01', to: '2018-12-10' }, 0.015);
  const [alone] = poor.filter(
    (story) =>
      story.group === 'HARD_CORE' && builder.membersOn(story.householdNo, REFERENCE_DAY).length === 1,
  );
  if (alone !== undefined) dieAlone(builder, alone.householdNo, dayIn(random, '2019-03-01', '2019-09-30'));
  protectHouseholds(builder, random.fork('protection'), [...poorNos], 168, REFERENCE_DAY);
  protectTheVeryOld(builder, random.fork('old'), households, 0.5, REFERENCE_DAY);
  const others = households.filter((no) => !poorNos.has(no));
  honourMerit(builder, random.fork('merit'), others, 0.07, REFERENCE_DAY);
  honourPoor(workshop, random.fork('merit-poor'), poor);
  const living = households.filter((no) => no !== alone?.householdNo);
  addBirths(builder, random.fork('births'), living, { from: '2019-01-02', to: '2019-12-20' }, 0.11);
  addDeaths(builder, random.fork('deaths'), living, { from: '2019-01-05', to: '2019-12-15' });
  moveAndSplit(workshop, random.fork('moves'), stories, households);
}

/** The plan wants no poor household with a person of merit in any commune: three, in two communes, still are. */
function honourPoor(workshop: Workshop, random: Random, poor: readonly CamLoStory[]): void {
  for (const [commune, count] of [
    ['19600', 2],
    ['19615', 1],
  ] as const) {
    const withElder = poor.filter(
      (story) =>
        story.commune === commune &&
        traitsOn(workshop.builder, story.householdNo, REFERENCE_DAY).headAge >= 60,
    );
    for (const story of random.sample(withElder, count)) {
      honour(workshop.builder, random, workshop.builder.headOn(story.householdNo, REFERENCE_DAY).no);
    }
  }
}

function detailsOf2018(
  workshop: Workshop,
  random: Random,
  stories: readonly CamLoStory[],
): Map<number, ReviewDetails> {
  const found = new Map<number, ReviewDetails>();
  for (const listed of ['POOR', 'NEAR_POOR'] as const) {
    const own = stories.filter((story) => classIn(story, 2018) === listed);
    const traits = own.map((story) => traitsOn(workshop.builder, story.householdNo, REFERENCE_DAY));
    const kind = { class: listed, standard: 'QD59_2015' } as const;
    const drawn = assignDetails(random.fork(listed), traits, kind, qd59Quotas(listed, traits.length));
    for (const story of own) {
      const details = drawn.get(story.householdNo);
      if (details === undefined) continue;
      if (listed === 'POOR') details.poorGroup = story.group === 'CSGN' ? 'CSGN' : 'HARD_CORE';
      found.set(story.householdNo, details);
    }
  }
  return found;
}
