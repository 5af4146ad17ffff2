import { columnOf, type PlanDocument } from '../documents.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { type HouseholdTraits, traitsOn } from '../reviews/household-traits.ts';
import type { Story } from '../reviews/story.ts';
import type { HouseholdClass } from '../world.ts';
import { REFERENCE_DAY } from './settle-cam-lo.ts';

export interface CamLoStory extends Story {
  readonly commune: string;
}

/** Near-poor, newly escaped and average households for each poor one; invented. */
const PER_POOR = { nearPoor: 1.15, newlyEscaped: 0.2, averageLiving: 0.9 } as const;

/** Who is on which list at the end of 2018: the poor and their two groups by commune are Biểu 2's. */
export function camLoStories(
  builder: RegisterBuilder,
  random: Random,
  document: PlanDocument,
  settled: ReadonlyMap<string, readonly number[]>,
): CamLoStory[] {
  const csgn = columnOf(document, 'BIEU_2', 'poorCsgn');
  const hardCore = columnOf(document, 'BIEU_2', 'poorHardCore');
  return [...settled].flatMap(([commune, numbers]) => {
    const own = random.fork(commune);
    let free = numbers.map((no) => traitsOn(builder, no, REFERENCE_DAY));
    const take = (count: number, weight: (traits: HouseholdTraits) => number): number[] => {
      const taken = new Set(own.weightedSample(free, count, weight));
      free = free.filter((traits) => !taken.has(traits));
      return [...taken].map((traits) => traits.no).sort((left, right) => left - right);
    };
    const hard = take(hardCore.get(commune) ?? 0, hardCoreWeight);
    const able = take(csgn.get(commune) ?? 0, (traits) => (traits.workers > 0 ? traits.members : 0));
    const poor = hard.length + able.length;
    const story =
      (group: string, householdClass: HouseholdClass, poorEarlier = false) =>
      (householdNo: number) => ({
        householdNo,
        commune,
        group,
        classes: new Map<number, HouseholdClass>([[2018, householdClass]]),
        poorEarlier,
      });
    return [
      ...able.map(story('CSGN', 'POOR')),
      ...hard.map(story('HARD_CORE', 'POOR')),
      ...take(Math.round(poor * PER_POOR.nearPoor), () => 1).map(story('NEAR', 'NEAR_POOR')),
      ...take(Math.round(poor * PER_POOR.newlyEscaped), () => 1).map(story('ESCAPED', 'NEWLY_ESCAPED', true)),
      ...take(Math.round(poor * PER_POOR.averageLiving), () => 1).map(story('AVERAGE', 'AVERAGE_LIVING')),
    ];
  });
}

/** The hard core is old, alone or without anybody who can work. */
function hardCoreWeight(traits: HouseholdTraits): number {
  if (traits.workers === 0) return traits.members <= 2 ? 30 : 20;
  return 2 * traits.dependants >= traits.members ? 2 : 0.3;
}
