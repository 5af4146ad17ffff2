import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';

const { engine, calls } = startTestFederation();

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

/** Each fragment spreads the next one twice: 2^n fields out of n lines. */
const exponential = (levels: number): string =>
  `{ ...F0 } ${times(levels, (at) => `fragment F${at} on Query { ...F${at + 1} a${at}: __typename ...F${at + 1} }`)}
   fragment F${levels} on Query { __typename }`;

/** Milliseconds and bytes that a refusal may cost, several times what it costs on an idle machine. */
const MOST_MS = 1_000;
const MOST_BYTES = 64 * 2 ** 20;

const HOSTILE: readonly (readonly [string, () => string, string])[] = [
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
    'a thousand directives',
    () => `{ __typename ${times(1_000, () => '@skip(if: false)')} }`,
    'OPERATION_TOO_LARGE',
  ],
];

describe('a hostile operation is refused with a code, at once, and asks no agency', () => {
  it.each(HOSTILE)('%s', async (_what, write, code) => {
    const query = write();
    const before = calls.length;
    const memory = process.memoryUsage().heapUsed;
    const startedAt = performance.now();
    const answer = await engine.execute({ query }, undefined);
    const ms = performance.now() - startedAt;
    expect(answer.kind).toBe('request-error');
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(calls).toHaveLength(before);
    expect(ms).toBeLessThan(MOST_MS);
    expect(process.memoryUsage().heapUsed - memory).toBeLessThan(MOST_BYTES);
    expect(JSON.stringify(answer).length).toBeLessThan(200_000);
  });
});
