import type { ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { KNOWN_DIFFERENCES } from '../known-differences.ts';
import { compareWithOracle } from './compare-with-oracle.ts';
import { fuzzWorld } from './fuzz.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import type { OracleReport } from './judge-oracle.ts';
import { MARKET_WORLD } from './market-world.ts';
import { minimizeOperation } from './minimize-operation.ts';
import { buildMonolith } from './monolith.ts';
import type { StartOracle } from './oracle.ts';
import { startTestFederation } from './test-federation.ts';

const executed = (data: unknown, errors: readonly object[] = []) => ({
  kind: 'executed' as const,
  data,
  errors: errors as never,
  silentAgencies: [],
});

describe('an answer compared with that of one server', () => {
  it('differs in a value, and in the order of fields', () => {
    expect(compareWithOracle(executed({ a: 1, b: 2 }), { data: { a: 1, b: 2 } })).toBeNull();
    expect(compareWithOracle(executed({ a: 1 }), { data: { a: 2 } })).toMatch(/^data: /);
    expect(compareWithOracle(executed({ b: 2, a: 1 }), { data: { a: 1, b: 2 } })).toMatch(/^data: /);
  });

  it('differs in the places that have an error, and not in which error below them is told', () => {
    const data = { a: null, b: null };
    const wanted = { data, errors: [{ path: ['a', 0, 'x'] }] as never };
    expect(compareWithOracle(executed(data, [{ path: ['a', 1, 'y'] }]), wanted)).toBeNull();
    expect(compareWithOracle(executed(data), wanted)).toBe('no error for ["a"]');
    const both = [{ path: ['a'] }, { path: ['b'] }];
    expect(compareWithOracle(executed(data, both), wanted)).toBe('an error for ["b"]');
  });

  it('differs in the code of an error', () => {
    const error = (code: string): object => ({ path: ['a'], extensions: { code } });
    const wanted = { data: { a: null }, errors: [error('FORBIDDEN')] as never };
    expect(compareWithOracle(executed({ a: null }, [error('FORBIDDEN')]), wanted)).toBeNull();
    expect(compareWithOracle(executed({ a: null }, [error('OTHER')]), wanted)).toMatch(/^no code FORBIDDEN/);
  });
});

describe('random operations', () => {
  it('find a fault put into one agency, and the field that shows it', async () => {
    const faulty: FuzzWorld = {
      ...MARKET_WORLD,
      agencyResolvers: {
        ...MARKET_WORLD.agencyResolvers,
        Depot: { ...MARKET_WORLD.resolvers.Depot, capacity: () => 11 },
      },
    };
    const { differences } = await fuzzWorld(faulty, { seed: 1, operations: 300, maxDifferences: 1 });
    expect(differences).toHaveLength(1);
    expect(differences[0]?.what).toMatch(/^data: /);
    expect(differences[0]?.minimal).toMatch(/\bcapacity\b/);
  });

  it('meet what the planner is known not to plan, for as long as it does not', async () => {
    const { known } = await fuzzWorld(MARKET_WORLD, { seed: 1, operations: 200 });
    expect(KNOWN_DIFFERENCES.map(({ name }) => name)).toContain('requires-over-two-keys');
    expect(known.get('requires-over-two-keys')).toBeGreaterThan(0);
  });
});

describe('an operation made smaller', () => {
  it('keeps only what shows the same, and no variable or fragment that nothing uses', async () => {
    const query =
      'query Q($v: Boolean!) { a: one { x ...F } two(n: 1) @skip(if: $v) { y z } } fragment F on One { w }';
    const minimal = await minimizeOperation(query, async (smaller) => /\bz\b/.test(smaller));
    expect(minimal.replaceAll(/\s+/g, ' ')).toBe('query Q { two { z } }');
  });
});

describe('another gateway, judged by what one server answers', () => {
  const judged = async (falsify: (answer: ExecutionResult) => ExecutionResult): Promise<OracleReport> => {
    const { engine } = startTestFederation({ schemas: MARKET_WORLD.schemas });
    const monolith = buildMonolith(engine.schema, MARKET_WORLD.resolvers);
    const start: StartOracle = async () => ({
      name: 'apollo',
      run: async (query, variables) => {
        const { data, errors } = falsify(await monolith(query, variables));
        return JSON.parse(JSON.stringify({ data, errors }));
      },
      close: () => undefined,
    });
    const { oracles } = await fuzzWorld(MARKET_WORLD, { seed: 1, operations: 20, oracles: [start] });
    const [report] = oracles;
    if (report === undefined) throw new Error('no report');
    return report;
  };

  it('agrees where it answers the same, and never where it loses what is told of', async () => {
    const right = await judged((answer) => answer);
    expect(right.differences).toEqual([]);
    expect(right.known.size).toBe(0);
    expect(right.agreed).toBeGreaterThanOrEqual(20);
    const silent = await judged(({ data }) => ({ data }));
    expect(silent.differences.length).toBeGreaterThan(0);
    expect(silent.differences.every(({ what }) => what.startsWith('no error: '))).toBe(true);
  });

  it('is told apart by a value', async () => {
    const { differences } = await judged(({ data, errors }) => ({
      data: JSON.parse(JSON.stringify(data).replaceAll(/:"([^"]*)"/g, ':"$1!"')),
      errors,
    }));
    expect(differences.length).toBeGreaterThan(0);
    for (const { what } of differences) expect(what).toMatch(/^data.*: "[^"]*!" instead of "[^"]*"$/);
  });
});
