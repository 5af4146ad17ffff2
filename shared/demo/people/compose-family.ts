import type { Sex } from '../names.ts';
import type { Random } from '../random.ts';
import type { Relation } from './register-builder.ts';

/** A member before birth: completed years of age on the reference day. */
export interface DraftMember {
  readonly sex: Sex;
  age: number;
  readonly relation: Relation;
}
export type DraftFamily = DraftMember[];

const SIZE_SHARES: readonly (readonly [number, number])[] = [
  [1, 9],
  [2, 17],
  [3, 20],
  [4, 28],
  [5, 15],
  [6, 7],
  [7, 3],
  [8, 1],
];
const MEAN_SIZE = 3.61;

/** A household size; the mean over many draws is near `mean` (between about 2.6 and 5). */
export function drawSize(random: Random, mean: number): number {
  const [base] = random.weightedPick(SIZE_SHARES, ([, share]) => share);
  const difference = mean - MEAN_SIZE;
  const whole = Math.trunc(difference);
  const rest = difference - whole;
  const shift = whole + (random.chance(Math.abs(rest)) ? Math.sign(rest) : 0);
  return Math.max(1, base + shift);
}

/** Who lives together: a head (adult) and `size − 1` others whose ages fit the head's. */
export function composeFamily(random: Random, size: number): DraftFamily {
  if (size <= 1) return [single(random)];
  if (size === 2) return twoPersons(random);
  const kind = random.next();
  if (kind < 0.64) return nuclear(random, size);
  if (kind < 0.84) return withGrandparents(random, size);
  return elderHeaded(random, size);
}

/** The shapes that are frequent among poor households: old people alone, grandparents with grandchildren, one parent. */
export function composeFragileFamily(random: Random, size: number): DraftFamily {
  if (size === 1) return [{ sex: oldSex(random), age: random.integer(62, 90), relation: 'HEAD' }];
  if (size === 2) return random.chance(0.7) ? elderCouple(random) : oneParent(random, 1);
  return random.chance(0.4) ? skippedGeneration(random, size) : oneParent(random, size - 1);
}

function anySex(random: Random): Sex {
  return random.chance(0.51) ? 'MALE' : 'FEMALE';
}

function oldSex(random: Random): Sex {
  return random.chance(0.32) ? 'MALE' : 'FEMALE';
}

function opposite(sex: Sex): Sex {
  return sex === 'MALE' ? 'FEMALE' : 'MALE';
}

function headSex(random: Random): Sex {
  return random.chance(0.72) ? 'MALE' : 'FEMALE';
}

function single(random: Random): DraftMember {
  if (random.chance(0.6)) return { sex: oldSex(random), age: random.integer(60, 88), relation: 'HEAD' };
  return { sex: anySex(random), age: random.integer(24, 59), relation: 'HEAD' };
}

function couple(random: Random, headAge: number): DraftFamily {
  const sex = headSex(random);
  const gap = sex === 'MALE' ? random.integer(-1, 5) : random.integer(-5, 1);
  return [
    { sex, age: headAge, relation: 'HEAD' },
    { sex: opposite(sex), age: Math.max(20, headAge - gap), relation: 'SPOUSE' },
  ];
}

function elderCouple(random: Random): DraftFamily {
  return couple(random, random.integer(61, 84));
}

function twoPersons(random: Random): DraftFamily {
  const kind = random.next();
  if (kind < 0.42) return elderCouple(random);
  if (kind < 0.62) return couple(random, random.integer(23, 35));
  if (kind < 0.78) return couple(random, random.integer(45, 60));
  return oneParent(random, 1);
}

function oneParent(random: Random, children: number): DraftFamily {
  const sex: Sex = random.chance(0.82) ? 'FEMALE' : 'MALE';
  const age = random.integer(25 + 3 * children, Math.max(48, 28 + 3 * children));
  const head: DraftMember = { sex, age, relation: 'HEAD' };
  return [head, ...childrenOf(random, age, children)];
}

/** Children from the eldest down; a parent is at least 19 years older. */
function childrenOf(random: Random, parentAge: number, count: number): DraftMember[] {
  const children: DraftMember[] = [];
  let age = Math.max(0, Math.min(32, parentAge - random.integer(20, 27)));
  for (let index = 0; index < count; index += 1) {
    children.push({ sex: anySex(random), age: Math.max(0, age), relation: 'CHILD' });
    age -= random.integer(1, 5);
  }
  return children;
}

function motherAge(pair: DraftFamily): number {
  return Math.min(...pair.map((member) => member.age));
}

function nuclear(random: Random, size: number): DraftFamily {
  if (random.chance(0.09)) return oneParent(random, size - 1);
  const children = size - 2;
  const pair = couple(random, random.integer(25 + 3 * children, Math.max(58, 30 + 3 * children)));
  return [...pair, ...childrenOf(random, motherAge(pair), children)];
}

function withGrandparents(random: Random, size: number): DraftFamily {
  const parents = size > 4 && random.chance(0.4) ? 2 : 1;
  const children = Math.max(0, size - 2 - parents);
  const headAge = random.integer(25 + 2 * children, Math.max(55, 28 + 3 * children));
  const pair = couple(random, headAge);
  const first = oldSex(random);
  const older = Math.min(94, headAge + random.integer(21, 31));
  const grandparents: DraftMember[] = [
    { sex: first, age: older, relation: 'PARENT' },
    { sex: opposite(first), age: Math.min(94, older + random.integer(-2, 3)), relation: 'PARENT' },
  ];
  return [...pair, ...childrenOf(random, motherAge(pair), children), ...grandparents.slice(0, parents)];
}

function elderHeaded(random: Random, size: number): DraftFamily {
  const pair = couple(random, random.integer(58, 78));
  const old = random.chance(0.75) ? pair : pair.slice(0, 1);
  const childAge = Math.max(22, motherAge(pair) - random.integer(21, 32));
  const family: DraftFamily = [...old, { sex: anySex(random), age: childAge, relation: 'CHILD' }];
  const child = family.at(-1);
  if (family.length < size && child !== undefined && size > 3) {
    family.push({
      sex: opposite(child.sex),
      age: Math.max(20, childAge + random.integer(-4, 3)),
      relation: 'OTHER',
    });
  }
  while (family.length < size) {
    const age = random.integer(0, Math.max(1, Math.min(20, childAge - 21)));
    family.push({ sex: anySex(random), age, relation: 'GRANDCHILD' });
  }
  return family;
}

function skippedGeneration(random: Random, size: number): DraftFamily {
  const pair = elderCouple(random);
  const family: DraftFamily = random.chance(0.5) && size > 3 ? pair : pair.slice(0, 1);
  while (family.length < size) {
    family.push({ sex: anySex(random), age: random.integer(1, 16), relation: 'GRANDCHILD' });
  }
  return family;
}
