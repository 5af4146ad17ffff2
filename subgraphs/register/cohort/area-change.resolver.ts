import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import type { Area } from '../area/area.type.ts';
import { AreaPovertyChange, type CountedChange } from './area-change.type.ts';
import { findAreaFlows } from './area-flows.ts';
import { SINCE } from './arguments.ts';
import { AreaCohort, type Cohort } from './cohort.type.ts';
import { type AreaCount, countArea, isCount } from './count-area.ts';
import { unionOf } from './of-codes.ts';
import { reasonOf, reviewWarning, standardWarning, totalWarning } from './poverty-notes.ts';
import type { PovertyReason } from './poverty-notes.type.ts';
import { BY_CLASS, RESIDENTS } from './residents.facts.ts';
import { spanSince } from './span-since.ts';
import { openCohort } from './start-cohort.ts';
import { BY_TRANSITION } from './transition.facts.ts';

@Resolver(() => AreaCohort)
export class AreaChangesResolver {
  @Contribution(
    () => AreaPovertyChange,
    'basic',
    'Hộ nghèo của địa bàn ngày ấy so với ngày của nhóm; chỉ khi nhóm là mọi hộ của địa bàn. The poor of the area on that day and on the cohort’s; only where the cohort is all households of the area.',
  )
  async povertyChange(
    @Root() { area, cohort }: AreaCohort,
    @Arg('since', () => DateScalar, SINCE) since: CivilDay,
    @Ctx() context: RoomContext,
  ): Promise<AreaPovertyChange | null> {
    if (!area || !cohort) return null;
    const [earlier, later] = spanSince(since, cohort);
    const change = Object.assign(new AreaPovertyChange(), { area, since: earlier, asOf: later });
    if (!(await isAllOf(context, area, cohort))) return withheld(change, reasonOf('NARROWED'));
    const [then, now] = [await countArea(context, area, earlier), await countArea(context, area, later)];
    if (!isCount(then)) return withheld(change, then);
    if (!isCount(now)) return withheld(change, now);
    return counted(change, { then, now, flows: await flowsBetween(context, then, now) });
  }
}

// A cohort narrowed before it was broken down by area has no such group on the other day to be compared with.
async function isAllOf(context: RoomContext, area: Area, { set, asOf }: Cohort): Promise<boolean> {
  return (await openCohort(context, { areaNo: area.no, asOf })).set.equals(set);
}

async function flowsBetween(
  { facts }: RoomContext,
  then: AreaCount,
  now: AreaCount,
): Promise<CountedChange['flows']> {
  const days = [then.day, now.day] as const;
  const [registeredThen, classesThen, classesNow, moves] = await Promise.all([
    facts.set(RESIDENTS, then.day),
    facts.groups(BY_CLASS, then.day),
    facts.groups(BY_CLASS, now.day),
    facts.groups(BY_TRANSITION, ...days),
  ]);
  return findAreaFlows({
    livedThen: then.residents,
    liveNow: now.residents,
    registeredThen,
    poorThen: unionOf(classesThen, ['POOR']),
    poorNow: unionOf(classesNow, ['POOR']),
    relapsed: unionOf(moves, ['RELAPSED']),
  });
}

function withheld(change: AreaPovertyChange, reason: PovertyReason): AreaPovertyChange {
  return Object.assign(change, {
    counted: null,
    partsThen: [],
    householdTotalsThen: [],
    householdTotalsNow: [],
    standardsThen: [],
    standardsNow: [],
    status: 'WITHHELD',
    reason,
    warnings: [],
  } as const);
}

function counted(change: AreaPovertyChange, both: CountedChange): AreaPovertyChange {
  const { then, now } = both;
  const reason = then.noRate ?? now.noRate;
  return Object.assign(change, {
    counted: both,
    partsThen: then.parts,
    householdTotalThen: then.total,
    householdTotalNow: now.total,
    householdTotalsThen: then.totals,
    householdTotalsNow: now.totals,
    standardsThen: then.standards,
    standardsNow: now.standards,
    status: reason === null ? 'COMPLETE' : 'NO_RATE',
    reason,
    warnings: [
      ...standardWarning([...then.standards, ...now.standards]),
      ...reviewWarning(now.newestReview, now.day),
      ...totalWarning(then.totals, then.day),
      ...totalWarning(now.totals, now.day),
    ],
  } as const);
}
