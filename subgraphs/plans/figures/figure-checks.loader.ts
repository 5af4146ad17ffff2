import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { FigureCheckRow } from './figure-check.type.ts';

const CHECK_COLUMNS = select('c', [
  'id',
  'planId',
  'findingId',
  'code',
  'kind',
  'place',
  'formula',
  'printed',
  'recomputed',
  'matches',
]);

export function checksByPlan(context: RoomContext): DataLoader<string, readonly FigureCheckRow[]> {
  return childrenBy<string, FigureCheckRow>(
    context,
    'checks by plan',
    `select ${CHECK_COLUMNS} from figure_check c where c.plan_id = any($1::text[]) order by c.ordinal`,
    (row) => row.planId,
  );
}

export function checksByFinding(context: RoomContext): DataLoader<string, readonly FigureCheckRow[]> {
  return childrenBy<string, FigureCheckRow>(
    context,
    'checks by finding',
    `select ${CHECK_COLUMNS} from figure_check c where c.finding_id = any($1::text[]) order by c.ordinal`,
    (row) => row.findingId ?? '',
  );
}
