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

export interface CaoThuongCounts {
  readonly tally: Tally;
  /** Residential groups in which a household lives. */
  readonly groups: number;
  /** Households that the plan expects at the end of 2024: the sum of the groups' dated figures. */
  readonly planned: number;
}

const PLANNED = `{
  area(code: "${TOWN}", asOf: "${DAY}") {
    children(first: 100, asOf: "${DAY}") { edges { node { householdTotal(asOf: "2024-12-31") { value } } } }
  }
}`;

interface Planned {
  readonly area: {
    readonly children: {
      readonly edges: readonly {
        readonly node: { readonly householdTotal: { readonly value: number } | null };
      }[];
    };
  };
}

/** Rows of Cao Thượng by `<column>@<official code of the residential group>`, and by `<column>` for the town. */
export async function countCaoThuong(client: GraphClient): Promise<CaoThuongCounts> {
  const tally = new Tally();
  const groups = new Set<string>();
  for await (const household of allRows<Household>(client, HOUSEHOLDS, {})) {
    groups.add(household.area?.code ?? '?');
    for (const column of columnsOf(household)) {
      tally.add(column);
      tally.add(`${column}@${household.area?.code ?? '?'}`);
    }
  }
  const { area } = await client.ask<Planned>(PLANNED);
  const planned = area.children.edges.reduce((sum, { node }) => sum + (node.householdTotal?.value ?? 0), 0);
  return { tally, groups: groups.size, planned };
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
