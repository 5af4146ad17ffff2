import 'reflect-metadata';
import type { Representation } from '../../shared/bootstrap/build-schema.ts';
import type { RoomContext } from '../../shared/bootstrap/room-context.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { isCivilDay } from '../../shared/scalars/civil-day.ts';
import { AreaLinkResolver, AreaResolver } from './area/area.resolver.ts';
import { areaByKey } from './area/areas-by-key.loader.ts';
import { AreaCohortResolver, CohortResolver } from './cohort/cohort.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import { CohortPageResolver } from './cohort/cohort-page.resolver.ts';
import { EventCohortsResolver } from './cohort/event-cohorts.resolver.ts';
import { PeopleBucketsResolver } from './cohort/people-buckets.resolver.ts';
import { PeopleCohortsResolver } from './cohort/people-cohorts.resolver.ts';
import { ReviewBucketsResolver } from './cohort/review-buckets.resolver.ts';
import { ReviewCohortsResolver } from './cohort/review-cohorts.resolver.ts';
import { registerWarmFacts } from './cohort/warm-facts.ts';
import { CrosswalkResolver } from './crosswalk/crosswalk.resolver.ts';
import { MembershipsResolver } from './crosswalk/memberships.resolver.ts';
import { isAreaCode } from './cursors.ts';
import { registerDatabase } from './database.ts';
import { HouseholdStatusEventsResolver, StatusEventResolver } from './event/status-event.resolver.ts';
import { SelfManagedGroupResolver } from './group/self-managed-group.resolver.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { householdById, householdByNo } from './household/households-by-key.loader.ts';
import { isPublicId } from './identity/public-id.ts';
import { PovertyStandardResolver } from './law/poverty-standard.resolver.ts';
import { HouseholdNeedsResolver, NeedEntryResolver, NeedListResolver } from './need/need.resolver.ts';
import { HouseholdMemberResolver, PersonResolver, PersonStatusResolver } from './person/person.resolver.ts';
import { personById, personByNo } from './person/persons-by-key.loader.ts';
import { HouseholdReviewsResolver } from './review/household-reviews.resolver.ts';
import { DeprivationResolver, ReviewResolver } from './review/review.resolver.ts';
import { SavedCohortResolver } from './saved-cohort/saved-cohort.resolver.ts';
import { HouseholdSupportEventsResolver, SupportEventResolver } from './support/support-event.resolver.ts';

/** The register: areas, households, people and the annual review. Owner of Area, Household and Person. */
export const registerSubgraph: SubgraphDefinition = {
  name: 'register',
  resolvers: [
    AreaResolver,
    AreaLinkResolver,
    HouseholdResolver,
    HouseholdMemberResolver,
    HouseholdReviewsResolver,
    HouseholdStatusEventsResolver,
    HouseholdSupportEventsResolver,
    HouseholdNeedsResolver,
    PersonResolver,
    PersonStatusResolver,
    ReviewResolver,
    DeprivationResolver,
    StatusEventResolver,
    SupportEventResolver,
    SelfManagedGroupResolver,
    NeedListResolver,
    NeedEntryResolver,
    PovertyStandardResolver,
    CrosswalkResolver,
    MembershipsResolver,
    SavedCohortResolver,
    CohortResolver,
    CohortPageResolver,
    PeopleCohortsResolver,
    ReviewCohortsResolver,
    EventCohortsResolver,
    PeopleBucketsResolver,
    ReviewBucketsResolver,
    AreaCohortResolver,
  ],
  references: {
    Area: findArea,
    Household: findHousehold,
    Person: findPerson,
    Cohort: (cohort, context) => readCohort(Cohort, cohort, context),
  },
  database: registerDatabase,
  warmFacts: registerWarmFacts,
};

async function findArea({ code, validFrom }: Representation, context: RoomContext): Promise<object | null> {
  if (!isAreaCode(code) || !isCivilDay(validFrom)) return null;
  return fresh(await areaByKey(context).load(`${code}@${validFrom}`));
}

async function findHousehold({ id, no }: Representation, context: RoomContext): Promise<object | null> {
  if (isNumber(no)) return fresh(await householdByNo(context).load(no));
  if (typeof id !== 'string' || !isPublicId('household', id)) return null;
  return fresh(await householdById(context).load(id));
}

async function findPerson({ id, no }: Representation, context: RoomContext): Promise<object | null> {
  if (isNumber(no)) return fresh(await personByNo(context, 'references').load(no));
  if (typeof id !== 'string' || !isPublicId('person', id)) return null;
  return fresh(await personById(context).load(id));
}

// Loaders keep their rows for the request, and a reference is extended by whoever asked for it.
function fresh(row: object | null): object | null {
  return row === null ? null : { ...row };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 2_147_483_647;
}
