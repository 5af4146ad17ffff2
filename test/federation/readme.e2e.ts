import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

const README = readFileSync('README.md', 'utf8');

/** The fenced blocks of a language in the README. */
function blocks(language: string): readonly string[] {
  const fence = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...README.matchAll(fence)].map(([, text]) => text ?? '');
}

describe('the README', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  it.each([
    ['of a household', 0],
    ['of a group of households', 1],
    ['of the poverty view', 2],
  ])('prints the answer that its query %s gets', async (_, at) => {
    const query = blocks('graphql')[at] ?? '';
    const { data, errors } = await federation.execute(query, {}, 'district-official');
    expect(errors).toBeUndefined();
    expect({ data }).toEqual(JSON.parse(blocks('json')[at] ?? ''));
  });
});
