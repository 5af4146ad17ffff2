import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { DutyRole } from '../codes/organisation-codes.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanOrganisation } from './organisation.type.ts';

export const ORGANISATION_COLUMNS = select('o', [
  'id',
  'planId',
  'ordinal',
  'code',
  'nameVi',
  'nameEn',
  'kind',
  'level',
  'room',
  'roles',
  'section',
  'lines',
  'note',
]);

export function organisationsByPlan(context: RoomContext): DataLoader<string, readonly PlanOrganisation[]> {
  return childrenBy<string, PlanOrganisation>(
    context,
    'organisations by plan',
    `select ${ORGANISATION_COLUMNS} from organisation o where o.plan_id = any($1::text[]) order by o.ordinal`,
    (row) => row.planId,
  );
}

export function organisationById(context: RoomContext): DataLoader<string, PlanOrganisation | null> {
  return oneBy<string, PlanOrganisation>(
    context,
    'organisation by id',
    `select ${ORGANISATION_COLUMNS} from organisation o where o.id = any($1::text[])`,
    (row) => row.id,
  );
}

/** An organisation together with what it does for the row that it was looked up by. */
export interface Duty extends PlanOrganisation {
  readonly subjectId: string;
  readonly role: DutyRole;
}

/** What organisations have a duty for: the table between them and its column of the subject. */
const DUTY_TABLES = {
  target: { table: 'target_organisation', column: 'target_id' },
  task: { table: 'task_organisation', column: 'task_id' },
} as const;

/** Organisations with a duty for a target or task, responsible first, as the document orders them. */
export function dutiesBy(
  context: RoomContext,
  subject: keyof typeof DUTY_TABLES,
): DataLoader<string, readonly Duty[]> {
  const { table, column } = DUTY_TABLES[subject];
  return childrenBy<string, Duty>(
    context,
    `duties by ${subject}`,
    `select d.${column} as "subjectId", d.role, ${ORGANISATION_COLUMNS}
       from ${table} d join organisation o on o.id = d.organisation_id
      where d.${column} = any($1::text[]) order by d.role desc, d.ordinal`,
    (row) => row.subjectId,
  );
}

export function organisationsByProject(
  context: RoomContext,
): DataLoader<string, readonly (PlanOrganisation & { readonly projectId: string })[]> {
  return childrenBy(
    context,
    'organisations by project',
    `select d.project_id as "projectId", ${ORGANISATION_COLUMNS}
       from project_organisation d join organisation o on o.id = d.organisation_id
      where d.project_id = any($1::text[]) order by d.ordinal`,
    (row: PlanOrganisation & { readonly projectId: string }) => row.projectId,
  );
}
