import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

const README = readFileSync('README.md', 'utf8');

/** The first fenced block of a language in the README. */
function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(README)?.[1];
  if (found === undefined) throw new Error(`the README has no ${language} block`);
  return found;
}

describe('the README', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  it('prints the answer that its first query gets', async () => {
    const { data, errors } = await federation.execute(block('graphql'), {}, 'district-official');
    expect(errors).toBeUndefined();
    expect({ data }).toEqual(JSON.parse(block('json')));
  });
});
