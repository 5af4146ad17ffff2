import type { Container } from '../../../shared/cohort/containers.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { PatternTally } from './pattern-tally.ts';
import { eachSharedPlace, placesOf } from './shared-places.ts';

/** As many as two masks of one pattern leave room for in 32 bits. */
export const MOST_INDICATORS = 16;

/** What two sets tell about one indicator; whoever is in both is deprived. */
export interface IndicatorSets {
  readonly deprived: HouseholdSet;
  readonly unknown: HouseholdSet;
}

export interface HouseholdsOfSize {
  /** Persons, 1 or more. */
  readonly size: number;
  readonly members: HouseholdSet;
}

export interface JointQuestion {
  /** The cohort; who is outside counts nowhere, whatever the other sets say. */
  readonly members: HouseholdSet;
  /** At most {@link MOST_INDICATORS}. */
  readonly indicators: readonly IndicatorSets[];
  /** A household is in one of them at most; left out, persons are not counted. */
  readonly sizes?: readonly HouseholdsOfSize[];
}

/** Households that are alike in every indicator. */
export interface JointPattern {
  /** Bit j is set where indicator j is deprived. */
  readonly deprived: number;
  /** Bit j is set where nobody knows about indicator j; never together with its bit in `deprived`. */
  readonly unknown: number;
  /** 1 or more. */
  readonly households: number;
  /** Members of these households; `null` where the size of one of them is not known. */
  readonly persons: number | null;
}

/** Each pattern that occurs, once, ascending by `deprived` and then by `unknown`. */
export type JointDistribution = readonly JointPattern[];

export interface JointDistributions {
  readonly whole: JointDistribution;
  /** In the order of the subgroups asked for; without patterns where no household of the cohort is in it. */
  readonly subgroups: readonly JointDistribution[];
}

/**
 * How many households have each pattern of deprivations.
 * @throws RangeError on more indicators than fit, a size that is none, or a household of two sizes
 */
export function readJointDistribution(question: JointQuestion): JointDistribution {
  return readJointDistributions(question, []).whole;
}

/**
 * How many households have each pattern, in the cohort and in what each subgroup shares with it.
 *
 * Every household's pattern is made once, and every subgroup then reads it off: the work is the cohort's plus that of
 * the subgroups' own members, and subgroups may overlap or leave households out.
 * @throws RangeError on more indicators than fit, a size that is none, or a household of two sizes
 */
export function readJointDistributions(
  question: JointQuestion,
  subgroups: readonly HouseholdSet[],
): JointDistributions {
  check(question);
  const { members } = question;
  const chunks = members.keys.map((key, at) => readChunk(question, key, members.containers[at] as Container));
  const tally = new PatternTally();
  const distributionOf = (set: HouseholdSet): JointDistribution => {
    set.keys.forEach((key, at) => {
      const chunk = chunks[members.placeOf(key)];
      if (chunk !== undefined) tallyChunk(tally, chunk, set.containers[at] as Container);
    });
    return tally.drain().map(({ key, households, persons, unsized }) => ({
      deprived: key >>> MOST_INDICATORS,
      unknown: key & LOW_HALF,
      households,
      persons: unsized === 0 ? persons : null,
    }));
  };
  return { whole: distributionOf(members), subgroups: subgroups.map(distributionOf) };
}

const LOW_HALF = 0xffff;
/** Members of one household; as many as the table of sizes holds. */
const LARGEST_SIZE = 0xffff;

function check({ indicators, sizes }: JointQuestion): void {
  if (indicators.length > MOST_INDICATORS)
    throw new RangeError(`A pattern has ${MOST_INDICATORS} indicators at most.`);
  if (sizes?.some(({ size }) => !Number.isInteger(size) || size < 1 || size > LARGEST_SIZE))
    throw new RangeError(`A household has 1 to ${LARGEST_SIZE} members.`);
}

/** The cohort's households of one chunk, each by its place in the container. */
interface PatternChunk {
  readonly own: Container;
  /** Deprived in the high half, unknown in the low one: their order as numbers is that of the patterns. */
  readonly codes: Uint32Array;
  /** Persons, 0 where not known; `null` where nobody asked for them. */
  readonly sizes: Uint16Array | null;
}

function readChunk({ indicators, sizes }: JointQuestion, key: number, own: Container): PatternChunk {
  const codes = new Uint32Array(placesOf(own));
  const mark = (set: HouseholdSet, bit: number): void =>
    eachSharedPlace(own, set.containerAt(key), (place) => {
      codes[place] = (codes[place] as number) | bit;
    });
  indicators.forEach(({ deprived, unknown }, index) => {
    mark(deprived, 1 << (index + MOST_INDICATORS));
    mark(unknown, 1 << index);
  });
  return { own, codes, sizes: sizes === undefined ? null : readSizes(sizes, key, own) };
}

function readSizes(sizes: readonly HouseholdsOfSize[], key: number, own: Container): Uint16Array {
  const table = new Uint16Array(placesOf(own));
  for (const { size, members } of sizes) {
    eachSharedPlace(own, members.containerAt(key), (place) => {
      if (table[place] !== 0) throw new RangeError('A household has one size.');
      table[place] = size;
    });
  }
  return table;
}

function tallyChunk(tally: PatternTally, { own, codes, sizes }: PatternChunk, theirs: Container): void {
  eachSharedPlace(own, theirs, (place) => {
    const code = codes[place] as number;
    // What is known to be deprived is not unknown: the high half clears the low one.
    tally.add((code & ~(code >>> MOST_INDICATORS)) >>> 0, sizes === null ? 0 : (sizes[place] as number));
  });
}
