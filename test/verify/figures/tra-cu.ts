import { Tally } from '../figure.ts';
import { allRows, type GraphClient } from '../graph-client.ts';

const AREA = '849';
const REVIEW_DAY = '2019-12-31';
const KHMER = '05';

interface PoorHousehold {
  readonly head: { readonly ethnicity: { readonly code: string } | null } | null;
  readonly review: {
    readonly criterion: string | null;
    readonly will: string | null;
    readonly deprivations: readonly { readonly indicator: string }[];
    readonly causes: readonly string[];
    readonly wishes: readonly { readonly wish: string }[];
  } | null;
  readonly members: readonly {
    readonly person: { readonly statuses: readonly { readonly kind: string }[] | null } | null;
  }[];
}

const POOR_HOUSEHOLDS = `query ($after: String) {
  rows: householdsOf(area: "${AREA}", class: [POOR], asOf: "${REVIEW_DAY}", first: 100, after: $after) {
    edges { node {
      head(asOf: "${REVIEW_DAY}") { ethnicity { code } }
      review(asOf: "${REVIEW_DAY}") { criterion will deprivations { indicator } causes wishes { wish } }
      members(asOf: "${REVIEW_DAY}") { person { statuses(asOf: "${REVIEW_DAY}") { kind } } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const POOR_BEFORE = `query ($after: String) {
  rows: householdsOf(area: "${AREA}", class: [POOR], asOf: "2018-12-31", first: 100, after: $after) {
    edges { node { review(asOf: "2018-12-31") { class } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const AREA_FACTS = `{
  area(code: "${AREA}", asOf: "2020-02-19") {
    selfManagedGroups(asOf: "2020-02-19", first: 100) { id }
    children(first: 100) { edges { node { classes(asOf: "2020-02-19") { areaClass } } } }
    before: householdTotal(asOf: "2018-12-31") { value }
    after: householdTotal(asOf: "${REVIEW_DAY}") { value }
    khmer: khmerHouseholdTotal(asOf: "${REVIEW_DAY}") { value }
  }
}`;

interface AreaFacts {
  readonly area: {
    readonly selfManagedGroups: readonly unknown[];
    readonly children: {
      readonly edges: readonly {
        readonly node: { readonly classes: readonly { readonly areaClass: string }[] };
      }[];
    };
    readonly before: { readonly value: number };
    readonly after: { readonly value: number };
    readonly khmer: { readonly value: number };
  };
}

/** Trà Cú's baselines by code, counted household by household. */
export async function countTraCu(client: GraphClient): Promise<ReadonlyMap<string, number>> {
  const tally = new Tally();
  for await (const household of allRows<PoorHousehold>(client, POOR_HOUSEHOLDS, {}))
    countPoor(tally, household);
  for await (const _household of allRows(client, POOR_BEFORE, {})) tally.add('POOR_HH_2018');
  const { area } = await client.ask<AreaFacts>(AREA_FACTS);
  const communes = area.children.edges.map(
    ({ node }) => new Set(node.classes.map(({ areaClass }) => areaClass)),
  );
  const ofClass = (areaClass: string): number => communes.filter((classes) => classes.has(areaClass)).length;
  const poor = tally.of('POOR_HH');
  const before = tally.of('POOR_HH_2018');
  const points = (poor / area.after.value - before / area.before.value) * 100;
  return new Map([
    ...tally.entries(),
    ['TOTAL_HH', area.after.value],
    ['TOTAL_HH_2018', area.before.value],
    ['KHMER_HH', area.khmer.value],
    ['POOR_HH_CHANGE', poor - before],
    ['POOR_RATE_CHANGE_PP', Math.round(points * 100) / 100],
    ['COMMUNES_EXTREMELY_DIFFICULT_ETHNIC', ofClass('EXTREMELY_DIFFICULT_ETHNIC')],
    ['COMMUNES_EXTREMELY_DIFFICULT_COASTAL', ofClass('EXTREMELY_DIFFICULT_COASTAL')],
    ['SELF_MANAGED_GROUPS', area.selfManagedGroups.length],
  ]);
}

function countPoor(tally: Tally, { head, review, members }: PoorHousehold): void {
  tally.add('POOR_HH');
  if (head?.ethnicity?.code === KHMER) tally.add('POOR_HH_KHMER');
  if (members.some(({ person }) => person?.statuses?.some(({ kind }) => kind === 'SOCIAL_PROTECTION'))) {
    tally.add('POOR_HH_SOCIAL_PROTECTION');
  }
  if (review === null) return;
  tally.add(review.criterion === 'INCOME' ? 'POOR_HH_INCOME' : 'POOR_HH_SERVICE_DEPRIVED');
  tally.add(`WILL_${review.will}`);
  for (const { indicator } of review.deprivations) tally.add(`DEP_${indicator}`);
  for (const cause of review.causes) tally.add(`CAUSE_${cause}`);
  for (const { wish } of review.wishes) tally.add(`WISH_${wish}`);
}
