import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Holdings } from '../engine.ts';
import type { Resolvers } from '../testing/fuzz-world.ts';
import { buildMonolith } from '../testing/monolith.ts';
import { OperationWriter, randomNumbers, WORLD_VOCABULARY } from '../testing/random-operation.ts';
import { startTestFederation } from '../testing/test-federation.ts';
import { resolveReference, WORLD_RESOLVERS } from '../testing/world-resolvers.ts';
import { WORLD_SCHEMAS } from '../testing/world-schemas.ts';

const CODE = 'UNAUTHORIZED_FIELD_OR_TYPE';
const SEED = 20_261_121;
const OPERATIONS_EACH = 60;

/** Names of fields that occur in the agencies' documents only where the guarded field is asked for. */
const GUARDED_NAMES = [
  'debt',
  'savings',
  'born',
  'schooling',
  'rating',
  'loans',
  'loan',
  'guarantor',
  'reviewedOn',
];

const guarded: Readonly<Record<string, string>> = {
  register: (WORLD_SCHEMAS.register ?? '')
    .replace('born: Day ', 'born: Day @authenticated ')
    .replace('scalar Day', 'scalar Day @policy(policies: [["days"]])')
    .replace('income: Vnd head', 'income: Vnd @requiresScopes(scopes: [["a", "b"], ["c"]]) head')
    .replace('members: [Person!]!', 'members: [Person!]! @requiresScopes(scopes: [["members"]])'),
  bank: (WORLD_SCHEMAS.bank ?? '')
    .replace('debt: Vnd!', 'debt: Vnd! @requiresScopes(scopes: [["debt"]])')
    .replace('savings: Vnd', 'savings: Vnd @policy(policies: [["p", "q"], ["r"]])')
    .replace('fields: "income")', 'fields: "income") @requiresScopes(scopes: [["a", "b"], ["c"]])')
    .replace('guarantor: Person', 'guarantor: Person @authenticated')
    .replace('type Loan @key', 'type Loan @requiresScopes(scopes: [["loans"]]) @key'),
  school: (WORLD_SCHEMAS.school ?? '').replace('type Schooling {', 'type Schooling @authenticated {'),
};
const schemas = Object.fromEntries(
  Object.entries(guarded).map(([name, sdl]) => [
    name,
    sdl.replace('"@inaccessible"]', '"@inaccessible", "@authenticated", "@requiresScopes", "@policy"]'),
  ]),
);

type May = (holdings: Holdings) => boolean;
const mayIncome: May = ({ scopes }) => scopes.has('c') || (scopes.has('a') && scopes.has('b'));
const mayLoans: May = ({ scopes }) => scopes.has('loans');

/** The same rules written down once more, by hand. */
const RULES: Readonly<Record<string, May>> = {
  'Person.born': ({ authenticated, policies }) => authenticated && policies.has('days'),
  'Query.reviewedOn': ({ policies }) => policies.has('days'),
  'Household.income': mayIncome,
  'Household.rating': mayIncome,
  'Household.members': ({ scopes }) => scopes.has('members'),
  'Household.debt': ({ scopes }) => scopes.has('debt'),
  'Household.guarantor': ({ authenticated }) => authenticated,
  'Household.loans': mayLoans,
  'Programme.loans': mayLoans,
  'Query.loan': mayLoans,
  'Mutation.lend': mayLoans,
  'Person.savings': ({ policies }) => policies.has('r') || (policies.has('p') && policies.has('q')),
  'Person.schooling': ({ authenticated }) => authenticated,
};

function guardedResolvers(holdings: Holdings): Resolvers {
  const resolvers: Record<string, Record<string, (typeof WORLD_RESOLVERS)[string][string]>> = {};
  for (const [type, fields] of Object.entries(WORLD_RESOLVERS)) resolvers[type] = { ...fields };
  for (const [name, may] of Object.entries(RULES)) {
    if (may(holdings)) continue;
    const [type = '', field = ''] = name.split('.');
    resolvers[type] = {
      ...resolvers[type],
      [field]: () => {
        throw new GraphQLError('hidden', { extensions: { code: CODE } });
      },
    };
  }
  return resolvers;
}

const someOf = (names: readonly string[], random: () => number): ReadonlySet<string> =>
  new Set(names.filter(() => random() < 0.5));

/** `path` without list indices of each error with our code. */
function refusedPlaces(
  errors: readonly { path?: readonly (string | number)[]; extensions?: { code?: unknown } }[],
) {
  return new Set(
    errors
      .filter(({ extensions }) => extensions?.code === CODE)
      .map(({ path = [] }) => path.filter((segment) => typeof segment === 'string').join('.')),
  );
}

describe('access control against one server whose resolvers refuse', () => {
  const random = randomNumbers(SEED);
  const viewers = Array.from({ length: 8 }, () => ({
    authenticated: random() < 0.5,
    scopes: someOf(['a', 'b', 'c', 'members', 'debt', 'loans'], random),
    policies: someOf(['days', 'p', 'q', 'r'], random),
  }));

  it.each(viewers.map((holdings, index) => [index, holdings] as const))(
    `viewer %i of seed ${SEED}: the same data, no forbidden field asked for`,
    async (index, holdings) => {
      const { engine, run, calls } = startTestFederation({
        schemas,
        resolvers: WORLD_RESOLVERS,
        resolveReference,
        holdingsOf: () => holdings,
        limits: { maxAliases: 500, maxRootFields: 100, maxPlanningMs: 30_000 },
      });
      const monolith = buildMonolith(engine.schema, guardedResolvers(holdings));
      const writer = new OperationWriter(engine.schema, randomNumbers(SEED + index), WORLD_VOCABULARY);
      const hidden = GUARDED_NAMES.filter((name) =>
        Object.entries(RULES).some(([field, may]) => field.endsWith(`.${name}`) && !may(holdings)),
      );
      let refused = 0;
      for (let count = 0; count < OPERATIONS_EACH; ) {
        const { query, variables } = writer.write();
        const answer = await run(query, variables);
        if (answer.kind === 'request-error') continue;
        count += 1;
        const expected = await monolith(query, variables);
        const { dataJson } = await engine.executeToJson({ query, variables }, undefined);
        if (!query.startsWith('mutation')) expect(String(dataJson), query).toBe(JSON.stringify(answer.data));
        expect(JSON.stringify(answer.data), query).toBe(JSON.stringify(expected.data));
        const told = refusedPlaces(answer.errors ?? []);
        for (const place of refusedPlaces(expected.errors ?? [])) expect(told, query).toContain(place);
        refused += told.size;
      }
      expect(refused).toBeGreaterThan(0);
      const asked = new Set(calls.flatMap(({ query }) => query.match(/\w+/g) ?? []));
      expect(hidden.filter((name) => asked.has(name))).toEqual([]);
    },
  );
});
