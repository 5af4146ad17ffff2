import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type Connection, toConnection } from '../../../shared/pagination/connection.ts';
import { decodeCursor, readFirst } from '../../../shared/pagination/page.ts';
import type { PlanOrganisation } from './organisation.type.ts';
import { ORGANISATION_COLUMNS } from './organisations.loader.ts';

type OrganisationRow = PlanOrganisation & { readonly planCode: string };

const FROM = 'organisation o join plan p on p.id = o.plan_id where ($1::text is null or p.code = $1)';

/**
 * Organisations plan by plan, in the order of the documents.
 * @throws CodedError PAGE_TOO_LARGE, MALFORMED_CURSOR
 */
export async function listOrganisations(
  context: RoomContext,
  plan: string | null,
  first: number,
  after: string | null,
): Promise<Connection<PlanOrganisation>> {
  const limit = readFirst(first);
  const [planCode, ordinal] = after === null ? [null, null] : decodeCursor(after, ['string', 'number']);
  const rows = await context.database.query<OrganisationRow>(
    `select p.code as "planCode", ${ORGANISATION_COLUMNS} from ${FROM}
        and ($2::text is null or (p.code, o.ordinal) > ($2::text, $3::int))
      order by p.code, o.ordinal limit $4`,
    [plan, planCode, ordinal, limit + 1],
  );
  return toConnection(
    rows,
    limit,
    (row) => [row.planCode, row.ordinal],
    async () => {
      const [counted] = await context.database.query<{ count: number }>(
        `select count(*)::int as count from ${FROM}`,
        [plan],
      );
      return counted?.count ?? 0;
    },
  );
}
