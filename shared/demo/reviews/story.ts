import type { Random } from '../random.ts';
import type { HouseholdClass } from '../world.ts';

/** The classes of one household through the years of reviews. */
export interface Story {
  readonly householdNo: number;
  readonly group: string;
  /** Class at the end of the year; a year that is missing keeps the class of the year before. */
  readonly classes: Map<number, HouseholdClass>;
  /** Was it poor before the first year told here? */
  readonly poorEarlier: boolean;
}

export interface Flow {
  readonly from: HouseholdClass;
  readonly to: HouseholdClass;
  readonly count: number;
  readonly group?: string;
  readonly where?: (story: Story) => boolean;
}

export function classIn(story: Story, year: number): HouseholdClass {
  for (let back = year; back >= 2010; back -= 1) {
    const found = story.classes.get(back);
    if (found !== undefined) return found;
  }
  return 'NON_POOR';
}

/** Poor at the end of the year or of any year before it? */
export function wasEverPoor(story: Story, upTo: number): boolean {
  if (story.poorEarlier) return true;
  return [...story.classes].some(([year, householdClass]) => year <= upTo && householdClass === 'POOR');
}

/**
 * Lets exactly the given numbers of households change class in the year; all others on the lists stay.
 * @throws when a flow wants more households than there are.
 */
export function tellYear(
  random: Random,
  stories: readonly Story[],
  year: number,
  flows: readonly Flow[],
): void {
  const moved = new Set<Story>();
  for (const flow of flows) {
    const candidates = stories.filter(
      (story) =>
        !moved.has(story) &&
        classIn(story, year - 1) === flow.from &&
        (flow.group === undefined || flow.group === story.group) &&
        (flow.where === undefined || flow.where(story)),
    );
    if (candidates.length < flow.count) {
      throw new Error(`${year}: ${flow.count} of ${candidates.length} from ${flow.from} to ${flow.to}.`);
    }
    for (const story of random.sample(candidates, flow.count)) {
      moved.add(story);
      story.classes.set(year, flow.to);
    }
  }
  for (const story of stories) {
    const before = classIn(story, year - 1);
    if (!moved.has(story) && (before === 'POOR' || before === 'NEAR_POOR')) story.classes.set(year, before);
  }
}
