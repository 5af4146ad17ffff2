import 'reflect-metadata';
import type { Representation } from '../../shared/bootstrap/build-schema.ts';
import { dataVersionOf } from '../../shared/bootstrap/data-version.ts';
import type { RoomContext } from '../../shared/bootstrap/room-context.ts';
import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { readCohort } from '../../shared/cohort/cohort.ts';
import { AreaResolver } from './area/area.resolver.ts';
import { AreaStub } from './area/area-stub.type.ts';
import { BaselineResolver } from './baseline/baseline.resolver.ts';
import { PlanCodeListResolver } from './code-list/plan-code-list.resolver.ts';
import { Cohort } from './cohort/cohort.type.ts';
import { HELPED } from './cohort/helper.facts.ts';
import { CohortSponsorshipResolver, SponsoredCohortResolver } from './cohort/sponsorship.resolver.ts';
import { plansDatabase } from './database.ts';
import { FigureCheckResolver, FindingResolver } from './figures/figure-check.resolver.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { HouseholdStub } from './household/household-stub.type.ts';
import {
  IndicatorResolver,
  TargetTrackingOfTargetResolver,
  TargetTrackingResolver,
} from './indicator/indicator.resolver.ts';
import { OrganisationResolver } from './organisation/organisation.resolver.ts';
import { PlanAreaResolver, PlanResolver } from './plan/plan.resolver.ts';
import { PlanContentsResolver } from './plan/plan-contents.resolver.ts';
import { PlanRootResolver } from './plan/plan-root.resolver.ts';
import { planByCode, planById } from './plan/plans.loader.ts';
import { ProgrammeProjectResolver } from './project/programme-project.resolver.ts';
import { ReportedFigureResolver, ReportedOfTargetResolver } from './reported/reported-figure.resolver.ts';
import { DueReportResolver, DueReportsOfPlanResolver } from './reporting/due-report.resolver.ts';
import { ReportingDutyResolver, ReportingPartyResolver } from './reporting/reporting-duty.resolver.ts';
import { PlanRuleResolver } from './rule/plan-rule.resolver.ts';
import {
  SnapshotResolver,
  SnapshotsOfPlanResolver,
  SnapshotValueResolver,
} from './snapshot/snapshot.resolver.ts';
import { PlanTableResolver, TableRowResolver } from './table/plan-table.resolver.ts';
import { AreaTargetResolver } from './target/area-target.resolver.ts';
import { areaTargetById } from './target/area-targets.loader.ts';
import { TargetAllocationResolver, TargetResolver } from './target/target.resolver.ts';
import { targetById } from './target/targets.loader.ts';
import { PlanTaskResolver } from './task/plan-task.resolver.ts';

/** A copy, because the executor marks the object and the loader keeps its own. */
function fresh<Row extends object>(row: Row | null): Row | null {
  return row === null ? null : { ...row };
}

async function findPlan(plan: Representation, context: RoomContext): Promise<object | null> {
  return typeof plan.code === 'string'
    ? fresh(await planByCode(context).load(plan.code))
    : fresh(await planById(context).load(String(plan.id)));
}

export const plansSubgraph: SubgraphDefinition = {
  name: 'plans',
  resolvers: [
    dataVersionOf('plans'),
    PlanRootResolver,
    PlanResolver,
    PlanAreaResolver,
    PlanContentsResolver,
    OrganisationResolver,
    BaselineResolver,
    TargetResolver,
    TargetAllocationResolver,
    AreaTargetResolver,
    PlanTableResolver,
    TableRowResolver,
    PlanRuleResolver,
    PlanCodeListResolver,
    ProgrammeProjectResolver,
    PlanTaskResolver,
    ReportingDutyResolver,
    ReportingPartyResolver,
    FigureCheckResolver,
    FindingResolver,
    AreaResolver,
    HouseholdResolver,
    SponsoredCohortResolver,
    CohortSponsorshipResolver,
    IndicatorResolver,
    TargetTrackingOfTargetResolver,
    TargetTrackingResolver,
    ReportedFigureResolver,
    ReportedOfTargetResolver,
    DueReportsOfPlanResolver,
    DueReportResolver,
    SnapshotResolver,
    SnapshotValueResolver,
    SnapshotsOfPlanResolver,
  ],
  orphanedTypes: [AreaStub, HouseholdStub, Cohort],
  references: {
    Plan: findPlan,
    PlanTarget: async (target, context) => fresh(await targetById(context).load(String(target.id))),
    AreaTarget: async (target, context) => fresh(await areaTargetById(context).load(String(target.id))),
    Area: ({ code, validFrom }) => ({ code, validFrom }),
    Household: ({ no }) => ({ no }),
    Cohort: (cohort, context) => readCohort(Cohort, cohort, context),
  },
  warmFacts: (today) => [{ fact: HELPED, values: [today] }],
  database: plansDatabase,
};
