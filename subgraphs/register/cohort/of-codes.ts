import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import type { FactValue, GroupFact, Groups } from '../../../shared/cohort/fact.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { narrowTo } from '../../../shared/cohort/narrow.ts';
import { splitBy } from '../../../shared/cohort/partition.ts';
import type { Cohort } from './cohort.type.ts';

type Reader = Pick<RoomContext, 'facts'>;

/** What a narrowing field asks for: one of these codes, or (`is` false) none of them. */
export interface CodeFilter {
  readonly codes: readonly string[];
  readonly is: boolean;
}

/** The households of the cohort that are in a bucket of one of the codes, or those that are in none. */
export async function narrowToCodes(
  { facts }: Reader,
  cohort: Cohort,
  { codes, is }: CodeFilter,
  fact: GroupFact,
  ...values: FactValue[]
): Promise<Cohort> {
  return narrowTo(cohort, is, unionOf(await facts.groups(fact, ...values), codes));
}

/** Households of these buckets; codes that no household has add none. */
export function unionOf(groups: Groups, codes: Iterable<string>): HouseholdSet {
  let union = HouseholdSet.EMPTY;
  for (const code of new Set(codes)) union = union.or(groups.get(code) ?? HouseholdSet.EMPTY);
  return union;
}

/** A code with the households of the cohort that have it. */
export interface CodeBucket<Code extends string> {
  readonly code: Code;
  readonly cohort: Cohort;
}

/** The cohort by code, in the order of the code list; empty buckets are left out. */
export async function bucketsOf<Code extends string>(
  { facts }: Reader,
  cohort: Cohort,
  codes: readonly Code[],
  fact: GroupFact,
  ...values: FactValue[]
): Promise<readonly CodeBucket<Code>[]> {
  const parts = splitBy(await facts.groups(fact, ...values), cohort.set);
  return codes.flatMap((code) => {
    const members = parts.get(code);
    return members === undefined ? [] : [{ code, cohort: rescoped(cohort, members) }];
  });
}
