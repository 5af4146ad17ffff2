import { describe, expect, it } from 'vitest';
import type { CompiledBefore, Engine, WarmResult } from '../engine/contract.ts';
import { startTestFederation } from '../engine/testing/test-federation.ts';
import { warmEngine } from './warm-engine.ts';

const operation = (query: string): CompiledBefore => ({
  query,
  operationName: null,
  flags: {},
  missing: [],
  isInternal: false,
});

/** An engine that was asked these operations, and says this when it is to compile one. */
function engineWith(recent: readonly string[], warm: (query: string) => WarmResult): Engine<undefined> {
  const { engine } = startTestFederation();
  return {
    ...engine,
    recentOperations: (max) => recent.slice(0, max).map(operation),
    warm: async ({ query }) => warm(query),
  };
}

describe('warming an engine', () => {
  const old = engineWith(['{ a }', '{ b }', '{ c }'], () => 'compiled');

  it('compiles what was asked last, at most so many, and rests in between', async () => {
    const seen: string[] = [];
    let nowMs = 0;
    const next = engineWith([], (query) => {
      seen.push(query);
      nowMs += query === '{ a }' ? 8 : 900;
      return query === '{ a }' ? 'compiled' : 'refused';
    });
    const rests: number[] = [];
    const sleep = async (ms: number): Promise<void> => {
      rests.push(ms);
    };
    const report = await warmEngine(next, old, {
      maxOperations: 2,
      maxMs: 10_000,
      nowMs: () => nowMs,
      sleep,
    });

    expect(report).toEqual({ compiled: 1, refused: 1, unplannable: 0 });
    expect(seen).toEqual(['{ a }', '{ b }']);
    expect(rests).toEqual([8, 50]);
  });

  it('ends when its time is up', async () => {
    let nowMs = 0;
    const next = engineWith([], () => {
      nowMs += 60;
      return 'compiled';
    });
    const report = await warmEngine(next, old, { maxOperations: 9, maxMs: 100, nowMs: () => nowMs });
    expect(report.compiled).toBe(2);
  });

  it('refuses a supergraph on which more than a tenth of what is served cannot be planned', async () => {
    const queries = Array.from({ length: 10 }, (_, number) => `{ q${number} }`);
    const warm = (unplannable: number): Promise<unknown> => {
      const next = engineWith([], (query) => (Number(query[3]) < unplannable ? 'unplannable' : 'compiled'));
      const before = engineWith(queries, () => 'compiled');
      return warmEngine(next, before, { maxOperations: 10, maxMs: 100, nowMs: () => 0 });
    };
    expect(await warm(1)).toEqual({ compiled: 9, refused: 0, unplannable: 1 });
    await expect(warm(2)).rejects.toMatchObject({
      code: 'SUPERGRAPH_UNPLANNABLE',
      message: expect.stringContaining('Of 10 operations'),
    });
    await expect(warm(2)).rejects.not.toThrow('{ q0 }');
  });
});
