import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Area, AreaFigure } from '../area/area.type.ts';
import { type Ground, groundOn } from '../area/area-lineage.ts';
import { figureByArea } from '../area/figures-by-area.loader.ts';
import { type AreaLineage, lineageOf } from '../area/lineage-by-area.loader.ts';
import type { StandardCode } from '../codes/review-codes.ts';
import { ofClasses } from './class-set.ts';
import { reasonOf } from './poverty-notes.ts';
import type { PovertyReason } from './poverty-notes.type.ts';
import { BY_CLASS } from './residents.facts.ts';
import { newestReviewAmong, standardsAmong } from './standards-among.ts';
import { openCohort } from './start-cohort.ts';

/** The households of an area on a day, in the boundaries of that area whatever areas there were then. */
export interface AreaCount {
  readonly day: CivilDay;
  /** The areas of the day that its ground consisted of. */
  readonly parts: readonly Area[];
  readonly residents: HouseholdSet;
  readonly poor: HouseholdSet;
  readonly nearPoor: HouseholdSet;
  readonly standards: readonly StandardCode[];
  /** Year of the newest review of a household there; null where none was reviewed. */
  readonly newestReview: number | null;
  /** Totals of the parts that have one, households. */
  readonly totals: readonly AreaFigure[];
  /** Their sum, households; null where a part has none. */
  readonly total: number | null;
  /** Why there is no rate; null where there is one. */
  readonly noRate: PovertyReason | null;
}

export type CountOrReason = AreaCount | PovertyReason;

export function isCount(counted: CountOrReason): counted is AreaCount {
  return 'residents' in counted;
}

/**
 * Counts an area on a day, or says why it cannot be counted.
 * @throws CodedError FORBIDDEN to viewers of neither households nor statistics
 */
export async function countArea(context: RoomContext, area: Area, day: CivilDay): Promise<CountOrReason> {
  if (day > context.clock.today()) return reasonOf('DAY_TO_COME');
  const lineage = await lineageOf(context, area);
  const ground: Ground = groundOn(lineage, area.no, day);
  if ('obstacle' in ground) return reasonOf(ground.obstacle, namedIn(lineage, ground.areas));
  if (!(await liesInJurisdiction(context, ground.parts))) return reasonOf('OUTSIDE_JURISDICTION');
  const byClass = await context.facts.groups(BY_CLASS, day);
  if (byClass.size === 0) return reasonOf('NO_REVIEW');
  const cohorts = await Promise.all(ground.parts.map((areaNo) => openCohort(context, { areaNo, asOf: day })));
  const residents = cohorts.reduce((all, { set }) => all.or(set), HouseholdSet.EMPTY);
  return {
    day,
    residents,
    poor: ofClasses(residents, ['POOR'], byClass),
    nearPoor: ofClasses(residents, ['NEAR_POOR'], byClass),
    standards: await standardsAmong(context, residents, day),
    newestReview: await newestReviewAmong(context, residents, day),
    ...(await totalOf(context, namedIn(lineage, ground.parts), day)),
  };
}

function namedIn({ areas }: AreaLineage, nos: readonly number[]): readonly Area[] {
  return nos.flatMap((no) => areas.get(no) ?? []);
}

async function totalOf(
  context: RoomContext,
  parts: readonly Area[],
  day: CivilDay,
): Promise<Pick<AreaCount, 'parts' | 'totals' | 'total' | 'noRate'>> {
  const figures = figureByArea(context, 'HOUSEHOLD_TOTAL', day);
  const found = await Promise.all(parts.map(({ no }) => figures.load(no)));
  const totals = found.filter((figure) => figure !== null);
  const without = parts.filter((_part, at) => found[at] === null);
  if (without.length > 0) return { parts, totals, total: null, noRate: reasonOf('MISSING_TOTAL', without) };
  const total = totals.reduce((sum, { value }) => sum + value, 0);
  return { parts, totals, total, noRate: total === 0 ? reasonOf('NO_HOUSEHOLDS') : null };
}

// A rate of the part of an area that a viewer may see, over the total of the whole, would be too low.
async function liesInJurisdiction(
  { viewer: { jurisdiction }, database }: RoomContext,
  areaNos: readonly number[],
): Promise<boolean> {
  if (jurisdiction === 'NATIONWIDE') return true;
  const [found] = await database.query<{ inside: number }>(
    `select count(distinct c.inside_no)::int as inside from area_containment c join area own on own.no = c.container_no
      where c.inside_no = any($1::int[])
        and (own.code, own.valid_from) in (select * from unnest($2::text[], $3::date[]))`,
    [areaNos, jurisdiction.map(({ code }) => code), jurisdiction.map(({ validFrom }) => validFrom)],
  );
  return found?.inside === areaNos.length;
}
