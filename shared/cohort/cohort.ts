import { Directive, Field, ObjectType } from 'type-graphql';
import type { Representation } from '../bootstrap/build-schema.ts';
import type { RoomContext } from '../bootstrap/room-context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { type CivilDay, DateScalar, isCivilDay } from '../scalars/civil-day.ts';
import { Classified } from '../viewer/data-class.ts';
import { HouseholdSetScalar } from './household-set.scalar.ts';
import type { HouseholdSet } from './household-set.ts';
import { readSet, type SetText, writeSet } from './wire.ts';

export const COHORT_KEY = '@key(fields: "members scope asOf")';

/** A scope that equals the members is sent as the empty text: most chains start so, and it halves what travels. */
const SAME_AS_MEMBERS = '';

/**
 * A group of households on a day; the group itself is the key. Every room declares its own
 * `@ObjectType('Cohort', { simpleResolvers: true }) @Directive(COHORT_KEY) class Cohort extends CohortKey {}` and hangs
 * its fields there.
 */
@ObjectType('CohortKey')
export class CohortKey {
  /** Who is in it. */
  readonly set!: HouseholdSet;
  readonly numbering!: string;

  @Classified('none')
  @Directive('@inaccessible')
  @Field(() => HouseholdSetScalar, { description: 'Các hộ của nhóm. Who is in it.' })
  readonly members!: SetText;

  @Classified('none')
  @Directive('@inaccessible')
  @Field(() => HouseholdSetScalar, {
    description: 'Phạm vi để lấy phần còn lại. What `complement` is taken against; empty: the members.',
  })
  readonly scope!: SetText;

  @Classified('none')
  @Field(() => DateScalar, {
    description: 'Ngày của nhóm hộ. The day that the group is of.',
  })
  readonly asOf!: CivilDay;
}

/** A cohort as resolvers hold it: of the class that the room declared. */
export type CohortClass<Of extends CohortKey> = new () => Of;

/**
 * The first of a chain: what `complement` is taken against are its own members.
 * @param scope a shorter name for them that the room which answers `complement` understands
 */
export function startCohort<Of extends CohortKey>(
  Cohort: CohortClass<Of>,
  set: HouseholdSet,
  asOf: CivilDay,
  numbering: string,
  scope: string = SAME_AS_MEMBERS,
): Of {
  return make(Cohort, { set, asOf, numbering, scope });
}

/** The same chain with other members. */
export function withMembers<Of extends CohortKey>(cohort: Of, set: HouseholdSet): Of {
  const Cohort = cohort.constructor as CohortClass<Of>;
  const scope = cohort.scope === SAME_AS_MEMBERS ? cohort.members : cohort.scope;
  return make(Cohort, { set, asOf: cohort.asOf, numbering: cohort.numbering, scope });
}

/** The same members as a chain of their own. */
export function rescoped<Of extends CohortKey>(cohort: Of, set: HouseholdSet = cohort.set): Of {
  return startCohort(cohort.constructor as CohortClass<Of>, set, cohort.asOf, cohort.numbering);
}

/** What `complement` is taken against, where the scope is a set. */
export function scopeOf(cohort: CohortKey): HouseholdSet {
  return cohort.scope === SAME_AS_MEMBERS ? cohort.set : readSet(cohort.scope, cohort.numbering);
}

/**
 * The cohort that the gateway hands over.
 * @throws CodedError MALFORMED_COHORT, COHORT_TOO_LARGE, COHORT_OF_OTHER_NUMBERING
 */
export async function readCohort<Of extends CohortKey>(
  Cohort: CohortClass<Of>,
  representation: Representation,
  { facts }: Pick<RoomContext, 'facts'>,
): Promise<Of> {
  const { numbering } = await facts.state();
  return cohortOf(Cohort, representation, numbering);
}

/**
 * The same under a numbering that is known.
 * @throws CodedError MALFORMED_COHORT, COHORT_TOO_LARGE, COHORT_OF_OTHER_NUMBERING
 */
export function cohortOf<Of extends CohortKey>(
  Cohort: CohortClass<Of>,
  { members, scope, asOf }: Readonly<Record<string, unknown>>,
  numbering: string,
): Of {
  if (!isCivilDay(asOf) || typeof scope !== 'string')
    throw new CodedError('MALFORMED_COHORT', 'A cohort needs members, scope and a day.');
  return make(Cohort, { set: readSet(members, numbering), asOf, numbering, scope });
}

interface CohortParts {
  readonly set: HouseholdSet;
  readonly asOf: CivilDay;
  readonly numbering: string;
  readonly scope: SetText;
}

function make<Of extends CohortKey>(Cohort: CohortClass<Of>, parts: CohortParts): Of {
  // Many cohorts of a breakdown are only counted: the text is written when somebody asks for it.
  const members = { get: () => writeSet(parts.set, parts.numbering), enumerable: true };
  return Object.defineProperty(Object.assign(new Cohort(), parts), 'members', members);
}
