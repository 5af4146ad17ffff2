import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { ProgrammeProject } from './programme-project.type.ts';

const PROJECT_COLUMNS = select('j', [
  'id',
  'planId',
  'chairId',
  'code',
  'projectNo',
  'subprojectNo',
  'labelVi',
  'labelEn',
  'applicable',
  'notApplicableReason',
  'beneficiaries',
  'content',
  'leadSection',
  'section',
  'lines',
]);

export function projectsByPlan(context: RoomContext): DataLoader<string, readonly ProgrammeProject[]> {
  return childrenBy<string, ProgrammeProject>(
    context,
    'projects by plan',
    `select ${PROJECT_COLUMNS} from programme_project j where j.plan_id = any($1::text[]) order by j.ordinal`,
    (row) => row.planId,
  );
}

export function projectsByTask(
  context: RoomContext,
): DataLoader<string, readonly (ProgrammeProject & { readonly taskId: string })[]> {
  return childrenBy(
    context,
    'projects by task',
    `select k.task_id as "taskId", ${PROJECT_COLUMNS}
       from task_project k join programme_project j on j.id = k.project_id
      where k.task_id = any($1::text[]) order by k.ordinal`,
    (row: ProgrammeProject & { readonly taskId: string }) => row.taskId,
  );
}
