import 'reflect-metadata';
import type { LocalRoomDefinition } from '../local/local-room.ts';
import { anyCohort } from './cohort.type.ts';
import { CombinedCohortResolver } from './combined-cohort.resolver.ts';
import { SavedCohortResolver } from './saved-cohort.resolver.ts';

/** Cohorts by name: the register keeps their queries, this room asks them anew as whoever uses them. */
export const cohortsRoom: LocalRoomDefinition = {
  name: 'cohorts',
  resolvers: [SavedCohortResolver, CombinedCohortResolver],
  references: { Cohort: anyCohort },
};
