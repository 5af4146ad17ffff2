import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PlanningError } from './engine.ts';
import { buildMonolith } from './testing/monolith.ts';
import { OperationWriter, randomNumbers } from './testing/random-operation.ts';
import { startTestFederation } from './testing/test-federation.ts';

const SEED = 20_261_121;
const OPERATIONS = 250;

describe('a federation of three agencies', () => {
  it('answers random operations exactly as one server with the same data does', async () => {
    const { engine, run } = startTestFederation({ limits: { maxAliases: 500, maxRootFields: 100 } });
    const monolith = buildMonolith(engine.schema);
    const writer = new OperationWriter(engine.schema, randomNumbers(SEED));
    let compared = 0;
    let withErrors = 0;
    let unplannable = 0;
    while (compared < OPERATIONS) {
      const { query, variables } = writer.write();
      if (validate(engine.schema, parse(query)).length > 0) continue;
      const expected = await monolith(query, variables);
      const answer = await run(query, variables).catch(plannerLimit);
      if (answer === null) {
        unplannable += 1;
        continue;
      }
      // As text: the order of the fields is part of the answer.
      expect(JSON.stringify(answer.data), query).toBe(JSON.stringify(expected.data));
      expect((answer.errors ?? []).length > 0, query).toBe((expected.errors ?? []).length > 0);
      compared += 1;
      withErrors += expected.errors === undefined ? 0 : 1;
    }
    // Else the operations would prove little about errors.
    expect(withErrors).toBeGreaterThan(OPERATIONS / 10);
    expect(unplannable).toBeLessThan(OPERATIONS / 50);
  });
});

// What planner 0.0.38 cannot do, and nothing else: see the test of it in engine.test.ts.
function plannerLimit(error: unknown): null {
  if (error instanceof PlanningError && String(error.cause).includes('cannot be found in selection set'))
    return null;
  throw error;
}
