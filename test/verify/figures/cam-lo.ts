import { Tally } from '../figure.ts';
import { allRows, type GraphClient } from '../graph-client.ts';

const DISTRICT = '468';
const DAY = '2018-12-31';

interface Household {
  readonly area: { readonly code: string } | null;
  readonly class: string | null;
  readonly review: { readonly poorGroup: string | null } | null;
  readonly members: readonly {
    readonly person: {
      readonly labourProfile: {
        readonly status: string;
        readonly training: string;
        readonly withinWorkingAge: boolean;
      } | null;
    } | null;
  }[];
  readonly escapeRegistrations: readonly { readonly association: string; readonly year: number }[] | null;
}

const HOUSEHOLDS = `query ($after: String) {
  rows: householdsOf(area: "${DISTRICT}", asOf: "${DAY}", first: 100, after: $after) {
    edges { node {
      area(asOf: "${DAY}") { code }
      class(asOf: "${DAY}")
      review(asOf: "${DAY}") { poorGroup }
      members(asOf: "${DAY}") { person { labourProfile(asOf: "${DAY}") { status training withinWorkingAge } } }
      escapeRegistrations { association year }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface CamLoCounts {
  readonly tally: Tally;
  /** Communes in which a household lives. */
  readonly communes: number;
}

/** Rows of Cam Lộ by `<column>@<official code of the commune>`, and by `<column>` for the district. */
export async function countCamLo(client: GraphClient): Promise<CamLoCounts> {
  const tally = new Tally();
  const communes = new Set<string>();
  for await (const household of allRows<Household>(client, HOUSEHOLDS, {})) {
    const commune = household.area?.code ?? '?';
    communes.add(commune);
    for (const column of columnsOf(household)) {
      tally.add(column);
      tally.add(`${column}@${commune}`);
    }
  }
  return { tally, communes: communes.size };
}

function columnsOf(household: Household): readonly string[] {
  return [
    ...povertyColumns(household),
    ...household.members.flatMap(({ person }) => labourColumns(person?.labourProfile ?? null)),
  ];
}

function povertyColumns({
  class: householdClass,
  review,
  escapeRegistrations,
}: Household): readonly string[] {
  const columns = ['totalHouseholds'];
  if (householdClass === 'POOR') {
    columns.push('poor');
    if (review?.poorGroup === 'CSGN') columns.push('poorCsgn');
    if (review?.poorGroup === 'HARD_CORE') columns.push('poorHardCore');
  }
  for (const { association, year } of escapeRegistrations ?? []) {
    if (year !== 2019) continue;
    columns.push(
      'REGISTERED',
      ['ELDERLY', 'OTHER'].includes(association) ? 'ELDERLY_AND_OTHER' : association,
    );
  }
  return columns;
}

function labourColumns(
  profile: NonNullable<Household['members'][number]['person']>['labourProfile'],
): readonly string[] {
  if (profile === null || !profile.withinWorkingAge) return [];
  const columns = ['workingAge', profile.status === 'EMPLOYED' ? 'employed' : 'notEmployed'];
  if (profile.training === 'SKILLED_WITHOUT_CERTIFICATE') columns.push('skilledWithoutCertificate');
  if (profile.training === 'UNTRAINED') columns.push('untrained');
  return columns;
}
