import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { ReportingDuty, ReportingParty } from './reporting-duty.type.ts';

const DUTY_COLUMNS = select('d', [
  'id',
  'planId',
  'code',
  'labelVi',
  'labelEn',
  'frequencies',
  'dueOn',
  'dueDay',
  'dueVi',
  'section',
  'lines',
  'note',
]);

export function reportingByPlan(context: RoomContext): DataLoader<string, readonly ReportingDuty[]> {
  return childrenBy<string, ReportingDuty>(
    context,
    'reporting by plan',
    `select ${DUTY_COLUMNS} from reporting_duty d where d.plan_id = any($1::text[]) order by d.ordinal`,
    (row) => row.planId,
  );
}

export function partiesByDuty(context: RoomContext): DataLoader<string, readonly ReportingParty[]> {
  return childrenBy<string, ReportingParty>(
    context,
    'parties by duty',
    `select ${select('y', ['dutyId', 'organisationId', 'direction', 'label'])} from reporting_party y
      where y.duty_id = any($1::text[])
      order by array_position(array['FROM','VIA','TO'], y.direction), y.ordinal`,
    (row) => row.dutyId,
  );
}
