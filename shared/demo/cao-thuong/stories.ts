import { columnOf, type PlanDocument } from '../documents.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { type HouseholdTraits, traitsOn } from '../reviews/household-traits.ts';
import type { Story } from '../reviews/story.ts';
import type { HouseholdClass } from '../world.ts';
import { REFERENCE_DAY } from './settle-cao-thuong.ts';

/** Households that escaped in 2023, which the plan of 2024 wants not to fall back; invented. */
const ESCAPED_2023 = 33;

/**
 * The lists at the end of 2023: poor and near-poor by group as in the annex; able to escape are as many as the
 * annex wants to see escape.
 */
export function caoThuongStories(
  builder: RegisterBuilder,
  random: Random,
  document: PlanDocument,
  settled: ReadonlyMap<string, readonly number[]>,
): Story[] {
  const poor = columnOf(document, 'ANNEX', 'poor2023');
  const poorNext = columnOf(document, 'ANNEX', 'poor2024');
  const near = columnOf(document, 'ANNEX', 'nearPoor2023');
  const listed = [...settled].flatMap(([code, numbers]) => {
    const own = random.fork(code);
    let free = numbers.map((no) => traitsOn(builder, no, REFERENCE_DAY));
    const take = (count: number, weight: (traits: HouseholdTraits) => number): number[] => {
      const taken = new Set(own.weightedSample(free, count, weight));
      free = free.filter((traits) => !taken.has(traits));
      return [...taken].map((traits) => traits.no).sort((left, right) => left - right);
    };
    const able = (poor.get(code) ?? 0) - (poorNext.get(code) ?? 0);
    const unable = (poor.get(code) ?? 0) - able;
    return [
      ...take(unable, (traits) => (traits.workers === 0 ? 20 : 0.5)).map(story('CANNOT', 'POOR')),
      ...take(able, (traits) => (traits.workers > 0 ? traits.members : 0.01)).map(story('CAN', 'POOR')),
      ...take(near.get(code) ?? 0, (traits) => 1 + traits.dependants).map(story('NEAR', 'NEAR_POOR')),
    ];
  });
  const known = new Set(listed.map((one) => one.householdNo));
  const others = [...settled.values()].flat().filter((no) => !known.has(no));
  const escaped = random
    .fork('escaped')
    .sample(others, ESCAPED_2023)
    .map(story('ESCAPED', 'NEWLY_ESCAPED', true));
  return [...listed, ...escaped];
}

function story(
  group: string,
  householdClass: HouseholdClass,
  poorEarlier = false,
): (householdNo: number) => Story {
  return (householdNo) => ({
    householdNo,
    group,
    classes: new Map<number, HouseholdClass>([[2023, householdClass]]),
    poorEarlier,
  });
}
