import { old } from '../areas/build-areas.ts';
import { splitHousehold } from '../people/life-events.ts';
import { dayIn } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import { classIn } from '../reviews/story.ts';
import type { Workshop } from '../workshop.ts';
import { REFERENCE_DAY } from './settle-cam-lo.ts';
import type { CamLoStory } from './stories.ts';

const SPLITS = 118;
const MOVES = 14;
/** Neighbouring communes between which households move in 2019. */
const ROADS: readonly (readonly [string, string])[] = [
  ['19612', '19597'],
  ['19609', '19603'],
  ['19621', '19618'],
  ['19606', '19600'],
];

/** In 2019 grown children form households of their own and some households move to another commune. */
export function moveAndSplit(
  workshop: Workshop,
  random: Random,
  stories: readonly CamLoStory[],
  households: readonly number[],
): void {
  const { builder } = workshop;
  const listed = new Set(stories.map((story) => story.householdNo));
  const free = random.shuffle(households.filter((no) => !listed.has(no)));
  let formed = 0;
  for (const no of free) {
    if (formed === SPLITS) break;
    if (splitHousehold(builder, random, no, dayIn(random, '2019-02-01', '2019-12-05')) !== null) formed += 1;
  }
  // Among the movers are a poor and a near-poor household: their class moves with them.
  const movers = [...free.slice(-MOVES + 2), ...oneOf(stories, 'POOR'), ...oneOf(stories, 'NEAR_POOR')];
  for (const no of movers) {
    const here = builder.areaOn(no, REFERENCE_DAY)?.code ?? '';
    const road = ROADS.find((pair) => pair.includes(here)) ?? random.pick(ROADS);
    const there = road[0] === here ? road[1] : road[0];
    builder.move(no, old(there), dayIn(random, '2019-03-01', '2019-10-31'), `Thôn ${random.integer(1, 9)}`);
  }
}

function oneOf(stories: readonly CamLoStory[], wanted: 'POOR' | 'NEAR_POOR'): number[] {
  const found = stories.find(
    (story) => story.commune === '19612' && story.group !== 'CSGN' && classIn(story, 2018) === wanted,
  );
  return found === undefined ? [] : [found.householdNo];
}
