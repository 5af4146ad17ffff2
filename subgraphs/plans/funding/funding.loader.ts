import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { FundingSource } from './funding-source.type.ts';

export function fundingByPlan(context: RoomContext): DataLoader<string, readonly FundingSource[]> {
  const columns = ['id', 'planId', 'code', 'labelVi', 'labelEn', 'kind', 'amount', 'section', 'lines'];
  return childrenBy<string, FundingSource>(
    context,
    'funding by plan',
    `select ${select('f', columns)} from funding_source f where f.plan_id = any($1::text[]) order by f.ordinal`,
    (row) => row.planId,
  );
}
