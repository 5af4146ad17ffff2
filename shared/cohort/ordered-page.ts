import { recordRead } from '../audit/record-read.ts';
import type { RoomContext } from '../bootstrap/room-context.ts';
import { readFirst } from '../pagination/page.ts';
import { requireRight } from '../viewer/require-right.ts';
import type { CohortKey } from './cohort.ts';
import type { Column } from './column.ts';
import type { HouseholdPageValue } from './household-page.ts';
import type { HouseholdSet } from './household-set.ts';
import { openCursor, type Place, sealCursor } from './sealed-cursor.ts';

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface PageOrder {
  /** Name of the order with everything that it depends on but the cohort: `outstanding`. */
  readonly name: string;
  readonly descending: boolean;
  /** What the households are ordered by; those without a value count as 0. Equal values go by the household's number. */
  readonly column: Column;
}

/**
 * A page of the cohort's households by a value of this room, for viewers who may see households; written to the audit
 * log. A cursor stays valid while data changes: it holds the place, not a count of rows.
 *
 * @param field name of the field, for the audit log
 * @throws CodedError FORBIDDEN, PAGE_TOO_LARGE, MALFORMED_CURSOR, CURSOR_OF_OTHER_LIST
 */
export async function orderedPage(
  context: RoomContext,
  cohort: CohortKey,
  field: string,
  order: PageOrder,
  request: PageRequest,
): Promise<HouseholdPageValue> {
  requireRight(context.viewer, 'household.read');
  const first = readFirst(request.first);
  const { cursorKey } = await context.facts.state();
  const list = `${field} ${order.name} ${order.descending} ${cohort.asOf} ${cohort.numbering}`;
  const after = request.after ? openCursor(cursorKey, list, request.after) : null;
  const places = firstPlaces(cohort.set, order, after, first + 1);
  const shown = places.slice(0, first);
  await recordRead(context, { field, householdNos: shown.map(({ no }) => no) });
  const edges = shown.map((place) => ({
    node: { no: place.no },
    cursor: sealCursor(cursorKey, list, place),
  }));
  const pageInfo = { hasNextPage: places.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, totalCount: cohort.set.size };
}

/** The first places of the order, one pass over the cohort: only the best so far are kept. */
export function firstPlaces(
  set: HouseholdSet,
  { column, descending }: Pick<PageOrder, 'column' | 'descending'>,
  after: Place | null,
  count: number,
): Place[] {
  const sign = descending ? -1 : 1;
  const best: Place[] = [];
  const offer = (no: number, value: number): void => {
    const place = { value, no };
    if (after !== null && compare(place, after, sign) <= 0) return;
    const last = best.at(-1);
    if (best.length === count && last !== undefined && compare(place, last, sign) >= 0) return;
    best.splice(placeFor(best, place, sign), 0, place);
    if (best.length > count) best.pop();
  };
  column.forEachOf(set, offer);
  // All without a value stand together in the order of their numbers: more than a page of them is never needed.
  const without = set.andNot(column.holders);
  const from = after !== null && after.value === 0 ? after.no : -1;
  for (const no of without.firstAfter(from, count)) offer(no, 0);
  return best;
}

function compare(one: Place, other: Place, sign: number): number {
  return one.value === other.value ? one.no - other.no : sign * (one.value - other.value);
}

function placeFor(best: readonly Place[], place: Place, sign: number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(best[middle] as Place, place, sign) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
