import { addYears, completedAge, dayNumberOf, dayOf, laterOf } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay } from '../world.ts';
import type { Member, RegisterBuilder } from './register-builder.ts';

/** VND per month of the standard grant, by which the allowances are multiplied. */
interface Grant {
  readonly standard: number;
  readonly source: string;
}

/** Decree 136/2013/NĐ-CP until June 2021, then Decree 20/2021/NĐ-CP. */
function grantOn(day: CivilDay): Grant {
  return day < '2021-07-01'
    ? { standard: 270_000, source: '136/2013/NĐ-CP' }
    : { standard: 360_000, source: '20/2021/NĐ-CP' };
}

interface Protection {
  readonly detail: string;
  /** Tenths of the standard grant. */
  readonly tenths: number;
}

/**
 * Puts exactly `count` of the households on social protection: one member of each receives an allowance from
 * some day before `on`. Households with very old, disabled or lonely members are taken first.
 */
export function protectHouseholds(
  builder: RegisterBuilder,
  random: Random,
  households: readonly number[],
  count: number,
  on: CivilDay,
): void {
  const weight = (no: number): number =>
    Math.max(...builder.membersOn(no, on).map((member) => need(completedAge(member.person.birthDate, on))));
  for (const no of random.weightedSample(households, count, weight)) {
    const members = builder.membersOn(no, on);
    const member = random.weightedPick(members, (one) => need(completedAge(one.person.birthDate, on)));
    protectMember(builder, random, member, members.length, on);
  }
}

/** The monthly allowance of those of 80 and more who have no pension, for a share of them; others get none here. */
export function protectTheVeryOld(
  builder: RegisterBuilder,
  random: Random,
  households: readonly number[],
  share: number,
  on: CivilDay,
): void {
  for (const no of households) {
    for (const { person } of builder.membersOn(no, on)) {
      const eightieth = addYears(person.birthDate, 80);
      if (eightieth > on || !random.chance(share) || builder.hasStatus(person.no, 'SOCIAL_PROTECTION', on))
        continue;
      const monthlyAmount = BigInt(grantOn(on).standard);
      const kind = 'SOCIAL_PROTECTION';
      builder.addStatus({
        personNo: person.no,
        kind,
        detail: 'ELDERLY',
        monthlyAmount,
        from: eightieth,
        to: null,
      });
    }
  }
}

function need(age: number): number {
  if (age >= 80) return 40;
  if (age >= 60) return 4;
  return age < 16 ? 0.7 : 0.5;
}

function protectMember(
  builder: RegisterBuilder,
  random: Random,
  member: Member,
  householdSize: number,
  on: CivilDay,
): void {
  const age = completedAge(member.person.birthDate, on);
  const protection = protectionFor(age, householdSize);
  const earliest = laterOf(member.person.birthDate, addYears(on, -5));
  const from = dayOf(random.integer(dayNumberOf(earliest), dayNumberOf(addYears(on, -1)) + 90));
  const start = laterOf(from, earliest);
  const personNo = member.person.no;
  const monthlyAmount = BigInt((grantOn(on).standard * protection.tenths) / 10);
  builder.addStatus({
    personNo,
    kind: 'SOCIAL_PROTECTION',
    detail: protection.detail,
    monthlyAmount,
    from: start,
    to: null,
  });
  if (protection.detail === 'DISABLED') {
    const detail = random.pick(['SEVERE', 'VERY_SEVERE']);
    builder.addStatus({
      personNo,
      kind: 'DISABILITY',
      detail,
      monthlyAmount: null,
      from: earliest,
      to: null,
    });
  }
}

function protectionFor(age: number, householdSize: number): Protection {
  if (age >= 80) return { detail: 'ELDERLY', tenths: 10 };
  if (age >= 60)
    return householdSize === 1
      ? { detail: 'LONELY_ELDERLY', tenths: 15 }
      : { detail: 'DISABLED', tenths: 20 };
  if (age < 16) return age < 4 ? { detail: 'ORPHAN', tenths: 25 } : { detail: 'ORPHAN', tenths: 15 };
  return { detail: 'DISABLED', tenths: 15 };
}
