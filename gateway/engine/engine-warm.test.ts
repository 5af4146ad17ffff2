import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';
import { WORLD_SCHEMAS } from './testing/world-schemas.ts';

const FLAGGED = 'query Q($yes: Boolean!) { household(id: "h1") { name debt @include(if: $yes) } }';

describe('an engine that follows another', () => {
  it('is told which operations were used last, without the values of variables', async () => {
    const { engine, run } = startTestFederation();
    await run('query ($id: ID!) { household(id: $id) { name } }', { id: 'h1' });
    await run(FLAGGED, { yes: true });
    await run(FLAGGED, { yes: false });
    await run('query ($id: ID!) { household(id: $id) { name } }', { id: 'h2' });
    await engine.executeInternal({ query: '{ household(id: "h1") { no } }' }, undefined);
    const recent = engine.recentOperations(2);
    expect(recent).toEqual([
      { query: expect.any(String), operationName: null, flags: {}, missing: [], isInternal: false },
      { query: FLAGGED, operationName: null, flags: { yes: false }, missing: [], isInternal: false },
      {
        query: '{ household(id: "h1") { no } }',
        operationName: null,
        flags: {},
        missing: [],
        isInternal: true,
      },
    ]);
    expect(JSON.stringify(recent)).not.toContain('h2');
  });

  it('compiles them before they are asked, and asks nobody', async () => {
    const before = startTestFederation();
    await before.run(FLAGGED, { yes: true });
    const after = startTestFederation();
    for (const operation of before.engine.recentOperations(10))
      expect(await after.engine.warm(operation)).toBe('compiled');
    expect(after.calls).toEqual([]);
    expect(after.engine.recentOperations(10)).toEqual(before.engine.recentOperations(10));
    expect((await after.run(FLAGGED, { yes: true })).data).toEqual(
      (await before.run(FLAGGED, { yes: true })).data,
    );
    // The same key, so nothing was compiled again.
    expect(after.engine.recentOperations(10)).toHaveLength(1);
  });

  it('says which it does not serve, and opens nothing that is inaccessible', async () => {
    const { engine } = startTestFederation();
    const query = '{ household(id: "h1") { no } }';
    const key = { query, operationName: null, flags: {}, missing: [] };
    expect(await engine.warm({ ...key, isInternal: false })).toBe('refused');
    expect(await engine.warm({ ...key, isInternal: true })).toBe('compiled');
    expect((await engine.execute({ query }, undefined)).kind).toBe('request-error');
  });

  it('has the hash of its supergraph', () => {
    const one = startTestFederation().engine.supergraphHash;
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(startTestFederation().engine.supergraphHash).toBe(one);
    const { register, bank } = WORLD_SCHEMAS;
    const other = startTestFederation({ schemas: { register: String(register), bank: String(bank) } });
    expect(other.engine.supergraphHash).not.toBe(one);
  });
});
