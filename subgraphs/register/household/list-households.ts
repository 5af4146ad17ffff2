import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';
import { getArea } from '../area/get-area.ts';
import type { PageArguments } from '../area/list-areas.ts';
import type { HouseholdClass } from '../codes/review-codes.ts';
import { readNumberCursor } from '../cursors.ts';
import { householdIsVisible } from '../jurisdiction/jurisdiction.ts';
import type { Household } from './household.type.ts';
import { HOUSEHOLD_COLUMNS } from './household-rows.ts';

export interface HouseholdFilter {
  /** Code of the area on the day asked for; areas below it and areas merged whole into it belong to it. */
  readonly area: string;
  readonly classes?: readonly HouseholdClass[] | null;
  readonly asOf: string;
}

/**
 * Households registered in an area on a day, in the order of their numbers, cut to the viewer's jurisdiction.
 * @throws CodedError FORBIDDEN without the right household.read, UNKNOWN_AREA, PAGE_TOO_LARGE, MALFORMED_CURSOR
 */
export async function listHouseholds(
  context: RoomContext,
  filter: HouseholdFilter,
  page: PageArguments,
): Promise<Connection<Household>> {
  requireRight(context.viewer, 'household.read');
  const first = readFirst(page.first);
  const after = readNumberCursor(page.after);
  const area = await getArea(context, filter.area, filter.asOf, 'area');
  const classes = filter.classes ?? null;
  const visible = householdIsVisible(context.viewer, 'r.household_no', 4);
  const matches = `${RESIDENT} and ${classCondition(classes)} and ${visible.text}`;
  const values = [area.no, filter.asOf, classes, ...visible.values];
  const next = values.length + 1;
  const rows = await context.database.query<Household>(
    `select ${HOUSEHOLD_COLUMNS} from household h where h.no in (
       select distinct r.household_no ${matches} and r.household_no > $${next} order by 1 limit $${next + 1})
      order by h.no`,
    [...values, after, first + 1],
  );
  const countAll = async (): Promise<number> => {
    const counted = await context.database.query<{ total: number }>(
      `select count(distinct r.household_no)::int as total ${matches}`,
      values,
    );
    return counted[0]?.total ?? 0;
  };
  return toConnection(rows, first, ({ no }) => [no], countAll);
}

const RESIDENT = `from area_containment c join residence r on r.area_no = c.inside_no
    and r.valid_from <= $2::date and (r.valid_to is null or r.valid_to >= $2::date)
  where c.container_no = $1`;

const RULING = `select 1 from review v
  where v.household_no = r.household_no and v.approved_on is not null
    and v.reference_on <= $2::date and (v.superseded_on is null or v.superseded_on > $2::date)`;

// A household that no review rules is NON_POOR: with that class asked for, only those ruled otherwise fall out.
function classCondition(classes: readonly HouseholdClass[] | null): string {
  if (classes === null) return '$3::text[] is null';
  return classes.includes('NON_POOR')
    ? `not exists (${RULING} and v.class <> all($3::text[]))`
    : `exists (${RULING} and v.class = any($3::text[]))`;
}
