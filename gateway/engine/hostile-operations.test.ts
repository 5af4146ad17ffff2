import { describe, expect, it } from 'vitest';
import type { EngineResponse } from './engine.ts';
import { startTestFederation } from './testing/test-federation.ts';

const { engine, calls } = startTestFederation();

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

/** Each fragment spreads the next one twice: 2^n fields out of n lines. */
const exponential = (levels: number): string =>
  `{ ...F0 } ${times(levels, (at) => `fragment F${at} on Query { ...F${at + 1} a${at}: __typename ...F${at + 1} }`)}
   fragment F${levels} on Query { __typename }`;

/**
 * What a refusal may cost in processor time and memory, several times what it costs: the fastest of three attempts,
 * because other tests run beside this one.
 */
const MOST_CPU_MS = 300;
const MOST_BYTES = 64 * 2 ** 20;
const ATTEMPTS = 3;
const MOST_ERROR_BYTES = 50_000;

type Hostile = readonly [
  what: string,
  write: () => string,
  code: string,
  variables?: () => Readonly<Record<string, unknown>>,
];

function nested(levels: number): object {
  let value = {};
  for (let level = 0; level < levels; level += 1) value = { next: value };
  return value;
}

const FILTERED = 'query ($filter: Filter) { households(filter: $filter) { id } }';
const manyKeys = (count: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, at]));

