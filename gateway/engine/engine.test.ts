import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';

describe('an operation over several agencies', () => {
  it('answers from all of them in the order and under the names asked', async () => {
    const federation = startTestFederation();
    const { data, errors } = await federation.run(
      `query ($id: ID!) {
      household(id: $id) { loans { principal officer { name greeting } } called: name rating head { savings schooling { school { name } } } }
    }`,
      { id: 'h1' },
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe('');
  });
});
