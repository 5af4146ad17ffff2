import { choose } from '../agencies/choose.ts';
import { PLAN_REGIONS } from '../agencies/plan-regions.ts';
import { isAliveOn, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { EmergencySupportRecord, PersonRecord } from '../world.ts';
import type { Profiles } from './placements.ts';
import type { Worker } from './workers.ts';

type Group =
  | 'MERIT'
  | 'SOCIAL_PROTECTION'
  | 'POOR_NEAR_POOR'
  | 'CONTRACT_SUSPENDED'
  | 'HOUSEHOLD_BUSINESS'
  | 'TERMINATED_NO_UI'
  | 'NO_CONTRACT';

/** What one person gets in all, VND. Source: Resolution 42/NQ-CP of 2020-04-09, section II (three months, or one for the last four). */
const AMOUNTS: Readonly<Record<Group, bigint>> = {
  MERIT: 1_500_000n,
  SOCIAL_PROTECTION: 1_500_000n,
  POOR_NEAR_POOR: 750_000n,
  CONTRACT_SUSPENDED: 1_800_000n,
  HOUSEHOLD_BUSINESS: 1_000_000n,
  TERMINATED_NO_UI: 1_000_000n,
  NO_CONTRACT: 1_000_000n,
};
const LISTED_ON = '2020-04-28';
/** Invented numbers of workers in the four groups whose lists were made until the summer. */
const WORKER_GROUPS: readonly { readonly group: Group; readonly count: number }[] = [
  { group: 'CONTRACT_SUSPENDED', count: 160 },
  { group: 'HOUSEHOLD_BUSINESS', count: 220 },
  { group: 'TERMINATED_NO_UI', count: 140 },
  { group: 'NO_CONTRACT', count: 900 },
];
/** People paid in two groups, which the resolution forbids: here on purpose, so that a check can find them. */
const DOUBLE_PAID = 40;

/** Trà Vinh's packages of 2020: three groups in May, the workers' groups later. */
export function emergencySupports(
  index: RegisterIndex,
  random: Random,
  profiles: Profiles,
): EmergencySupportRecord[] {
  const residents = residentsOf(index);
  const groupOf = new Map<PersonRecord, Group>();
  for (const { person, poor } of residents) {
    const group = firstPackage(index, person, poor);
    if (group !== null) groupOf.set(person, group);
  }
  const first = [...groupOf].map(([person, group]) => mayPackage(random, person, group));
  const poorProtected = residents
    .filter(({ person, poor }) => poor && groupOf.get(person) === 'SOCIAL_PROTECTION')
    .map(({ person }) => person);
  const doubled = choose(random.fork('double'), poorProtected, DOUBLE_PAID);
  return [
    ...first,
    ...doubled.map((person) =>
      support(person, 'POOR_NEAR_POOR', {
        listedOn: LISTED_ON,
        approvedOn: '2020-05-12',
        paidOn: '2020-05-27',
      }),
    ),
    ...workerPackages(random.fork('workers'), profiles, groupOf),
  ];
}

function residentsOf(index: RegisterIndex): { person: PersonRecord; poor: boolean }[] {
  const regions = PLAN_REGIONS.filter((region) => region.id === 'TRA_CU' || region.id === 'TRA_VINH');
  return regions.flatMap(({ id }) =>
    index.householdsIn(id, LISTED_ON).flatMap((no) => {
      const householdClass = index.classOn(no, LISTED_ON);
      const poor = householdClass === 'POOR' || householdClass === 'NEAR_POOR';
      return index.membersOn(no, LISTED_ON).map(({ person }) => ({ person, poor }));
    }),
  );
}

/** A person in several groups belongs to the one that pays most. */
function firstPackage(index: RegisterIndex, person: PersonRecord, poor: boolean): Group | null {
  if (index.hasStatus(person.no, 'MERIT', LISTED_ON)) return 'MERIT';
  if (index.hasStatus(person.no, 'SOCIAL_PROTECTION', LISTED_ON)) return 'SOCIAL_PROTECTION';
  return poor ? 'POOR_NEAR_POOR' : null;
}

/** The plan wants all paid in May: most are, some later, a few not at all. */
function mayPackage(random: Random, person: PersonRecord, group: Group): EmergencySupportRecord {
  const chance = random.next();
  if (chance < 0.015 || !isAliveOn(person, '2020-07-01'))
    return support(person, group, { listedOn: LISTED_ON, approvedOn: null, paidOn: null });
  const approvedOn = addDays('2020-05-06', random.integer(0, 9));
  const paidOn =
    chance < 0.06
      ? addDays('2020-06-02', random.integer(0, 25))
      : addDays('2020-05-18', random.integer(0, 13));
  return support(person, group, { listedOn: LISTED_ON, approvedOn, paidOn });
}

function workerPackages(
  random: Random,
  profiles: Profiles,
  groupOf: ReadonlyMap<PersonRecord, Group>,
): EmergencySupportRecord[] {
  const free = new Set([...profiles.keys()].filter((worker) => worker.stays && worker.age >= 18));
  return WORKER_GROUPS.flatMap(({ group, count }) => {
    const fitting = [...free].filter((worker) => fits(group, worker, profiles, groupOf));
    const chosen = choose(random.fork(group), fitting, Math.min(count, Math.floor(fitting.length / 3)));
    for (const worker of chosen) free.delete(worker);
    return chosen.map((worker) => {
      const listedOn = addDays('2020-05-20', random.integer(0, 40));
      const approvedOn = random.chance(0.8) ? addDays(listedOn, random.integer(7, 21)) : null;
      const paidOn =
        approvedOn !== null && random.chance(0.9) ? addDays(approvedOn, random.integer(3, 15)) : null;
      return support(worker.person, group, { listedOn, approvedOn, paidOn });
    });
  });
}

/** Those without a contract may be poor as well: a dozen are paid twice, by mistake as in life. */
function fits(
  group: Group,
  worker: Worker,
  profiles: Profiles,
  groupOf: ReadonlyMap<PersonRecord, Group>,
): boolean {
  const profile = profiles.get(worker);
  const inOther = groupOf.has(worker.person);
  if (group === 'NO_CONTRACT')
    return profile?.hasContract === false && (!inOther || worker.person.no % 97 === 0);
  if (inOther) return false;
  return group === 'HOUSEHOLD_BUSINESS'
    ? profile?.occupation === 'Buôn bán nhỏ'
    : profile?.status === 'EMPLOYED';
}

function support(
  person: PersonRecord,
  group: Group,
  days: Pick<EmergencySupportRecord, 'listedOn' | 'approvedOn' | 'paidOn'>,
): EmergencySupportRecord {
  const amount = days.approvedOn === null ? null : AMOUNTS[group];
  return { citizenNumber: person.citizenNumber, group, ...days, amount };
}
