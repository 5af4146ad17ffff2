import 'reflect-metadata';
import type { Representation } from '../../shared/bootstrap/build-schema.ts';
import { dataVersionOf } from '../../shared/bootstrap/data-version.ts';
import type { RoomContext } from '../../shared/bootstrap/room-context.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { isCivilDay } from '../../shared/scalars/civil-day.ts';
import { AreaLinkResolver, AreaResolver } from './area/area.resolver.ts';
import { AreaHistoryResolver } from './area/area-history.resolver.ts';
import { areaByKey } from './area/areas-by-key.loader.ts';
import { AreaChangesResolver } from './cohort/area-change.resolver.ts';
import { AreaChangeFiguresResolver } from './cohort/area-change-figures.resolver.ts';
import { AreaCohortResolver, CohortResolver } from './cohort/cohort.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import { CohortChangeResolver, CohortChangesResolver } from './cohort/cohort-change.resolver.ts';
import { CohortPageResolver } from './cohort/cohort-page.resolver.ts';
import { DependantsResolver } from './cohort/dependants.resolver.ts';
import { EventCohortsResolver } from './cohort/event-cohorts.resolver.ts';
import { PeopleBucketsResolver } from './cohort/people-buckets.resolver.ts';
import { PeopleCohortsResolver } from './cohort/people-cohorts.resolver.ts';
import { AreaPovertyYearResolver, PovertySeriesResolver } from './cohort/poverty-series.resolver.ts';
import { ReviewBucketsResolver } from './cohort/review-buckets.resolver.ts';
import { ReviewCohortsResolver } from './cohort/review-cohorts.resolver.ts';
import { ReviewedUnderResolver } from './cohort/reviewed-under.resolver.ts';
import { UnderStandardResolver } from './cohort/under-standard.resolver.ts';
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
import { HouseholdAssessmentResolver } from './law/household-assessment.resolver.ts';
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
    dataVersionOf('register'),
    AreaResolver,
    AreaLinkResolver,
    AreaHistoryResolver,
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
    HouseholdAssessmentResolver,
    CrosswalkResolver,
    MembershipsResolver,
    SavedCohortResolver,
    CohortResolver,
    CohortPageResolver,
    PeopleCohortsResolver,
    ReviewCohortsResolver,
    ReviewedUnderResolver,
    UnderStandardResolver,
    EventCohortsResolver,
    PeopleBucketsResolver,
    DependantsResolver,
    ReviewBucketsResolver,
    AreaCohortResolver,
    PovertySeriesResolver,
    AreaPovertyYearResolver,
    CohortChangesResolver,
    CohortChangeResolver,
    AreaChangesResolver,
    AreaChangeFiguresResolver,
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
