import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fieldsAboutPeople } from './fields-about-people.ts';

const SUPERGRAPH = readFileSync('gateway/supergraph.graphql', 'utf8');

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
    'Cohort.size',
    'Cohort.borrowing',
    'Cohort.loanProgrammes',
    'HouseholdPage.totalCount',
    'Query.savedCohort',
  ])('do not hold %s', (field) => expect(fields).not.toContain(field));

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

  it('are those of every type behind an interface or a union', () => {
    const found = fieldsAboutPeople(`
      directive @tag(name: String!) repeatable on FIELD_DEFINITION
      type Query { nodes: [Node] parties: [Party] counts: Counts named: [Named] secret: Int @tag(name: "never_kept") }
      interface Node { id: ID! }
      interface Named { name: String }
      union Party = Person | Counts
      type Person implements Node & Named { id: ID! name: String @tag(name: "data_basic") }
      type Counts implements Node { id: ID! persons: Int @tag(name: "aggregate_basic") of: PersonEdge }
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
