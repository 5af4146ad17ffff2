import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldsAboutPeople } from './fields-about-people.ts';

const SUPERGRAPH = readFileSync('gateway/supergraph.graphql', 'utf8');

const FIELDS_OF = new Map(
  parse(SUPERGRAPH).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION
      ? [[type.name.value, (type.fields ?? []).map(({ name }) => name.value)] as const]
      : [],
  ),
);

describe('fields whose answers are not kept', () => {
  const fields = fieldsAboutPeople(SUPERGRAPH);

  it.each([
    'Query.household',
    'Query.person',
    'Query.householdsOf',
    'Query.assessHousehold',
    'Cohort.page',
    'Cohort.pageByOutstanding',
    'HouseholdPage.edges',
    'HouseholdPageEdge.node',
    'Household.loans',
    'Loan.principal',
  ])('hold %s', (field) => expect(fields).toContain(field));

  it.each([
    'Query.households',
    'Query.plan',
    'Query.area',
    'Cohort.count',
    'Cohort.borrowing',
    'Cohort.loanProgrammes',
    'HouseholdPage.totalCount',
    'Query.savedCohort',
  ])('do not hold %s', (field) => {
    const [type = '', name = ''] = field.split('.');
    expect(FIELDS_OF.get(type)).toContain(name);
    expect(fields).not.toContain(field);
  });

  it('hold every field that leads to a list of households or persons, which is logged', () => {
    const lists = parse(SUPERGRAPH).definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.fields ?? [])
            .filter((field) => /^(Household|Person)(Page|Connection)$/.test(print(field.type)))
            .map((field) => `${type.name.value}.${field.name.value}`)
        : [],
    );
    expect(lists.length).toBeGreaterThan(12);
    for (const list of lists) expect(fields).toContain(list);
  });

  it('are those that need a scope or a policy, and those that nobody has classified', () => {
    const found = fieldsAboutPeople(`
      directive @tag(name: String!) repeatable on FIELD_DEFINITION
      directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | SCALAR
      directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION
      type Query { fund: Fund treatments: Treatment }
      type Fund {
        paid: Int @tag(name: "data_none")
        families: Int @tag(name: "aggregate_basic")
        forgotten: Int
        patients: Int @tag(name: "data_none") @requiresScopes(scopes: [["data:sensitive"]])
        code: Code @tag(name: "data_none")
        own: Int @tag(name: "data_none") @policy(policies: [["own"]])
      }
      scalar Code @requiresScopes(scopes: [["data:basic"]])
      type Treatment @requiresScopes(scopes: [["data:sensitive"]]) { day: Int @tag(name: "data_none") }`);
    // What one field of a type needs makes the type one record of somebody.
    expect([...found].toSorted()).toEqual([
      'Fund.code',
      'Fund.forgotten',
      'Fund.own',
      'Fund.patients',
      'Query.fund',
      'Query.treatments',
    ]);
  });

  it('are those of every type behind an interface or a union', () => {
    const found = fieldsAboutPeople(`
      directive @tag(name: String!) repeatable on FIELD_DEFINITION
      type Query { nodes: [Node] parties: [Party] counts: Counts named: [Named] secret: Int @tag(name: "never_kept") }
      interface Node { id: ID! @tag(name: "data_none") }
      interface Named { name: String @tag(name: "data_none") }
      union Party = Person | Counts
      type Person implements Node & Named { id: ID! @tag(name: "data_none") name: String @tag(name: "data_basic") }
      type Counts implements Node {
        id: ID! @tag(name: "data_none") persons: Int @tag(name: "aggregate_basic") of: PersonEdge @tag(name: "data_none")
      }
      type PersonEdge { node: Person }`);
    expect([...found].toSorted()).toEqual([
      'Counts.of',
      'Named.name',
      'Person.name',
      'PersonEdge.node',
      'Query.named',
      'Query.nodes',
      'Query.parties',
      'Query.secret',
    ]);
  });
});
