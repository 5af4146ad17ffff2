import type { PlanNode } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import type { AgencyCall } from '../contract.ts';
import { ErrorReport } from '../errors/error-report.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { NO_SPLICES } from '../writing/find-splices.ts';
import { compilePlan } from './compile-plan.ts';
import type { JsonObject } from './json.ts';

const TYPES: TypeIndex = {
  satisfies: (typeName, conditions) =>
    conditions.some((condition) => condition === typeName || (condition === 'Media' && typeName === 'Book')),
  isAbstract: (typeName) => typeName === 'Media',
  fieldNames: new Set<string>(),
  partlyHidden: new Set<string>(),
  hasInterfaceObjects: false,
  keysOf: () => [],
  inputsOf: () => [],
};

/** Carries a plan out; agencies answer by their names. */
async function carryOut(
  plan: PlanNode,
  answers: Readonly<Record<string, unknown>>,
  coerced: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly data: JsonObject; readonly calls: readonly AgencyCall[] }> {
  const calls: AgencyCall[] = [];
  const run = compilePlan<undefined>(plan, {
    types: TYPES,
    splices: NO_SPLICES,
    sharedRoots: new Set<string>(),
    clientVariable: (name) => (name === 'renamed' ? 'flag' : name),
    callAgency: async (call) => {
      calls.push(call);
      return JSON.stringify({ data: answers[call.agency] });
    },
  });
  const data: JsonObject = {};
  const report = new ErrorReport({ responseKey: '', children: new Map() });
  const variables = { coerced, sent: coerced, json: (name: string) => JSON.stringify(coerced[name]) };
  await run({
    data,
    form: 'unicode',
    collections: new Map(),
    spliced: [],
    variables,
    context: undefined,
    report,
  });
  expect(report.errors).toEqual([]);
  return { data, calls };
}

const fetch = (serviceName: string, operation: string): PlanNode => ({
  kind: 'Fetch',
  serviceName,
  operation,
});

describe('the nodes of a plan', () => {
  it('are carried out by their condition', async () => {
    const plan: PlanNode = {
      kind: 'Condition',
      condition: 'renamed',
      ifClause: fetch('yes', '{a}'),
      elseClause: {
        kind: 'Condition',
        condition: 'other',
        ifClause: fetch('other', '{a}'),
      },
    };
    const answers = { yes: { a: 'yes' }, other: { a: 'other' } };
    expect((await carryOut(plan, answers, { flag: true })).data).toEqual({ a: 'yes' });
    expect((await carryOut(plan, answers, { flag: false, other: true })).data).toEqual({ a: 'other' });
    expect((await carryOut(plan, answers, {})).calls).toEqual([]);
  });

  it('correct what goes to an agency and what comes from it', async () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [
        {
          ...fetch('library', '{shelf{__typename id _internal_qp_alias_0:pages}}'),
          outputRewrites: [
            {
              KeyRenamer: {
                path: [{ Key: 'shelf' }, { TypenameEquals: ['Media'] }, { Key: '_internal_qp_alias_0' }],
                renameKeyTo: 'size',
              },
            },
          ],
        } as PlanNode,
        {
          kind: 'Flatten',
          path: [{ Field: 'shelf' }, '@', { TypeCondition: ['Media'] }],
          node: {
            kind: 'Fetch',
            serviceName: 'reviews',
            operation:
              'query($representations:[_Any!]!){_entities(representations:$representations){...on Media{stars}}}',
            requires: [
              {
                kind: 'InlineFragment',
                typeCondition: 'Book',
                includeIf: 'renamed',
                selections: [
                  { kind: 'Field', name: '__typename' },
                  { kind: 'Field', name: 'size', alias: 'pages' },
                  { kind: 'Field', name: 'id' },
                ],
              },
            ],
            inputRewrites: [
              {
                ValueSetter: {
                  path: [{ TypenameEquals: ['Media'] }, { Key: '__typename' }],
                  setValueTo: 'Media',
                },
              },
            ],
          },
        },
      ],
    };
    const shelf = [
      { __typename: 'Book', id: 'b1', _internal_qp_alias_0: 12 },
      { __typename: 'Pen', id: 'p1', _internal_qp_alias_0: 1 },
    ];
    const answers = { library: { shelf }, reviews: { _entities: [{ stars: 5 }] } };
    const { data, calls } = await carryOut(plan, answers, { flag: true });
    expect(JSON.parse(calls[1]?.body ?? '').variables).toEqual({
      representations: [{ __typename: 'Media', pages: 12, id: 'b1' }],
    });
    expect(data).toEqual({
      shelf: [
        { __typename: 'Book', id: 'b1', size: 12, stars: 5 },
        { __typename: 'Pen', id: 'p1', _internal_qp_alias_0: 1 },
      ],
    });
    expect((await carryOut(plan, answers, { flag: false })).calls).toHaveLength(1);
  });

  it('that this engine does not know stop the start of the operation, not its end', () => {
    const tools = {
      types: TYPES,
      splices: NO_SPLICES,
      sharedRoots: new Set<string>(),
      callAgency: async () => '',
      clientVariable: (name: string) => name,
    };
    expect(() => compilePlan({ kind: 'Defer', primary: {}, deferred: [] }, tools)).toThrow('Defer');
    expect(() =>
      compilePlan({ kind: 'Flatten', path: [], node: { kind: 'Sequence', nodes: [] } }, tools),
    ).toThrow('Sequence');
  });
});
