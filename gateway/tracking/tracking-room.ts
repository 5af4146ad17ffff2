import 'reflect-metadata';
import type { LocalRoomDefinition } from '../local/local-room.ts';
import { anyCohort, Cohort } from './cohort.type.ts';
import { EchoResolver } from './echo.resolver.ts';
import { ProgressFindingsResolver } from './findings/findings.resolver.ts';
import { IndicatorChangeResolver } from './indicator/indicator-change.resolver.ts';
import {
  AreaProgressResolver,
  AreaTargetProgressResolver,
  PlanProgressPartsResolver,
  PlanProgressResolver,
  TargetProgressOfTargetResolver,
  TargetProgressResolver,
} from './progress/progress.resolver.ts';
import { AreaTarget, Plan, PlanTarget } from './progress/progress.type.ts';
import { SnapshotReplayResolver, SnapshotResolver } from './snapshot/snapshot.resolver.ts';

/** What plans promised beside what the agencies' own data say has happened. */
export const trackingRoom: LocalRoomDefinition = {
  name: 'tracking',
  resolvers: [
    EchoResolver,
    PlanProgressResolver,
    PlanProgressPartsResolver,
    TargetProgressOfTargetResolver,
    TargetProgressResolver,
    AreaTargetProgressResolver,
    AreaProgressResolver,
    ProgressFindingsResolver,
    IndicatorChangeResolver,
    SnapshotResolver,
    SnapshotReplayResolver,
  ],
  orphanedTypes: [Cohort, Plan, PlanTarget, AreaTarget],
  references: {
    Cohort: anyCohort,
    Plan: ({ code }) => ({ code }),
    PlanTarget: ({ id }) => ({ id }),
    AreaTarget: ({ id }) => ({ id }),
  },
};
