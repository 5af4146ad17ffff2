import type { RoomContext } from '../bootstrap/room-context.ts';
import { type CohortKey, rescoped } from './cohort.ts';
import type { FactValue, GroupFact } from './fact.ts';

export interface Bucket<Of extends CohortKey> {
  readonly bucket: string;
  /** Starts a chain of its own: inside a bucket, `complement` is the rest of the bucket. */
  readonly cohort: Of;
}

/** The cohort by bucket, in the order of the buckets' names; empty buckets are left out. */
export async function breakDown<Of extends CohortKey>(
  { facts }: Pick<RoomContext, 'facts'>,
  cohort: Of,
  fact: GroupFact,
  ...values: FactValue[]
): Promise<readonly Bucket<Of>[]> {
  const groups = await facts.groups(fact, ...values);
  const buckets: Bucket<Of>[] = [];
  const parts = cohort.set.andEach(groups.values());
  for (const [at, bucket] of [...groups.keys()].entries()) {
    const members = parts[at];
    if (members !== undefined && !members.isEmpty)
      buckets.push({ bucket, cohort: rescoped(cohort, members) });
  }
  return buckets;
}
