import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

export const OUTAGE_AGENCIES = ['bank', 'insurance', 'register', 'school'] as const;
export type OutageAgency = (typeof OUTAGE_AGENCIES)[number];

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
export const HOUSEHOLDS_OF_A_PAGE = 5;

const SDL: Readonly<Record<OutageAgency, string>> = {
  register: `${LINK}
    type Query { households(from: Int!): [Household!] }
    type Household @key(fields: "id") { id: ID! name: String! }`,
  bank: `${LINK}
    type Query { rate(of: Int!): Int }
    type Household @key(fields: "id") { id: ID! debt: Int }`,
  insurance: `${LINK}
    type Query { insured(of: Int!): Int }
    type Household @key(fields: "id") { id: ID! cards: Int }`,
  school: `${LINK}
    type Query { enrolled(of: Int!): Int }
    type Household @key(fields: "id") { id: ID! pupils: Int }`,
};

/** What the agencies know of a household: each number is of one agency, and none of them is the same. */
const householdOf = (id: number) => ({
  id: String(id),
  name: `Hộ ${id}`,
  debt: id * 7 + 1,
  cards: id * 5 + 2,
  pupils: id * 3 + 3,
});

const pageFrom = (from: number) =>
  Array.from({ length: HOUSEHOLDS_OF_A_PAGE }, (_, index) => householdOf(from + index));

const rootOf = (of: number) => ({ rate: of * 11, insured: of * 13, enrolled: of * 17 });

/** Every agency once for a root field and, but for the register, once for fields of the households of another. */
export const PAGE =
  'query Page($from: Int!) { households(from: $from) { id name debt cards pupils } rate(of: $from) insured(of: $from) enrolled(of: $from) }';

/** Whose a field is. */
export const OWNERS: Readonly<Record<string, OutageAgency>> = {
  households: 'register',
  name: 'register',
  debt: 'bank',
  rate: 'bank',
  cards: 'insurance',
  insured: 'insurance',
  pupils: 'school',
  enrolled: 'school',
};

/** The whole answer to `PAGE`. */
export const wholePage = (from: number) => ({ households: pageFrom(from), ...rootOf(from) });

export const sdlOf = (agency: OutageAgency): string => SDL[agency];

export function schemaOf(agency: OutageAgency): GraphQLSchema {
  const reference = ({ id }: { id: string }) => householdOf(Number(id));
  const root =
    (field: 'rate' | 'insured' | 'enrolled') =>
    (_root: unknown, { of }: { of: number }) =>
      rootOf(of)[field];
  const queries = {
    register: { households: (_root: unknown, { from }: { from: number }) => pageFrom(from) },
    bank: { rate: root('rate') },
    insurance: { insured: root('insured') },
    school: { enrolled: root('enrolled') },
  };
  const resolvers = { Query: queries[agency], Household: { __resolveReference: reference } };
  return buildSubgraphSchema([{ typeDefs: parse(SDL[agency]), resolvers }]);
}
