import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { Finding } from './finding.type.ts';
import type { OtherNumber } from './other-number.type.ts';

const FINDING_COLUMNS = select('f', [
  'id',
  'planId',
  'code',
  'severity',
  'place',
  'printed',
  'expected',
  'explanation',
  'convention',
  'lines',
]);

export function findingsByPlan(context: RoomContext): DataLoader<string, readonly Finding[]> {
  return childrenBy<string, Finding>(
    context,
    'findings by plan',
    `select ${FINDING_COLUMNS} from finding f where f.plan_id = any($1::text[]) order by f.ordinal`,
    (row) => row.planId,
  );
}

export function findingById(context: RoomContext): DataLoader<string, Finding | null> {
  return oneBy<string, Finding>(
    context,
    'finding by id',
    `select ${FINDING_COLUMNS} from finding f where f.id = any($1::text[])`,
    (row) => row.id,
  );
}

export function otherNumbersByPlan(context: RoomContext): DataLoader<string, readonly OtherNumber[]> {
  const columns = ['planId', 'printed', 'values', 'kind', 'meaning', 'lines'];
  return childrenBy<string, OtherNumber>(
    context,
    'other numbers by plan',
    `select ${select('n', columns)} from other_number n where n.plan_id = any($1::text[]) order by n.ordinal`,
    (row) => row.planId,
  );
}
