import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findChain } from './find-chain.ts';
import { writeChain } from './write-chain.ts';

const schema = buildSchema(`
  scalar Date
  type Query { households(within: String, asOf: Date): Cohort area(code: String!): Area }
  type Mutation { save: Cohort }
  type Area { name: String cohort(asOf: Date): AreaCohort }
  type AreaCohort { area: Area cohort: Cohort }
  type Cohort { count: Int asOf: Date poor(is: Boolean = true): Cohort insured(on: Range): Cohort areas: [AreaCohort!] }
  input Range { from: Date to: Date }`);

function chainOf(query: string, variables = {}): ReturnType<typeof writeChain> | string {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const chain = findChain(schema, document);
  return typeof chain === 'string' ? chain : writeChain(chain, variables);
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the chain of a query', () => {
  it('ends at the innermost cohort, whatever stands beside it', () => {
    const chain = chainOf(
      '{ households(within: "849") { count asOf poor { count insured { count asOf } } } }',
    );
    expect(chain).toMatchObject({ path: ['households', 'poor', 'insured'], variables: {} });
    expect(plain((chain as { text: string }).text)).toBe(
      '{ households(within: "849") { poor { insured { members asOf } } } }',
    );
  });

  it('goes through fragments, other types and aliases', () => {
    const query = `query Mine { start: area(code: "849") { name ...A } }
      fragment A on Area { c: cohort { area { name } ... on AreaCohort { cohort { p: poor(is: false) { count } } } } }`;
    expect(chainOf(query)).toMatchObject({ path: ['area', 'cohort', 'cohort', 'poor'] });
  });

  it('takes the variables that it uses, those inside of values too, and no others', () => {
    const query = `query ($area: String, $from: Date = "2020-01-01", $count: Boolean!) {
      households(within: $area) { insured(on: { from: $from }) { count @include(if: $count) } } }`;
    const chain = chainOf(query, { area: '849', count: true, unknown: 1 });
    expect(chain).toMatchObject({ variables: { area: '849' } });
    expect(plain((chain as { text: string }).text)).toBe(
      'query ($area: String, $from: Date = "2020-01-01") { households(within: $area) { insured(on: {from: $from}) { members asOf } } }',
    );
  });
});

describe('a query that stands for no one cohort', () => {
  it.each([
    ['{ area(code: "849") { name } }', 'NO_COHORT'],
    ['{ households { poor { count } insured { count } } }', 'SEVERAL_COHORTS'],
    ['{ households { count } households { asOf } }', 'SEVERAL_COHORTS'],
    ['{ households { areas { cohort { poor { count } } } } }', 'LIST_OF_COHORTS'],
    ['{ households { poor @skip(if: false) { count } } }', 'CONDITIONAL'],
    ['{ ... @include(if: true) { households { count } } }', 'CONDITIONAL'],
    ['query A { households { count } } query B { households { count } }', 'NOT_ONE_QUERY'],
    ['mutation { save { count } }', 'NOT_ONE_QUERY'],
  ])('%s: %s', (query, fault) => expect(chainOf(query)).toBe(fault));

  it('may have conditions on what is passed over', () => {
    expect(chainOf('{ households { count @skip(if: false) } }')).toMatchObject({ path: ['households'] });
  });
});
