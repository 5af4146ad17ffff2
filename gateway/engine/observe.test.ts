import { describe, expect, it } from 'vitest';
import { TWO_AGENCIES_SUPERGRAPH } from '../testing/two-agencies.ts';
import { createEngine } from './engine.ts';

function observedEngine() {
  const told: string[] = [];
  const engine = createEngine<string>({
    supergraphSdl: TWO_AGENCIES_SUPERGRAPH,
    callAgency: async () => '{"data":{"household":{"hamlet":"Ấp Chợ"}}}',
    observeStage: (stage, context) => {
      told.push(`${context}: ${stage}`);
      return () => told.push(`${context}: ${stage} ended`);
    },
  });
  return { engine, told };
}

const QUERY = '{ household(id: "1") { hamlet } }';

describe('an engine that is observed', () => {
  it('tells each stage of an operation, and compiles a known one no more', async () => {
    const { engine, told } = observedEngine();
    await engine.execute({ query: QUERY }, 'first');
    await engine.execute({ query: QUERY }, 'second');
    expect(told).toEqual([
      'first: check',
      'first: check ended',
      'first: compile',
      'first: compile ended',
      'first: serialise',
      'first: serialise ended',
      'second: serialise',
      'second: serialise ended',
    ]);
    expect(engine.stats()).toMatchObject({ plans: 1, planHits: 1, planMisses: 1 });
  });

  it('tells the end of a stage that failed', async () => {
    const { engine, told } = observedEngine();
    await engine.execute({ query: '{ nothing }' }, 'asked');
    expect(told).toEqual(['asked: check', 'asked: check ended']);
    expect(engine.stats()).toMatchObject({ plans: 0, planHits: 0, planMisses: 0 });
  });
});
