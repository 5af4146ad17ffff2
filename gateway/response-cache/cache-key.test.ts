import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { cacheKey, canonicalJson, type KeyParts } from './cache-key.ts';

const SECRET = Buffer.alloc(32, 1);
const VIEWER: Viewer = {
  subject: 'lan',
  agency: 'register',
  roles: ['household.read', 'statistics.read'],
  jurisdiction: [
    { code: '45', validFrom: '2000-01-01' },
    { code: '46', validFrom: '2000-01-01' },
  ],
  purpose: 'plan',
  dataClasses: ['none', 'basic'],
};
const PARTS: KeyParts = {
  supergraphHash: 'a',
  request: { query: '{ a }', operationName: null, variables: { a: 1, b: { c: [1, 2], d: null } } },
  viewer: VIEWER,
  today: '2026-03-02',
  versions: new Map([
    ['bank', '1.0'],
    ['register', '7.2'],
  ]),
};
const key = (change: Partial<KeyParts> = {}): string => cacheKey(SECRET, { ...PARTS, ...change });
const keyOf = (change: Partial<Viewer>): string => key({ viewer: { ...VIEWER, ...change } });
const asked = (change: Partial<KeyParts['request']>): string =>
  key({ request: { ...PARTS.request, ...change } });

describe('the key of an answer', () => {
  it('is the same whatever the order in which things are named, and whoever of an office asks', () => {
    const same = [
      asked({ variables: { b: { d: null, c: [1, 2] }, a: 1 } }),
      key({ versions: new Map([...PARTS.versions].toReversed()) }),
      keyOf({ roles: ['statistics.read', 'household.read'], dataClasses: ['basic', 'none'] }),
      keyOf({ jurisdiction: [...VIEWER.jurisdiction].toReversed() as never }),
      keyOf({ subject: 'minh' }),
    ];
    expect(new Set(same)).toEqual(new Set([key()]));
  });

  it('is another one for everything that an answer depends on', () => {
    const others = [
      key(),
      cacheKey(Buffer.alloc(32, 2), PARTS),
      key({ supergraphHash: 'b' }),
      key({ today: '2026-03-03' }),
      key({ versions: new Map([...PARTS.versions, ['bank', '1.1']]) }),
      key({ versions: new Map([['register', '7.2']]) }),
      asked({ query: '{ a b }' }),
      asked({ operationName: 'A' }),
      asked({ variables: { a: 1, b: { c: [2, 1], d: null } } }),
      asked({ variables: { a: '1', b: { c: [1, 2], d: null } } }),
      asked({ variables: { a: 1, b: { c: [1, 2] } } }),
      asked({ variables: null }),
      keyOf({ agency: 'bank' }),
      keyOf({ roles: ['statistics.read'] }),
      keyOf({ jurisdiction: 'NATIONWIDE' }),
      keyOf({ jurisdiction: [] }),
      keyOf({ jurisdiction: [{ code: '45', validFrom: '2000-01-01' }] }),
      keyOf({ jurisdiction: [{ code: '45', validFrom: '2020-01-01' }] }),
      keyOf({ purpose: 'review' }),
      keyOf({ dataClasses: ['none'] }),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  it('keeps lists in their order', () => {
    expect(canonicalJson({ b: [3, { z: 1, a: 2 }], a: 'x' })).toBe('{"a":"x","b":[3,{"a":2,"z":1}]}');
  });
});
