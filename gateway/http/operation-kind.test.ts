import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../engine/operation/limits.ts';
import { isMoreThanQuery, loggableName } from './operation-kind.ts';

const asked = (query: string, operationName: string | null = null) => ({
  query,
  operationName,
  variables: null,
});

/** A mutation of so many tokens: `mutation { pay @a @a ... }`. */
const mutationOf = (tokens: number): string => `mutation{pay${'@a'.repeat((tokens - 4) / 2)}}`;

describe('more than a query', () => {
  it.each([
    ['mutation { pay }', null, true],
    ['subscription { paid }', null, true],
    ['query A { a } mutation B { pay }', 'B', true],
    ['query A { a } mutation B { pay }', 'A', false],
    ['query A { a } mutation B { pay }', null, false],
    ['{ mutation }', null, false],
    ['mutation {', null, false],
  ])('%s, named %s: %s', (query, operationName, more) => {
    expect(isMoreThanQuery(asked(query, operationName))).toBe(more);
  });

  it('is told of the longest document that the engine takes, not of a longer one', () => {
    expect(isMoreThanQuery(asked(mutationOf(DEFAULT_LIMITS.maxTokens)))).toBe(true);
    expect(isMoreThanQuery(asked(mutationOf(DEFAULT_LIMITS.maxTokens + 2)))).toBe(false);
  });
});

describe('the name for the log', () => {
  it.each([
    ['{ a }', 'Given', 'Given'],
    ['query Own { a }', null, 'Own'],
    ['# of\n mutation Pay { pay }', null, 'Pay'],
    ['{ a }', null, null],
    ['{ a }', 'a\nforged line', null],
    ['{ a }', `N${'x'.repeat(64)}`, null],
  ])('of %s with the given name %s is %s', (query, operationName, name) => {
    expect(loggableName(asked(query, operationName))).toBe(name);
  });
});
