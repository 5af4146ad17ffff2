import type { DatabaseModel } from '../../shared/data/database.ts';
import { BaselineFigureSchema } from './baseline/baseline-figure.entity.ts';
import { BaselineShareSchema } from './baseline/baseline-share.entity.ts';
import { PlanCodeListSchema } from './code-list/plan-code-list.entity.ts';
import { PlanCodeValueSchema } from './code-list/plan-code-value.entity.ts';
import { FigureCheckSchema } from './figures/figure-check.entity.ts';
import { FindingSchema } from './finding/finding.entity.ts';
import { OtherNumberSchema } from './finding/other-number.entity.ts';
import { FundingSourceSchema } from './funding/funding-source.entity.ts';
import { HelperAssignmentSchema } from './helper/helper-assignment.entity.ts';
import { IndicatorSchema } from './indicator/indicator.entity.ts';
import { TargetIndicatorSchema } from './indicator/target-indicator.entity.ts';
import { Migration20261121Initial } from './migrations/migration-20261121-initial.ts';
import { Migration20261121Tracking } from './migrations/migration-20261121-tracking.ts';
import { Migration20261121Work } from './migrations/migration-20261121-work.ts';
import { OrganisationSchema } from './organisation/organisation.entity.ts';
import { PlanSchema } from './plan/plan.entity.ts';
import { PlanAreaSchema } from './plan/plan-area.entity.ts';
import { PlanLegalBasisSchema } from './plan/plan-legal-basis.entity.ts';
import { PlanPartySchema } from './plan/plan-party.entity.ts';
import { PlanSectionSchema } from './plan/plan-section.entity.ts';
import { ProgrammeProjectSchema } from './project/programme-project.entity.ts';
import { ProjectOrganisationSchema } from './project/project-organisation.entity.ts';
import { ReportedFigureSchema } from './reported/reported-figure.entity.ts';
import { ReportingDutySchema } from './reporting/reporting-duty.entity.ts';
import { ReportingPartySchema } from './reporting/reporting-party.entity.ts';
import { PlanRuleSchema } from './rule/plan-rule.entity.ts';
import { RuleParameterSchema } from './rule/rule-parameter.entity.ts';
import { SnapshotSchema } from './snapshot/snapshot.entity.ts';
import { SnapshotValueSchema } from './snapshot/snapshot-value.entity.ts';
import { PlanTableSchema } from './table/plan-table.entity.ts';
import { TableCellSchema } from './table/table-cell.entity.ts';
import { TableColumnSchema } from './table/table-column.entity.ts';
import { TableRowSchema } from './table/table-row.entity.ts';
import { AreaTargetSchema } from './target/area-target.entity.ts';
import { TargetSchema } from './target/target.entity.ts';
import { TargetOrganisationSchema } from './target/target-organisation.entity.ts';
import { PlanTaskSchema } from './task/plan-task.entity.ts';
import { TaskOrganisationSchema } from './task/task-organisation.entity.ts';
import { TaskProjectSchema } from './task/task-project.entity.ts';
import { TaskStatusSchema } from './task/task-status.entity.ts';
import { TaskTargetSchema } from './task/task-target.entity.ts';

export const plansDatabase: DatabaseModel = {
  room: 'plans',
  entities: [
    PlanSchema,
    PlanAreaSchema,
    PlanLegalBasisSchema,
    PlanSectionSchema,
    OrganisationSchema,
    PlanPartySchema,
    BaselineFigureSchema,
    BaselineShareSchema,
    TargetSchema,
    TargetOrganisationSchema,
    AreaTargetSchema,
    PlanTableSchema,
    TableColumnSchema,
    TableRowSchema,
    TableCellSchema,
    PlanRuleSchema,
    RuleParameterSchema,
    PlanCodeListSchema,
    PlanCodeValueSchema,
    ProgrammeProjectSchema,
    ProjectOrganisationSchema,
    PlanTaskSchema,
    TaskOrganisationSchema,
    TaskTargetSchema,
    TaskProjectSchema,
    TaskStatusSchema,
    ReportingDutySchema,
    ReportingPartySchema,
    FundingSourceSchema,
    FindingSchema,
    OtherNumberSchema,
    FigureCheckSchema,
    HelperAssignmentSchema,
    IndicatorSchema,
    TargetIndicatorSchema,
    ReportedFigureSchema,
    SnapshotSchema,
    SnapshotValueSchema,
  ],
  migrations: [
    { name: 'migration-20261121-initial', class: Migration20261121Initial },
    { name: 'migration-20261121-work', class: Migration20261121Work },
    { name: 'migration-20261121-tracking', class: Migration20261121Tracking },
  ],
};
