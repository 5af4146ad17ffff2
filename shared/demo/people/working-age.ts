import type { Random } from '../random.ts';
import type { DraftFamily, DraftMember } from './compose-family.ts';

/** Working age as Biểu 1 of Cam Lộ prints it: men 15–60, women 15–55, completed years, both ends inclusive. */
export function isOfWorkingAge(sex: 'MALE' | 'FEMALE', age: number): boolean {
  return age >= 15 && age <= (sex === 'MALE' ? 60 : 55);
}

export function countWorkers(families: readonly DraftFamily[]): number {
  let count = 0;
  for (const family of families) {
    for (const member of family) if (isOfWorkingAge(member.sex, member.age)) count += 1;
  }
  return count;
}

/**
 * Moves young people over the border of 15 years until exactly `target` persons are of working age.
 * Nobody is added or taken away. @throws when the families have too few young people for it.
 */
export function fitWorkers(random: Random, families: readonly DraftFamily[], target: number): void {
  const missing = target - countWorkers(families);
  const young = random.shuffle(
    families.flatMap((family) => family.filter((member) => mayCross(family, member, missing))),
  );
  if (young.length < Math.abs(missing)) {
    throw new Error(`${Math.abs(missing)} of ${young.length} young people would have to change their age.`);
  }
  for (const member of young.slice(0, Math.abs(missing))) {
    member.age = missing > 0 ? random.integer(15, 17) : random.integer(7, 14);
  }
}

function mayCross(family: DraftFamily, member: DraftMember, missing: number): boolean {
  if (member.relation !== 'CHILD' && member.relation !== 'GRANDCHILD') return false;
  if (missing < 0) return member.age >= 15 && member.age <= 20;
  const head = family[0];
  const parentAge = family.reduce(
    (age, other) => (other.relation === 'SPOUSE' ? Math.min(age, other.age) : age),
    head?.age ?? 0,
  );
  return member.age >= 8 && member.age <= 14 && parentAge >= 35;
}
