import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';

/** Who lived where and was poor on two days. */
export interface TwoDays {
  /** Registered in the area on the earlier day, and on the later. */
  readonly livedThen: HouseholdSet;
  readonly liveNow: HouseholdSet;
  /** Registered anywhere on the earlier day. */
  readonly registeredThen: HouseholdSet;
  /** Poor on the earlier day, and on the later, wherever they lived. */
  readonly poorThen: HouseholdSet;
  readonly poorNow: HouseholdSet;
  /** Poor on the later day, not on the earlier, but at some time before. */
  readonly relapsed: HouseholdSet;
}

/** Every household that was poor there then or is poor there now, in one of these. */
export interface AreaFlows {
  readonly stayedPoor: HouseholdSet;
  /** Lived there on both days, poor then and not now. */
  readonly escaped: HouseholdSet;
  /** Not poor then, poor now, and lived there on both days or were not registered anywhere then. */
  readonly relapsed: HouseholdSet;
  readonly newlyPoor: HouseholdSet;
  /** Poor there now, registered elsewhere then. */
  readonly movedIn: HouseholdSet;
  /** Poor there then, now elsewhere or dissolved. */
  readonly movedOut: HouseholdSet;
}

/**
 * How the poor of an area became others:
 * `poor then − poor now = escaped − relapsed − newly poor − moved in + moved out`, always.
 */
export function findAreaFlows(days: TwoDays): AreaFlows {
  const { livedThen, liveNow, poorThen, poorNow } = days;
  const stayers = livedThen.and(liveNow);
  const wasPoor = stayers.and(poorThen);
  const entered = liveNow.and(poorNow).andNot(wasPoor);
  const elsewhere = days.registeredThen.or(poorThen).andNot(livedThen);
  const becamePoor = entered.andNot(elsewhere);
  const relapsed = becamePoor.and(days.relapsed);
  return {
    stayedPoor: wasPoor.and(poorNow),
    escaped: wasPoor.andNot(poorNow),
    relapsed,
    newlyPoor: becamePoor.andNot(relapsed),
    movedIn: entered.and(elsewhere),
    movedOut: livedThen.and(poorThen).andNot(liveNow),
  };
}

/** What the flows say that the poor became fewer by; negative where they became more. */
export function netOf({ escaped, relapsed, newlyPoor, movedIn, movedOut }: AreaFlows): number {
  return escaped.size - relapsed.size - newlyPoor.size - movedIn.size + movedOut.size;
}
