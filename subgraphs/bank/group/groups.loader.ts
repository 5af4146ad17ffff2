import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import { GROUP_COLUMNS, type GroupRow, presentGroup } from './list-groups.ts';
import type { SavingsAndCreditGroupType } from './savings-and-credit-group.type.ts';

/** Groups by code. */
export function groupByCode({
  loaders,
  database,
}: RoomContext): DataLoader<string, SavingsAndCreditGroupType | null> {
  return loaders.of('groups', () =>
    rowByKey(
      async (codes: readonly string[]) => {
        const rows = await database.query<GroupRow>(
          `select ${GROUP_COLUMNS} from savings_and_credit_group where code = any($1::text[])`,
          [codes],
        );
        return rows.map(presentGroup);
      },
      (group) => group.code,
    ),
  );
}
