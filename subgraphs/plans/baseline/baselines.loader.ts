import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { BaselineFigure } from './baseline-figure.type.ts';
import type { BaselineShare } from './baseline-share.type.ts';

const BASELINE_COLUMNS = select('b', [
  'id',
  'planId',
  'code',
  'labelVi',
  'labelEn',
  'value::float8',
  'unit',
  'printed',
  'derived',
  'asOf',
  'section',
  'lines',
  'note',
]);

export function baselinesByPlan(context: RoomContext): DataLoader<string, readonly BaselineFigure[]> {
  return childrenBy<string, BaselineFigure>(
    context,
    'baselines by plan',
    `select ${BASELINE_COLUMNS}, b.figure_group as "group",
            a.official_code as "areaOfficialCode", a.valid_from as "areaValidFrom"
       from baseline_figure b left join plan_area a on a.plan_id = b.plan_id and a.code = b.area_code
      where b.plan_id = any($1::text[]) order by b.ordinal`,
    (row) => row.planId,
  );
}

const SHARE_COLUMNS = select('s', [
  'figureId',
  'percent::float8',
  'percentPrinted',
  'ofCode',
  'ofValue::float8',
  'recomputed::float8',
  'matches',
  'impliedOfLeast',
  'impliedOfMost',
]);

export function sharesByBaseline(context: RoomContext): DataLoader<string, readonly BaselineShare[]> {
  return childrenBy<string, BaselineShare>(
    context,
    'shares by baseline',
    `select ${SHARE_COLUMNS} from baseline_share s where s.figure_id = any($1::text[]) order by s.ordinal`,
    (row) => row.figureId,
  );
}
