import type { RoomContext } from '../bootstrap/room-context.ts';
import { type CohortKey, rescoped } from './cohort.ts';
import type { FactValue, GroupFact } from './fact.ts';
import { splitBy } from './partition.ts';

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
  const parts = splitBy(await facts.groups(fact, ...values), cohort.set);
  return Array.from(parts, ([bucket, members]) => ({ bucket, cohort: rescoped(cohort, members) }));
}
