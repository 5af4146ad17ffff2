import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../gateway/console/examples.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

const QUESTIONS = readExamples(fileURLToPath(new URL('../../docs/questions', import.meta.url)));

/** Of section d of the requirements. */
const NUMBERS = '01 02 03 06 07 08 11 12 13 16 17 18 20 21 22 24 25 26 27 29 30 32 33 34 35'.split(' ');

/** Every number in an answer. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('what officials ask', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  it('has a document for each question', () => {
    expect(QUESTIONS.map(({ id }) => id.slice(0, 2))).toEqual(NUMBERS);
  });

  it.each(QUESTIONS.map((question) => [question.id, question] as const))(
    '%s is answered by one query as it stands, by every agency, the same each time',
    async (_id, { query, persona }) => {
      const first = await federation.execute(query, {}, persona);
      expect(first.errors).toBeUndefined();
      expect(numbersIn(first.data).some((number) => number > 0)).toBe(true);
      const second = await federation.execute(query, {}, persona);
      // Pseudonymous cursors and all figures: an answer of unchanged data does not change.
      expect(second.data).toEqual(first.data);
    },
  );
});