const HOSTILE: readonly Hostile[] = [
  [
    'fragments that spread each other',
    () => '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a fragment that spreads itself',
    () => '{ ...A } fragment A on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a document of ten megabytes',
    () => `{ __typename # ${'x'.repeat(10 * 2 ** 20)}\n }`,
    'OPERATION_TOO_LARGE',
  ],
  ['fragments that double forty times', () => exponential(40), 'TOO_MANY_ROOT_FIELDS'],
  [
    'a hundred thousand aliases',
    () => `{ ${times(100_000, (at) => `a${at}: __typename`)} }`,
    'OPERATION_TOO_LARGE',
  ],
  ['a thousand aliases', () => `{ ${times(1_000, (at) => `a${at}: __typename`)} }`, 'TOO_MANY_ROOT_FIELDS'],
  [
    'ten thousand levels',
    () => `${'{ household(id: "1") '.repeat(10_000)}{ id }${'}'.repeat(10_000)}`,
    'OPERATION_TOO_LARGE',
  ],
  [
    'a list literal inside itself a thousand times',
    () => `{ household(id: ${'['.repeat(1_000)}1${']'.repeat(1_000)}) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a thousand operations',
    () => times(1_000, (at) => `query Q${at} { __typename }`),
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'a thousand fragments that nobody spreads',
    () => `{ __typename } ${times(600, (at) => `fragment F${at} on Query { __typename }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a hundred thousand directives',
    () => `{ __typename ${times(100_000, () => '@skip(if: false)')} }`,
    'OPERATION_TOO_LARGE',
  ],
  [
    'a thousand directives',
    () => `{ __typename ${times(1_000, () => '@skip(if: false)')} }`,
    'OPERATION_TOO_LARGE',
  ],
  [
    'a thousand directives that nobody knows',
    () => `{ __typename ${times(1_000, (at) => `@d${at}`)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'the same field seven hundred times, each to be compared with each',
    () => `{ ${times(700, () => 'nodes { id }')} }`,
    'OPERATION_TOO_LARGE',
  ],
  [
    'the same field nine hundred times on two levels, each to be compared with each',
    () => `{ ${times(30, () => `household(id: 1) { ${times(30, () => 'head { id }')} }`)} }`,
    'OPERATION_TOO_LARGE',
  ],
  [
    'a hundred fragments of the same fields',
    () =>
      `{ ${times(100, (at) => `...F${at}`)} } ${times(100, (at) => `fragment F${at} on Query { ${times(10, () => 'nodes { id }')} }`)}`,
    'OPERATION_TOO_LARGE',
  ],
  [
    'sixty fragments that each spread all later ones',
    () =>
      `{ ...F0 } ${times(60, (at) => `fragment F${at} on Query { ${times(59 - at, (on) => `...F${at + on + 1}`)} nodes { id } }`)}`,
    'TOO_MANY_ROOT_FIELDS',
  ],
  [
    'fragments nested two hundred and forty deep, each spread twice',
    () =>
      `{ household(id: 1) { ...F0 } } ${times(240, (at) => `fragment F${at} on Household { head { household { ...F${at + 1} ...F${at + 2} } } }`)}
       fragment F240 on Household { id } fragment F241 on Household { id }`,
    'OPERATION_TOO_DEEP',
  ],
  [
    'six hundred levels',
    () => `{ household(id: 1) ${'{ head { household '.repeat(600)} { id } ${'} } '.repeat(600)} }`,
    'OPERATION_TOO_DEEP',
  ],
  [
    'an input object inside itself a thousand times',
    () => `{ households(filter: ${'{text: '.repeat(1_000)}1${'}'.repeat(1_000)}) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a type inside brackets two thousand times',
    () => `query ($a: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { __typename }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'introspection inside itself',
    () => `{ __schema { types ${'{ fields { type '.repeat(300)} { name } ${'} }'.repeat(300)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fifteen hundred names that are nearly right',
    () => `{ household(id: 1) { ${times(1_500, (at) => `nam${at}`)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a name of ninety thousand letters', () => `{ ${'n'.repeat(90_000)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'twelve hundred variables',
    () => `query (${times(1_200, (at) => `$a${at}: Int`)}) { __typename }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a list of two hundred thousand values in a variable',
    () => FILTERED,
    'OPERATION_TOO_LARGE',
    () => ({ filter: { classes: Array.from({ length: 200_000 }, () => 'POOR') } }),
  ],
  [
    'a list of nineteen thousand wrong values in a variable',
    () => FILTERED,
    'BAD_USER_INPUT',
    () => ({ filter: { classes: Array.from({ length: 19_000 }, () => 'WRONG') } }),
  ],
  [
    'a hundred thousand fields that an input object does not have',
    () => FILTERED,
    'OPERATION_TOO_LARGE',
    () => ({ filter: manyKeys(100_000) }),
  ],
  [
    'nineteen thousand fields that an input object does not have',
    () => FILTERED,
    'BAD_USER_INPUT',
    () => ({ filter: manyKeys(19_000) }),
  ],
  [
    'an object of nineteen thousand fields in place of a text',
    () => FILTERED,
    'BAD_USER_INPUT',
    () => ({ filter: { text: manyKeys(19_000) } }),
  ],
  [
    'a variable nested a hundred thousand times',
    () => FILTERED,
    'OPERATION_TOO_DEEP',
    () => ({ filter: nested(100_000) }),
  ],
  [
    'ten megabytes of text in place of a number',
    () => 'query ($first: Int) { households(first: $first) { id } }',
    'BAD_USER_INPUT',
    () => ({ first: 'x'.repeat(10 * 2 ** 20) }),
  ],
];

interface Attempt {
  readonly answer: EngineResponse;
  readonly cpuMs: number;
  readonly bytes: number;
}

async function attempt([, write, , variables]: Hostile): Promise<Attempt> {
  const request = { query: write(), variables: variables?.() ?? null };
  const memory = process.memoryUsage().heapUsed;
  const before = process.cpuUsage();
  const answer = await engine.execute(request, undefined);
  const { user, system } = process.cpuUsage(before);
  return { answer, cpuMs: (user + system) / 1_000, bytes: process.memoryUsage().heapUsed - memory };
}

describe('a hostile operation is refused with a code, at once, and asks no agency', () => {
  it.each(HOSTILE.map((hostile) => [hostile[0], hostile] as const))('%s', async (_what, hostile) => {
    const before = calls.length;
    const attempts: Attempt[] = [];
    for (let at = 0; at < ATTEMPTS; at += 1) attempts.push(await attempt(hostile));
    for (const { answer } of attempts) {
      expect(answer.kind).toBe('request-error');
      expect(answer.errors?.[0]?.extensions.code).toBe(hostile[2]);
      expect(JSON.stringify(answer).length).toBeLessThan(MOST_ERROR_BYTES);
    }
    expect(calls).toHaveLength(before);
    expect(Math.min(...attempts.map(({ cpuMs }) => cpuMs))).toBeLessThan(MOST_CPU_MS);
    expect(Math.min(...attempts.map(({ bytes }) => bytes))).toBeLessThan(MOST_BYTES);
  });
});
