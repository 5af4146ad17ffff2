import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanTask, PlanTaskState } from './plan-task.type.ts';

const TASK_COLUMNS = select('k', [
  'id',
  'planId',
  'code',
  'labelVi',
  'labelEn',
  'deadlineOn',
  'frequencies',
  'periodPrinted',
  'printed',
  'measurable',
  'section',
  'lines',
  'note',
]);

export function tasksByPlan(context: RoomContext): DataLoader<string, readonly PlanTask[]> {
  return childrenBy<string, PlanTask>(
    context,
    'tasks by plan',
    `select ${TASK_COLUMNS} from plan_task k where k.plan_id = any($1::text[]) order by k.ordinal`,
    (row) => row.planId,
  );
}

export function tasksByTarget(
  context: RoomContext,
): DataLoader<string, readonly (PlanTask & { readonly targetId: string })[]> {
  return childrenBy(
    context,
    'tasks by target',
    `select l.target_id as "targetId", ${TASK_COLUMNS}
       from task_target l join plan_task k on k.id = l.task_id
      where l.target_id = any($1::text[]) order by k.ordinal`,
    (row: PlanTask & { readonly targetId: string }) => row.targetId,
  );
}

/** The latest report of each task on or before a day; a task without one has no row. */
export function statesByTask(
  context: RoomContext,
  asOf: string,
): DataLoader<string, readonly (PlanTaskState & { readonly taskId: string })[]> {
  return childrenBy(
    context,
    `task states on ${asOf}`,
    `select distinct on (s.task_id) s.task_id as "taskId", s.status, s.reported_on as "reportedOn", s.note
       from task_status s where s.task_id = any($1::text[]) and s.reported_on <= $2::date
      order by s.task_id, s.reported_on desc`,
    (row: PlanTaskState & { readonly taskId: string }) => row.taskId,
    [asOf],
  );
}
