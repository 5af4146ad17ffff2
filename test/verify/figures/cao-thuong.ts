import { Tally } from '../figure.ts';
import { allRows, type GraphClient } from '../graph-client.ts';

const TOWN = '07339';
const DAY = '2023-12-31';

interface Household {
  readonly area: { readonly code: string } | null;
  readonly class: string | null;
  readonly members: readonly {
    readonly person: {
      readonly labourProfile: { readonly training: string; readonly withinWorkingAge: boolean } | null;
    } | null;
  }[];
}

const HOUSEHOLDS = `query ($after: String) {
  rows: householdsOf(area: "${TOWN}", asOf: "${DAY}", first: 100, after: $after) {
    edges { node {
      area(asOf: "${DAY}") { code }
      class(asOf: "${DAY}")
      members(asOf: "${DAY}") { person { labourProfile(asOf: "${DAY}") { training withinWorkingAge } } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Rows of Cao Thượng by `<column>@<official code of the residential group>`, and by `<column>` for the town. */
export async function countCaoThuong(client: GraphClient): Promise<Tally> {
  const tally = new Tally();
  for await (const household of allRows<Household>(client, HOUSEHOLDS, {})) {
    for (const column of columnsOf(household)) {
      tally.add(column);
      tally.add(`${column}@${household.area?.code ?? '?'}`);
    }
  }
  return tally;
}

function columnsOf({ class: householdClass, members }: Household): readonly string[] {
  const profiles = members
    .map(({ person }) => person?.labourProfile ?? null)
    .filter((profile) => profile?.withinWorkingAge);
  return [
    'households2023',
    ...(householdClass === 'POOR' ? ['poor2023'] : []),
    ...(householdClass === 'NEAR_POOR' ? ['nearPoor2023'] : []),
    ...members.map(() => 'persons'),
    ...profiles.map(() => 'workingAge'),
    ...profiles.filter((profile) => profile?.training === 'TRAINED').map(() => 'trained'),
  ];
}
