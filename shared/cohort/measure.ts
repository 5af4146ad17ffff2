import type { RoomContext } from '../bootstrap/room-context.ts';
import type { CohortKey } from './cohort.ts';
import { disclose } from './disclose.ts';
import type { ColumnFact, FactValue, SetFact } from './fact.ts';

type Reader = Pick<RoomContext, 'facts' | 'viewer'>;

/**
 * How many households of the cohort the fact is true of.
 * @throws CodedError SMALL_CELL where the viewer may see statistics only and the households are few
 */
export async function countHouseholds(
  { facts, viewer }: Reader,
  cohort: CohortKey,
  fact: SetFact,
  ...values: FactValue[]
): Promise<number> {
  const count = cohort.set.andSize(await facts.set(fact, ...values));
  return disclose(viewer, count, { contributors: count, of: cohort.set.size });
}

/**
 * Sum of a fact over the cohort: persons, loans, đồng.
 * @throws CodedError SMALL_CELL where the viewer may see statistics only and few households make up the sum
 */
export async function sumOver(
  { facts, viewer }: Reader,
  cohort: CohortKey,
  fact: ColumnFact,
  ...values: FactValue[]
): Promise<number> {
  const column = await facts.column(fact, ...values);
  const contributors = cohort.set.andSize(column.holders);
  return disclose(viewer, column.sumOver(cohort.set), { contributors, of: cohort.set.size });
}

/** The same in đồng. */
export async function sumOfVnd(
  context: Reader,
  cohort: CohortKey,
  fact: ColumnFact,
  ...values: FactValue[]
): Promise<bigint> {
  return BigInt(await sumOver(context, cohort, fact, ...values));
}
