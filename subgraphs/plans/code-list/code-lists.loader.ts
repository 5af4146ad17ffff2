import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanCodeList, PlanCodeValue } from './plan-code-list.type.ts';

export function codeListsByPlan(context: RoomContext): DataLoader<string, readonly PlanCodeList[]> {
  const columns = ['id', 'planId', 'name', 'section', 'lines', 'note'];
  return childrenBy<string, PlanCodeList>(
    context,
    'code lists by plan',
    `select ${select('l', columns)} from plan_code_list l where l.plan_id = any($1::text[]) order by l.ordinal`,
    (row) => row.planId,
  );
}

export function codeValuesByList(context: RoomContext): DataLoader<string, readonly PlanCodeValue[]> {
  return childrenBy<string, PlanCodeValue>(
    context,
    'code values by list',
    `select ${select('v', ['listId', 'code', 'labelVi'])} from plan_code_value v
      where v.list_id = any($1::text[]) order by v.ordinal`,
    (row) => row.listId,
  );
}
