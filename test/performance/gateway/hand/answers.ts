import type { AskAgency } from './ask-agency.ts';
import { completeHouseholds, REGISTER_FIELDS, type RegisterHousehold } from './complete-households.ts';

type Variables = Readonly<Record<string, string>> & { readonly asOf: string };

/** Gathers the data of one question. */
type Answer = (ask: AskAgency, variables: Variables) => Promise<unknown>;

interface Edges {
  readonly edges: readonly { readonly node: RegisterHousehold }[];
}

const PAGE = `query($area: String!, $asOf: Date!, $after: String) {
  householdsOf(area: $area, asOf: $asOf, first: 50, after: $after) {
    edges { node { ${REGISTER_FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
const HOUSEHOLD = `query($id: ID!, $asOf: Date!) { household(id: $id) { ${REGISTER_FIELDS} } }`;
const SMALL = 'query($id: ID!, $asOf: Date!) { household(id: $id) { id code class(asOf: $asOf) } }';
const THOUSAND = `query($area: String!, $asOf: Date!) {
  households(within: $area, asOf: $asOf) { areas(level: COMMUNE) { area { code } cohort {
    page(first: 60) { edges { node { ${REGISTER_FIELDS} } } } } } } }`;

/** The four questions as somebody would write them who knows the agencies: no engine, no plan, no check. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  async PageOfHouseholds(ask, variables) {
    const { householdsOf } = await ask<{ householdsOf: Edges & { pageInfo: unknown } }>(
      'register',
      PAGE,
      variables,
    );
    const nodes = householdsOf.edges.map(({ node }) => node);
    const complete = await completeHouseholds(ask, nodes, variables.asOf);
    return {
      householdsOf: { edges: complete.map((node) => ({ node })), pageInfo: householdsOf.pageInfo },
    };
  },
  async OneHousehold(ask, variables) {
    const { household } = await ask<{ household: RegisterHousehold | null }>(
      'register',
      HOUSEHOLD,
      variables,
    );
    if (household === null) return { household };
    const [complete] = await completeHouseholds(ask, [household], variables.asOf);
    return { household: complete };
  },
  ThreeFields: (ask, variables) => ask('register', SMALL, variables),
  async ThousandHouseholds(ask, variables) {
    const { households } = await ask<{
      households: { areas: readonly { area: unknown; cohort: { page: Edges } }[] };
    }>('register', THOUSAND, variables);
    const nodes = households.areas.flatMap(({ cohort }) => cohort.page.edges.map(({ node }) => node));
    const complete = await completeHouseholds(ask, nodes, variables.asOf);
    let at = 0;
    const areas = households.areas.map(({ area, cohort }) => ({
      area,
      cohort: { page: { edges: cohort.page.edges.map(() => ({ node: complete[at++] })) } },
    }));
    return { households: { areas } };
  },
};
