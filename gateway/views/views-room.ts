import 'reflect-metadata';
import type { LocalRoomDefinition } from '../local/local-room.ts';
import { anyCohort, Cohort } from './cohort.type.ts';
import { CohortsOfResolver } from './cohorts-of.resolver.ts';
import {
  CohortDimensionsPartsResolver,
  CohortDimensionsResolver,
  CohortIndicatorResolver,
  HouseholdDimensionsResolver,
  IndicatorSourceResolver,
} from './dimensions/dimensions.resolver.ts';
import {
  CohortEntitlementResolver,
  EntitlementsResolver,
  HouseholdEntitlementsResolver,
} from './entitlements/entitlements.resolver.ts';
import { HouseholdGroupResolver } from './group.type.ts';
import { Household } from './household.type.ts';
import {
  MeasuredIndicatorResolver,
  MeasuredSubgroupResolver,
  MultidimensionalPartsResolver,
  MultidimensionalResolver,
} from './multidimensional/multidimensional.resolver.ts';
import { CohortWishResolver, HouseholdWishesResolver, WishesResolver } from './wishes/wishes.resolver.ts';

/** The picture of a household and of a cohort that no agency has alone. */
export const viewsRoom: LocalRoomDefinition = {
  name: 'views',
  resolvers: [
    CohortsOfResolver,
    HouseholdGroupResolver,
    CohortDimensionsResolver,
    CohortDimensionsPartsResolver,
    CohortIndicatorResolver,
    IndicatorSourceResolver,
    HouseholdDimensionsResolver,
    MultidimensionalResolver,
    MultidimensionalPartsResolver,
    MeasuredIndicatorResolver,
    MeasuredSubgroupResolver,
    EntitlementsResolver,
    CohortEntitlementResolver,
    HouseholdEntitlementsResolver,
    WishesResolver,
    CohortWishResolver,
    HouseholdWishesResolver,
  ],
  orphanedTypes: [Cohort, Household],
  references: {
    Cohort: anyCohort,
    // The register has let the viewer through to it, and cuts what is asked about it to the jurisdiction once more.
    Household: ({ no }) => ({ no }),
  },
};
