import { describe, expect, it } from 'vitest';
import { documentHash } from './document-hash.ts';
import { readManifest, writeManifest } from './manifest.ts';

const TEXT = '{ __typename }';
const HASH = documentHash(TEXT);
const DOCUMENTS = new Map([[HASH, TEXT]]);

const own = (plans: unknown): string =>
  JSON.stringify({ format: 'dachieu-trusted-documents', version: 1, documents: { [HASH]: TEXT }, plans });

describe('a manifest', () => {
  it.each([
    ['of hashes and documents', { [HASH]: TEXT }],
    ['of document ids and documents', { [`sha256:${HASH}`]: TEXT }],
    [
      'of Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: HASH, name: 'A', type: 'query', body: TEXT }],
      },
    ],
    [
      'of ours',
      { format: 'dachieu-trusted-documents', version: 1, documents: { [HASH]: TEXT }, plans: null },
    ],
  ])('%s is read', (_format, manifest) => {
    expect(readManifest(JSON.stringify(manifest))).toEqual({ documents: DOCUMENTS, plans: null });
  });

  it('is written in one order, whatever the order of its documents', () => {
    const other = '{ a: __typename }';
    const entries = [[HASH, TEXT] as const, [documentHash(other), other] as const];
    const write = (given: typeof entries): string =>
      writeManifest({ documents: new Map(given), plans: null });

    expect(write(entries)).toBe(write(entries.toReversed()));
  });

  it.each([
    ['is not JSON', '{', 'it is not JSON'],
    ['is a list', '[]', 'expected record'],
    ['names a document by another hash', JSON.stringify({ [HASH]: '{ other }' }), 'has another SHA-256'],
    ['names a document by no hash', JSON.stringify({ Household: TEXT }), '"Household" has another SHA-256'],
    ['is of a format that nobody knows', '{"format":"relay","version":1}', 'format'],
    ['is of a later version', own(null).replace('"version":1', '"version":2'), 'version'],
    [
      'has a plan that is none',
      own({ supergraph: HASH, byDocument: { [HASH]: { kind: 'Sequence', nodes: [{ kind: 'Fetch' }] } } }),
      'is no plan',
    ],
    ['has plans for no supergraph', own({ supergraph: 'x', byDocument: {} }), 'plans.supergraph'],
  ])('that %s is refused', (_fault, text, message) => {
    expect(() => readManifest(text)).toThrow(`The manifest of trusted documents cannot be used: `);
    expect(() => readManifest(text)).toThrow(message);
  });
});
