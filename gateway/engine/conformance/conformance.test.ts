import { describe, expect, it } from 'vitest';
import { KNOWN_LIMITS } from './known-limits.ts';
import { runCase } from './run-case.ts';
import { SUITES } from './suites.ts';

const limits = new Map(KNOWN_LIMITS.map(({ of, because }) => [of, because]));

for (const suite of SUITES)
  describe(`conformance: ${suite.name}`, () => {
    for (const one of suite.cases) {
      const limit = limits.get(`${suite.name}: ${one.title}`);
      // A known limit that is gone must leave the list, or the list says nothing.
      if (limit !== undefined)
        it.fails(`${one.title} (known limit: ${limit})`, async () => {
          expect(await runCase(suite, one)).toEqual([]);
        });
      else
        it(one.title, async () => {
          expect(await runCase(suite, one), one.query).toEqual([]);
        });
    }
  });

describe('the conformance suite', () => {
  const names = SUITES.flatMap(({ name, cases }) => cases.map(({ title }) => `${name}: ${title}`));

  it(`has ${names.length} cases, each named once, and ${KNOWN_LIMITS.length} known limits of them`, () => {
    expect(new Set(names).size).toBe(names.length);
    expect(KNOWN_LIMITS.filter(({ of }) => !names.includes(of))).toEqual([]);
  });
});
