import { describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { createRandom, type Random } from '../../../shared/demo/random.ts';
import {
  type JointDistribution,
  type JointQuestion,
  readJointDistribution,
  readJointDistributions,
} from './joint-distribution.ts';

const LIMIT = 200_000;

/** Scattered numbers and runs of neighbours, over several chunks; dense chunks and sparse ones. */
function randomSet(random: Random): HouseholdSet {
  const numbers: number[] = [];
  const scattered = random.integer(0, 3) * random.integer(0, 3000);
  for (let count = 0; count < scattered; count++) numbers.push(random.integer(0, LIMIT));
  for (let runs = random.integer(0, 4); runs > 0; runs--) {
    const start = random.integer(0, LIMIT);
    const end = Math.min(LIMIT, start + random.integer(0, 30_000));
    for (let no = start; no < end; no++) numbers.push(no);
  }
  return HouseholdSet.of(numbers);
}

function randomQuestion(random: Random, indicators: number): JointQuestion {
  const small = HouseholdSet.of(
    randomSet(random)
      .toArray()
      .filter(() => random.chance(0.5)),
  );
  const large = randomSet(random).andNot(small);
  return {
    members: randomSet(random),
    indicators: Array.from({ length: indicators }, () => ({
      deprived: randomSet(random),
      unknown: randomSet(random),
    })),
    sizes: [
      { size: 2, members: small },
      { size: 7, members: large },
    ],
  };
}

function naiveDistribution(question: JointQuestion, among: HouseholdSet): JointDistribution {
  const found = new Map<string, { deprived: number; unknown: number; sizes: number[] }>();
  question.members.forEach((no) => {
    if (!among.has(no)) return;
    let deprived = 0;
    let unknown = 0;
    question.indicators.forEach((sets, index) => {
      if (sets.deprived.has(no)) deprived += 2 ** index;
      else if (sets.unknown.has(no)) unknown += 2 ** index;
    });
    const key = `${deprived}/${unknown}`;
    const entry = found.get(key) ?? { deprived, unknown, sizes: [] };
    entry.sizes.push(question.sizes?.find(({ members }) => members.has(no))?.size ?? 0);
    found.set(key, entry);
  });
  return [...found.values()]
    .map(({ deprived, unknown, sizes }) => ({
      deprived,
      unknown,
      households: sizes.length,
      persons: sizes.includes(0) ? null : sizes.reduce((sum, size) => sum + size, 0),
    }))
    .sort((one, other) => one.deprived - other.deprived || one.unknown - other.unknown);
}

describe('readJointDistribution', () => {
  it('counts each pattern; deprived and unknown is deprived; outside of the cohort counts nowhere', () => {
    const distribution = readJointDistribution({
      members: HouseholdSet.of([1, 2, 70_000, 70_001]),
      indicators: [
        { deprived: HouseholdSet.of([1, 70_000, 9]), unknown: HouseholdSet.of([1, 2]) },
        { deprived: HouseholdSet.of([70_000, 140_000]), unknown: HouseholdSet.EMPTY },
      ],
    });
    expect(distribution).toEqual([
      { deprived: 0, unknown: 0, households: 1, persons: null },
      { deprived: 0, unknown: 1, households: 1, persons: null },
      { deprived: 1, unknown: 0, households: 1, persons: null },
      { deprived: 3, unknown: 0, households: 1, persons: null },
    ]);
  });

  it('adds up persons, and knows them not where one size is missing', () => {
    const distribution = readJointDistribution({
      members: HouseholdSet.of([1, 2, 3]),
      indicators: [{ deprived: HouseholdSet.of([3]), unknown: HouseholdSet.EMPTY }],
      sizes: [
        { size: 4, members: HouseholdSet.of([1, 3]) },
        { size: 7, members: HouseholdSet.of([8]) },
      ],
    });
    expect(distribution).toEqual([
      { deprived: 0, unknown: 0, households: 2, persons: null },
      { deprived: 1, unknown: 0, households: 1, persons: 4 },
    ]);
  });

  it('has room for sixteen indicators, the last one unknown', () => {
    const members = HouseholdSet.of([5]);
    const known = { deprived: members, unknown: members };
    const last = { deprived: HouseholdSet.EMPTY, unknown: members };
    const indicators = [...Array.from({ length: 15 }, () => known), last];
    expect(readJointDistribution({ members, indicators })).toEqual([
      { deprived: 0x7fff, unknown: 0x8000, households: 1, persons: null },
    ]);
    expect(() => readJointDistribution({ members, indicators: [...indicators, last] })).toThrow(RangeError);
  });

  it('refuses two sizes of a household and a size that is none', () => {
    const members = HouseholdSet.of([5]);
    const twice = { members, indicators: [], sizes: [2, 3].map((size) => ({ size, members })) };
    expect(() => readJointDistribution(twice)).toThrow(RangeError);
    expect(() => readJointDistribution({ members, indicators: [], sizes: [{ size: 0, members }] })).toThrow(
      RangeError,
    );
  });

  it('has no pattern of nobody', () => {
    expect(readJointDistribution({ members: HouseholdSet.EMPTY, indicators: [] })).toEqual([]);
  });

  it('equals a count one by one, for sets over several chunks, scattered and in runs', () => {
    const random = createRandom('joint-distribution');
    for (let round = 0; round < 12; round++) {
      const question = randomQuestion(random, random.integer(1, 8));
      const expected = naiveDistribution(question, question.members);
      expect(readJointDistribution(question)).toEqual(expected);
      const households = expected.reduce((sum, pattern) => sum + pattern.households, 0);
      expect(households).toBe(question.members.size);
    }
  });
});

describe('readJointDistributions', () => {
  it('gives each subgroup what reading it alone gives; they may overlap and reach beyond the cohort', () => {
    const random = createRandom('joint-subgroups');
    for (let round = 0; round < 6; round++) {
      const question = randomQuestion(random, 4);
      const subgroups = [...Array.from({ length: 5 }, () => randomSet(random)), HouseholdSet.EMPTY];
      const read = readJointDistributions(question, subgroups);
      expect(read.whole).toEqual(readJointDistribution(question));
      expect(read.subgroups).toEqual(subgroups.map((set) => naiveDistribution(question, set)));
    }
  });
});
