import { old } from '../areas/build-areas.ts';
import { dieAlone } from '../people/life-events.ts';
import { dayIn } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import { nextDetails } from '../reviews/next-details.ts';
import { qd59Quotas } from '../reviews/qd59-shares.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Story, tellYear } from '../reviews/story.ts';
import { writeRound } from '../reviews/write-round.ts';
import type { Workshop } from '../workshop.ts';
import { ETHNIC_GROUPS, restFlows, traCuFlows2020 } from './flows.ts';
import { TRA_CU_2020 } from './invented.ts';
import { REFERENCE_DAY, traCuCommunes } from './settle-tra-vinh.ts';
import { roundOf, type TraVinhStories } from './stories.ts';
import { supportOf2020 } from './support-2020.ts';

/** The year 2020 in the province: help arrives, some escape, some fall back, and the review at its end. */
export function tellPlanYear(
  workshop: Workshop,
  random: Random,
  stories: TraVinhStories,
  last: ReadonlyMap<number, ReviewDetails>,
): void {
  moveWithinTraCu(workshop, random.fork('moves'), stories.traCu);
  const traCu = withoutDeadAlone(workshop, random.fork('alone'), stories.traCu);
  const all = [...traCu, ...stories.rest];
  workshop.supportEvents.push(...supportOf2020(workshop, random.fork('support'), stories, last));
  tellYear(random.fork('tra-cu'), traCu, 2020, traCuFlows2020());
  tellYear(random.fork('rest'), stories.rest, 2020, restFlows(2020));
  const round = roundOf(2020);
  const details = nextDetails(workshop, random.fork('details'), { ...round, quotas: qd59Quotas }, all, last);
  writeRound(workshop, random.fork('write'), round, all, details);
}

/** A few poor persons living alone die in the year: their households leave the list without an escape. */
function withoutDeadAlone(workshop: Workshop, random: Random, stories: readonly Story[]): Story[] {
  const { builder } = workshop;
  const gone = new Set<Story>();
  for (const group of ETHNIC_GROUPS) {
    const alone = stories.filter(
      (story) =>
        story.group === group &&
        classIn(story, 2019) === 'POOR' &&
        builder.membersOn(story.householdNo, REFERENCE_DAY).length === 1 &&
        builder.membersOn(story.householdNo, '2020-12-31').length === 1,
    );
    for (const story of random.sample(alone, TRA_CU_2020[group].diedAlone)) {
      dieAlone(builder, story.householdNo, dayIn(random, '2020-07-01', '2020-10-31'));
      gone.add(story);
    }
  }
  return stories.filter((story) => !gone.has(story));
}

/** Some poor households of the district move to another of its communes: the commune's list changes, not the district's. */
function moveWithinTraCu(workshop: Workshop, random: Random, traCu: readonly Story[]): void {
  const poor = traCu.filter((story) => classIn(story, 2019) === 'POOR');
  for (const { householdNo } of random.sample(poor, 6)) {
    const here = workshop.builder.areaOn(householdNo, REFERENCE_DAY)?.code;
    const { code } = random.pick(traCuCommunes().filter((commune) => commune.code !== here));
    const day = dayIn(random, '2020-06-01', '2020-06-30');
    workshop.builder.move(householdNo, old(code), day, `Ấp ${random.integer(1, 8)}`);
  }
}
