import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanTarget } from './target.type.ts';

const TARGET_COLUMNS = `${select('t', [
  'id',
  'planId',
  'code',
  'indicator',
  'level',
  'labelVi',
  'labelEn',
  'value::float8',
  'unit',
  'printed',
  'comparator',
  'measure',
  'deadlineOn',
  'deadlineEvent',
  'deadlineVi',
  'deadlineBasis',
  'responsibleBasis',
  'computability',
  'rooms',
  'numeratorText',
  'denominatorText',
  'periodText',
  'strata',
  'baselineCode',
  'baselineValue::float8',
  'baselineUnit',
  'baselineAsOf',
  'baselineAlternative::float8',
  'alternativeText',
  'alternativeMeasure',
  'alternativeComparator',
  'alternativeValue::float8',
  'alternativeUnit',
  'section',
  'lines',
  'note',
])}, t.figure_group as "group", a.official_code as "areaOfficialCode", a.valid_from as "areaValidFrom"`;

const FROM_TARGET = 'target t left join plan_area a on a.plan_id = t.plan_id and a.code = t.area_code';

export function targetsByPlan(context: RoomContext): DataLoader<string, readonly PlanTarget[]> {
  return childrenBy<string, PlanTarget>(
    context,
    'targets by plan',
    `select ${TARGET_COLUMNS} from ${FROM_TARGET} where t.plan_id = any($1::text[]) order by t.ordinal`,
    (row) => row.planId,
  );
}

export function targetById(context: RoomContext): DataLoader<string, PlanTarget | null> {
  return oneBy<string, PlanTarget>(
    context,
    'target by id',
    `select ${TARGET_COLUMNS} from ${FROM_TARGET} where t.id = any($1::text[])`,
    (row) => row.id,
  );
}

export function targetsByTask(
  context: RoomContext,
): DataLoader<string, readonly (PlanTarget & { readonly taskId: string })[]> {
  return childrenBy(
    context,
    'targets by task',
    `select k.task_id as "taskId", ${TARGET_COLUMNS} from task_target k join target t on t.id = k.target_id
       left join plan_area a on a.plan_id = t.plan_id and a.code = t.area_code
      where k.task_id = any($1::text[]) order by k.ordinal`,
    (row: PlanTarget & { readonly taskId: string }) => row.taskId,
  );
}
