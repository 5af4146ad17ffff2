import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { scopeOf, startCohort } from '../../../shared/cohort/cohort.ts';
import type { Groups } from '../../../shared/cohort/fact.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { Memo } from '../../../shared/cohort/memo.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { mayRead } from '../../../shared/viewer/viewer.ts';
import type { HouseholdClass } from '../codes/review-codes.ts';
import { ofClasses } from './class-set.ts';
import { Cohort } from './cohort.type.ts';
import { BY_CLASS, RESIDENTS, RESIDENTS_OF_AREA } from './residents.facts.ts';
import { readRecipe, writeRecipe } from './scope-recipe.ts';

export interface CohortStart {
  /** Number of the area; none: the whole jurisdiction. */
  readonly areaNo?: number | undefined;
  readonly asOf: CivilDay;
  readonly classes?: readonly HouseholdClass[] | null | undefined;
}

/**
 * Households registered on the day in the area and in the viewer's jurisdiction. Outside the jurisdiction the cohort is
 * empty, as where nobody lives.
 * @throws CodedError FORBIDDEN to viewers of neither households nor statistics
 */
export async function openCohort(context: RoomContext, start: CohortStart): Promise<Cohort> {
  const { facts } = context;
  const own = await jurisdictionSet(context, start.asOf);
  const { areaNo, classes } = start;
  const here = areaNo === undefined ? own : meet(own, await facts.set(RESIDENTS_OF_AREA, areaNo, start.asOf));
  const set = classes ? ofTheseClasses(here, classes, await facts.groups(BY_CLASS, start.asOf)) : here;
  return startCohort(Cohort, set, start.asOf, (await facts.state()).numbering, writeRecipe(start));
}

/**
 * These of the households that are registered on the day in the viewer's jurisdiction.
 * @throws CodedError FORBIDDEN to viewers of neither households nor statistics
 */
export async function cohortOfNumbers(
  context: RoomContext,
  nos: readonly number[],
  asOf: CivilDay,
): Promise<Cohort> {
  const own = await jurisdictionSet(context, asOf);
  const { numbering } = await context.facts.state();
  return startCohort(Cohort, own.and(HouseholdSet.of(nos)), asOf, numbering);
}

// Starts repeat: the same areas and classes for every viewer of the same jurisdiction.
const starts = new Memo();

function meet(one: HouseholdSet, other: HouseholdSet): HouseholdSet {
  return starts.of(one, other, 'both', () => one.and(other));
}

function ofTheseClasses(
  among: HouseholdSet,
  classes: readonly HouseholdClass[],
  byClass: Groups,
): HouseholdSet {
  const how = [...new Set(classes)].toSorted().join();
  return starts.of(among, byClass, how, () => ofClasses(among, classes, byClass));
}

/** What `complement` is taken against, cut to the viewer's jurisdiction like every start. */
export async function scopeSet(context: RoomContext, cohort: Cohort): Promise<HouseholdSet> {
  const recipe = readRecipe(cohort.scope);
  if (recipe === null) return scopeOf(cohort);
  return (await openCohort(context, { ...recipe, asOf: cohort.asOf })).set;
}

async function jurisdictionSet(
  { viewer, facts, database }: RoomContext,
  asOf: CivilDay,
): Promise<HouseholdSet> {
  if (!mayRead(viewer, 'household.read') && !mayRead(viewer, 'statistics.read'))
    throw new CodedError('FORBIDDEN', 'This needs the right household.read or statistics.read.');
  const { jurisdiction } = viewer;
  if (jurisdiction === 'NATIONWIDE') return facts.set(RESIDENTS, asOf);
  const areas = await database.query<{ no: number }>(
    `select own.no from area own
      where (own.code, own.valid_from) in (select * from unnest($1::text[], $2::date[]))`,
    [jurisdiction.map(({ code }) => code), jurisdiction.map(({ validFrom }) => validFrom)],
  );
  const sets = await Promise.all(areas.map(({ no }) => facts.set(RESIDENTS_OF_AREA, no, asOf)));
  const [only = HouseholdSet.EMPTY] = sets;
  return sets.length <= 1 ? only : sets.reduce((all, set) => all.or(set));
}
