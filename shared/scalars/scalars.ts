import type { GraphQLScalarType } from 'graphql';
import { HouseholdSetScalar } from '../cohort/household-set.scalar.ts';
import { DateScalar } from './civil-day.ts';
import { VndScalar } from './vnd.ts';

/** The federation's own scalars by name: the gateway coerces variables with them, subgraphs print them. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  Date: DateScalar,
  Vnd: VndScalar,
  HouseholdSet: HouseholdSetScalar,
};
